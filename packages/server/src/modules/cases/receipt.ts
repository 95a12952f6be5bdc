import type { Receipt } from '@yichuang/contract/case-receipt.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import { noticeDueOf } from '@yichuang/domain/cases/notice-due.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { getSheet } from '../catalogue/index.ts';
import { boundClock } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { getDossier } from './dossier.ts';
import { caseFileOf } from './rows.ts';
import { caseById } from './store.ts';
import { trackPath } from './track-link.ts';

/** What the applicant holds; built anew each time, so that no reply with personal data is stored. */
export async function viewReceipt(caseId: string, { db, server, centreId }: Reading): Promise<Receipt> {
  const row = await db.maybe(caseById, { centreId, caseId });
  if (!row) throw notFound();
  const sheet = await getSheet(db, centreId, { code: row.itemCode, version: row.itemVersion });
  const { queryCode } = await getDossier(db, centreId, caseId);
  const file = caseFileOf(row);
  const clock = await boundClock(db, server, centreId, boundOf(file, sheet));
  const isWaiting = row.acceptedAt === null && row.outcome === null;
  return {
    caseNumber: row.caseNumber,
    queryCode,
    trackPath: trackPath(server, centreId, { kind: 'case', id: caseId }),
    subjectName: sheet.name,
    subjectNameEn: sheet.nameEn,
    state: row.state,
    submittedAt: instantText(row.submittedAt ?? row.receivedAt),
    noticeDueOn: isWaiting ? noticeDueOf(file, clock).on : null,
    promisedLimit: sheet.promisedLimit,
  };
}
