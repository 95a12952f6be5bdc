import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { documentsFor } from '@yichuang/domain/catalogue/situations.ts';
import { checkCreditCode } from '@yichuang/domain/identity/credit-code.ts';
import { checkMobile } from '@yichuang/domain/identity/mobile.ts';
import { checkResidentId } from '@yichuang/domain/identity/resident-id.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { type PostedFields, textOf, textsOf } from '@yichuang/ui/form/form-values.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { deferredOf } from '#cases/terms.ts';
import { identifierWords } from '#identity/identifier-words.ts';
import { scanName, unsentIn } from './scans.ts';

/** Something that keeps the act from being done: the field to go to, and what to say. */
export type Gap = { readonly name: string; readonly words: string };

type Filled = {
  readonly item: Pick<DeskItem, 'documents'> | null;
  readonly posted: PostedFields;
  readonly today: DateOnly;
  readonly language: Language;
};

/**
 * What is still missing before the case can be taken, in the order of the desk. The server checks
 * again; here it only spares the clerk a refused act.
 */
export function deskGaps({ item, posted, today, language }: Filled): readonly Gap[] {
  const words = WORDS[language];
  if (item === null) return [{ name: 'item', words: words.item }];
  return [
    ...applicantGaps(applicantOf(posted), today, language),
    ...documentGaps(item, posted, words.document),
    ...unsentIn(posted).map(({ documentId }) => ({ name: scanName(documentId), words: words.unsent })),
    ...signatureGaps(posted, words),
  ];
}

/** Without a network scans are kept here, and go up with the intake. */
export const withoutUnsent = (gaps: readonly Gap[]): readonly Gap[] =>
  gaps.filter(({ name }) => !name.startsWith('scan.'));

/** Why papers cannot be taken in; null when they can: who brings them must be known, and
 * what was scanned must be there; what is missing is said later. */
export const whyNotReceived = (gaps: readonly Gap[]): Gap | null =>
  gaps.find(({ name }) => [/^item$/, /^applicant\./, /^scan\./].some((one) => one.test(name))) ?? null;

/** The applicant as posted; every field is there, empty ones too. */
export function applicantOf(posted: PostedFields): ApplicantAnswers {
  const text = (name: string) => textOf(posted[`applicant.${name}`]).trim();
  const isEntity = text('kind') === 'legalEntity';
  return {
    kind: isEntity ? 'legalEntity' : 'person',
    name: text('name'),
    idNumber: text('idNumber'),
    phone: text('phone'),
    contactName: isEntity ? text('contactName') : '',
    agentName: text('agentName'),
    agentIdNumber: text('agentName') === '' ? '' : text('agentIdNumber'),
  };
}

/** Ids of the ticked materials. */
export function documentsOf(posted: PostedFields): readonly string[] {
  const ticked = posted.documents ?? [];
  return typeof ticked === 'string' ? [ticked] : ticked;
}

/** What is wrong with the number of the applicant, or null; a person has a resident ID, an entity a credit code. */
export const checkIdNumber = (
  { kind, idNumber }: Pick<ApplicantAnswers, 'kind' | 'idNumber'>,
  today: DateOnly,
) => (kind === 'person' ? checkResidentId(idNumber, today) : checkCreditCode(idNumber));

function applicantGaps(applicant: ApplicantAnswers, today: DateOnly, language: Language): readonly Gap[] {
  const words = WORDS[language];
  const { kind, name, idNumber, phone, contactName, agentName, agentIdNumber } = applicant;
  const gaps: Gap[] = [];
  const gap = (field: string, text: string) => gaps.push({ name: `applicant.${field}`, words: text });
  if ([...name].length < 2) gap('name', kind === 'person' ? words.name : words.entityName);
  const checked = checkIdNumber({ kind, idNumber }, today);
  if (!checked.ok) {
    const label = kind === 'person' ? words.residentId : words.creditCode;
    gap('idNumber', `${label}${idNumber === '' ? words.missing : identifierWords(checked.fault, language)}`);
  }
  if (!checkMobile(phone).ok && !LANDLINE.test(phone)) gap('phone', words.phone);
  if (kind === 'legalEntity' && contactName === '') gap('contactName', words.contact);
  if (agentName !== '') {
    const agent = checkResidentId(agentIdNumber, today);
    if (!agent.ok) gap('agentIdNumber', `${words.agentId}${identifierWords(agent.fault, language)}`);
  }
  return gaps;
}

/** With area code, as the server reads it. */
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;

function documentGaps(
  { documents }: Pick<DeskItem, 'documents'>,
  posted: PostedFields,
  words: (count: number, first: string) => string,
): readonly Gap[] {
  const settled = [...documentsOf(posted), ...deferredOf(posted)];
  const missing = documentsFor(documents, textsOf(posted.situation)).filter(
    ({ id, required, fetchable }) => required && !fetchable && !settled.includes(id),
  );
  const [first] = missing;
  return first ? [{ name: `documents.${first.id}`, words: words(missing.length, first.name) }] : [];
}

/** What may follow or is promised needs a signature before the act. */
function signatureGaps(
  posted: PostedFields,
  words: Readonly<Record<'commitment' | 'undertaking', string>>,
): readonly Gap[] {
  const isUnsigned = (name: string) => textOf(posted[name]) !== 'yes';
  const gaps: Gap[] = [];
  if (deferredOf(posted).length > 0 && isUnsigned('commitmentSigned'))
    gaps.push({ name: 'commitmentSigned', words: words.commitment });
  if (textOf(posted.undertaking) === 'yes' && isUnsigned('undertaking.signed'))
    gaps.push({ name: 'undertaking.signed', words: words.undertaking });
  return gaps;
}

const WORDS = {
  zh: {
    item: '先选事项',
    name: '填写申请人姓名',
    entityName: '填写单位名称',
    residentId: '身份证号',
    creditCode: '信用代码',
    missing: '未填',
    phone: '填写手机号或带区号的电话',
    contact: '填写联系人',
    agentId: '代办人身份证号',
    commitment: '容缺受理承诺书还没有签署',
    undertaking: '告知承诺书还没有签署',
    unsent: '扫描件还没有传完；传不上去就重新上传或者删除',
    document: (count: number, first: string) =>
      count === 1 ? `必备材料“${first}”没有打勾` : `还有 ${count} 份必备材料没有打勾`,
  },
  en: {
    item: 'Choose an item first',
    name: 'Enter the name of the applicant',
    entityName: 'Enter the name of the entity',
    residentId: 'Resident ID: ',
    creditCode: 'Credit code: ',
    missing: 'not entered',
    phone: 'Enter a mobile number, or a landline with area code',
    contact: 'Enter a contact',
    agentId: 'Resident ID of the agent: ',
    commitment: 'The commitment for the papers that follow is not signed',
    undertaking: 'The undertaking is not signed',
    unsent: 'A scan has not arrived yet; upload it again or delete it',
    document: (count: number, first: string) =>
      count === 1
        ? `Required document “${first}” is not ticked`
        : `${count} required documents are not ticked`,
  },
} as const;
