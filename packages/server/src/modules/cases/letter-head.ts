import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import type { LetterHeadFacts } from '@yichuang/domain/documents/letter.ts';
import type { LetterDue } from '@yichuang/domain/documents/letter-field.ts';
import { maskIdNumber } from '@yichuang/domain/identity/masking.ts';
import { type Instant, localAt, localText } from '@yichuang/domain/time/instant.ts';
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

export async function letterGround(row: CaseRow, context: Working): Promise<LetterGround> {
  const { tx, centreId, server } = context;
  const { caseId } = row;
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  const dossier = await getDossier(tx, centreId, caseId);
  const centre = await getCentre(tx, centreId);
  const authority = (await findDepartment(tx, centreId, row.departmentCode))?.name ?? centre.name;
  const trackUrl = server.config.publicUrl + trackPath(server, centreId, { kind: 'case', id: caseId });
  const head = { ...headOf(row, sheet, dossier, centre), authority, trackUrl };
  return { row, sheet, dossier, centre, authority, head };
}

function headOf(row: CaseRow, sheet: ItemSheet, { applicant, queryCode }: Dossier, centre: Centre) {
  const { kind, name, idNumber, agentName, agentIdNumber } = applicant;
  return {
    centre: centre.name,
    caseNumber: row.caseNumber,
    queryCode,
    applicant: {
      kind,
      name,
      idType: kind === 'person' ? '居民身份证' : '统一社会信用代码',
      maskedId: kind === 'person' ? maskIdNumber(idNumber, 'hall') : idNumber,
    },
    agent: agentName === '' ? null : { name: agentName, maskedId: maskedAgentId(agentIdNumber) },
    item: { name: sheet.name, code: sheet.code, isLicence: sheet.kind === 'licence' },
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

/** Hours and minutes name the time, days only the day. @throws TypeError without a due: the caller knows there is one */
export function letterDue(due: Due | null | undefined): LetterDue {
  if (!due) throw new TypeError('the case has no such due');
  const time = due.unit === 'workingHours' || due.unit === 'minutes' ? momentOf(due.at).time : null;
  return { on: due.on, time, provisional: due.provisional };
}

/** Day and time of the centre, as letters print them. */
export function momentOf(at: Instant): { readonly on: string; readonly time: string } {
  const text = localText(localAt(at));
  return { on: text.slice(0, 10), time: text.slice(11, 16) };
}
