import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { LetterFactError } from '@yichuang/domain/documents/errors.ts';
import type { LetterHeadFacts } from '@yichuang/domain/documents/letter.ts';
import type { LetterDue } from '@yichuang/domain/documents/letter-field.ts';
import { maskIdNumber } from '@yichuang/domain/identity/masking.ts';
import { type Instant, localAt, localText } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { getSheet } from '../catalogue/index.ts';
import type { Working } from '../context.ts';
import { type Centre, findDepartment, getCentre } from '../organisation/index.ts';
import { type Dossier, getDossier } from './dossier.ts';
import { publicName } from './list-cases.ts';
import type { CaseRow } from './rows.ts';
import { trackPath } from './track-link.ts';

/** What every letter of a case is written from. */
export type LetterGround = {
  readonly row: CaseRow;
  readonly sheet: ItemSheet;
  readonly dossier: Dossier;
  readonly centre: Centre;
  readonly authority: string;
  /** All of the head but number and day. */
  readonly head: Omit<LetterHeadFacts, 'letterNumber' | 'issuedOn'>;
};

type Place = Pick<Working, 'centreId' | 'server'> & { readonly tx: Db };

export async function letterGround(row: CaseRow, { tx, centreId, server }: Place): Promise<LetterGround> {
  const { caseId } = row;
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  const dossier = await getDossier(tx, centreId, caseId);
  const centre = await getCentre(tx, centreId);
  const authority = (await findDepartment(tx, centreId, row.departmentCode))?.name ?? centre.name;
  const trackUrl = server.config.publicUrl + trackPath(server, centreId, { kind: 'case', id: caseId });
  const item = { name: sheet.name, code: sheet.code, isLicence: sheet.kind === 'licence' };
  const head = { ...headOf({ caseNumber: row.caseNumber, item }, dossier, centre), authority, trackUrl };
  return { row, sheet, dossier, centre, authority, head };
}

type LetterSubject = Pick<LetterHeadFacts, 'caseNumber' | 'item'>;

/** What letters say of the applicant and the centre, about a case or an application. */
export function headOf(
  subject: LetterSubject,
  { applicant, queryCode }: Pick<Dossier, 'applicant' | 'queryCode'>,
  centre: Centre,
) {
  const { kind, name, idNumber, agentName, agentIdNumber } = applicant;
  return {
    ...subject,
    centre: centre.name,
    queryCode,
    applicant: {
      kind,
      name,
      idType: kind === 'person' ? '居民身份证' : '统一社会信用代码',
      maskedId: kind === 'person' ? maskIdNumber(idNumber, 'hall') : idNumber,
    },
    agent: agentName === '' ? null : { name: agentName, maskedId: maskedAgentId(agentIdNumber) },
    contact: `${centre.name}窗口`,
    // A centre may be set up before it has a number; the notice says where to ask all the same.
    phone: centre.phone || '请到窗口咨询',
  };
}

const maskedAgentId = (idNumber: string): string | null =>
  idNumber === '' ? null : maskIdNumber(idNumber, 'hall');

/** What the public verification page may tell of a letter. */
export const publicFacts = ({ row, sheet, dossier, authority }: LetterGround) => ({
  caseNumber: row.caseNumber,
  authority,
  itemName: sheet.name,
  applicantName: publicName(dossier.applicant.kind, dossier.applicant.name),
});

/** Hours and minutes name the time, days only the day. @throws LetterFactError without a due */
export function letterDue(due: Due | null | undefined): LetterDue {
  if (!due) throw new LetterFactError('the case has no such due');
  const time = due.unit === 'workingHours' || due.unit === 'minutes' ? momentOf(due.at).time : null;
  return { on: due.on, time, provisional: due.provisional };
}

/** Day and time of the centre, as letters print them. */
export function momentOf(at: Instant): { readonly on: string; readonly time: string } {
  const text = localText(localAt(at));
  return { on: text.slice(0, 10), time: text.slice(11, 16) };
}
