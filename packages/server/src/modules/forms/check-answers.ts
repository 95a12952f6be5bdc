import type { RequiredDocumentView } from '@yichuang/contract/catalogue.ts';
import type { Answers, ApplicantAnswers, FormView } from '@yichuang/contract/forms.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import { checkCreditCode } from '@yichuang/domain/identity/credit-code.ts';
import { checkMobile } from '@yichuang/domain/identity/mobile.ts';
import { checkResidentId } from '@yichuang/domain/identity/resident-id.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { identifierWords } from './identifier-words.ts';
import { schemaFaults } from './schema-faults.ts';

type Asked = {
  readonly form: FormView;
  readonly documents: readonly RequiredDocumentView[];
  readonly today: DateOnly;
};

/** Everything that keeps these answers from being an application, each fault at its field. */
export const checkAnswers = (answers: Answers, { form, documents, today }: Asked): FieldFault[] => [
  ...checkApplicant(answers.applicant, today),
  ...schemaFaults(form, answers.form, '/answers/form'),
  ...checkDocuments(answers.documents, documents),
];

/** Who applies, and with which number; what is wrong is said sign by sign. */
export function checkApplicant(applicant: ApplicantAnswers, today: DateOnly): FieldFault[] {
  const { kind, name, idNumber, phone, contactName, agentName, agentIdNumber } = applicant;
  const faults: FieldFault[] = [];
  const add = (field: keyof ApplicantAnswers, rule: string, words: readonly [string, string]) =>
    void faults.push({
      pointer: `/answers/applicant/${field}`,
      rule,
      message: words[0],
      messageEn: words[1],
    });

  // Signs, not halves of them: 𠮷 is one.
  if ([...name.trim()].length < 2)
    add('name', 'required', ['请填写姓名或名称，至少 2 个字', 'Enter the name, at least 2 characters']);
  const checked = kind === 'person' ? checkResidentId(idNumber, today) : checkCreditCode(idNumber);
  if (!checked.ok)
    add(
      'idNumber',
      `identity.${checked.fault.kind}`,
      identifierWords(checked.fault, kind === 'person' ? 'residentId' : 'creditCode'),
    );
  if (!checkMobile(phone).ok && !/^0\d{2,3}-?\d{7,8}$/.test(phone.trim())) {
    add('phone', 'pattern', [
      '请填写 11 位手机号，或带区号的固定电话',
      'Enter a mobile number of 11 digits or a landline with area code',
    ]);
  }
  if (kind === 'legalEntity' && contactName.trim() === '')
    add('contactName', 'required', ['请填写联系人', 'Enter a contact person']);
  if (agentName.trim() !== '') {
    const agent = checkResidentId(agentIdNumber, today);
    if (!agent.ok)
      add('agentIdNumber', `identity.${agent.fault.kind}`, identifierWords(agent.fault, 'residentId'));
  }
  return faults;
}

function checkDocuments(ready: readonly string[], documents: readonly RequiredDocumentView[]): FieldFault[] {
  // What may follow or is fetched keeps nobody from applying; the clerk says on what terms it is accepted.
  const missing = documents.filter(
    ({ id, required, deferrable, fetchable }) => required && !deferrable && !fetchable && !ready.includes(id),
  );
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join('、');
  return [
    {
      pointer: '/answers/documents',
      rule: 'cases.documents-missing',
      message: `还没有备齐：${names}`,
      messageEn: `Not ready yet: ${names}`,
    },
  ];
}
