import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { acceptanceNotice, type LetterDue } from '@yichuang/domain/documents/acceptance-notice.ts';
import { maskIdNumber } from '@yichuang/domain/identity/masking.ts';
import { localAt, localText } from '@yichuang/domain/time/instant.ts';
import { getSheet } from '../catalogue/index.ts';
import type { Working } from '../context.ts';
import { issueAcceptanceNotice as issueLetter } from '../documents/index.ts';
import { type Centre, findDepartment, getCentre } from '../organisation/index.ts';
import { type Dossier, getDossier } from './dossier.ts';
import { publicName } from './list-cases.ts';
import { type CaseRow, promisedDue, statutoryDue } from './rows.ts';
import { caseById } from './store.ts';
import { trackPath } from './track-link.ts';

/** Writes the 受理通知书 of an accepted case; hears of it from the journal, may run twice. */
export async function issueAcceptanceNotice(caseId: string, context: Working): Promise<void> {
  const { tx, centreId, server } = context;
  const row = await tx.maybe(caseById, { centreId, caseId });
  if (!row || row.acceptedOn === null) return;
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  const dossier = await getDossier(tx, centreId, caseId);
  const centre = await getCentre(tx, centreId);
  const department = await findDepartment(tx, centreId, row.departmentCode);
  const authority = department?.name ?? centre.name;
  const trackUrl = server.config.publicUrl + trackPath(server, centreId, { kind: 'case', id: caseId });
  await issueLetter(
    {
      subjectId: caseId,
      prefix: `${centre.letterPrefix}受`,
      facts: {
        caseNumber: row.caseNumber,
        authority,
        itemName: sheet.name,
        applicantName: publicName(dossier.applicant.kind, dossier.applicant.name),
      },
      write: (letterNumber) =>
        acceptanceNotice({ letterNumber, authority, trackUrl, ...factsOf(row, sheet, dossier, centre) }),
    },
    context,
  );
}

function factsOf(
  row: CaseRow,
  sheet: ItemSheet,
  { applicant, queryCode, documents }: Dossier,
  centre: Centre,
) {
  const statutory = effectiveStatutoryLimit(sheet);
  const legal = statutoryDue(row);
  const { kind, agentName, agentIdNumber } = applicant;
  return {
    centre: centre.name,
    caseNumber: row.caseNumber,
    queryCode,
    applicant: {
      kind,
      name: applicant.name,
      idType: kind === 'person' ? '居民身份证' : '统一社会信用代码',
      maskedId: kind === 'person' ? maskIdNumber(applicant.idNumber, 'hall') : applicant.idNumber,
    },
    agent: agentName === '' ? null : { name: agentName, maskedId: maskIdNumber(agentIdNumber, 'hall') },
    item: { name: sheet.name, code: sheet.code, isLicence: sheet.kind === 'licence' },
    handling: sheet.handling,
    isCorrected: false,
    acceptedOn: row.acceptedOn ?? '',
    promised: { limit: sheet.promisedLimit, due: letterDue(promisedDue(row)) },
    statutory:
      statutory && legal
        ? { limit: statutory.limit, due: letterDue(legal), isDefault: statutory.byDefault }
        : null,
    acceptedBy: [`${centre.name}窗口`],
    fee: sheet.fee.charged ? sheet.fee.standard : null,
    specialProcedures: [],
    documents: sheet.requiredDocuments
      .filter(({ id }) => documents.includes(id))
      .map(({ name, form, count }) => ({ name, form: FORMS[form], copies: count })),
    delivery: '窗口领取',
    phone: centre.phone ?? '',
  };
}

const FORMS = {
  original: 'original',
  copy: 'copy',
  copy_with_original_checked: 'copyCheckedWithOriginal',
} as const satisfies Record<ItemSheet['requiredDocuments'][number]['form'], string>;

/** Hours and minutes name the time, days only the day. */
function letterDue(due: Due | null): LetterDue {
  if (due === null) throw new TypeError('an accepted case has a promised due');
  const time =
    due.unit === 'workingHours' || due.unit === 'minutes' ? localText(localAt(due.at)).slice(11, 16) : null;
  return { on: due.on, time, provisional: due.provisional };
}
