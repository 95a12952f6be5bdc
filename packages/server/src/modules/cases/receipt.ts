import type { Receipt } from '@yichuang/contract/cases.ts';
import { dueOf } from '@yichuang/domain/clock/due.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { getSheet } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { getDossier } from './dossier.ts';
import { caseById } from './store.ts';
import { trackPath } from './track-link.ts';

/** Days for saying, once, everything that is missing (Administrative Licensing Law art. 32(1)4). */
const NOTICE_LIMIT = { unit: 'workingDays', count: 5 } as const;

/** What the applicant holds; built anew each time, so that no reply with personal data is stored. */
export async function viewReceipt(caseId: string, { db, server, centreId }: Reading): Promise<Receipt> {
  const row = await db.maybe(caseById, { centreId, caseId });
  if (!row) throw notFound();
  const sheet = await getSheet(db, centreId, { code: row.itemCode, version: row.itemVersion });
  const { queryCode } = await getDossier(db, centreId, caseId);
  const clock = await officeClock(db, server, centreId);
  const isWaiting = row.acceptedAt === null && row.outcome === null;
  return {
    caseNumber: row.caseNumber,
    queryCode,
    trackPath: trackPath(server, centreId, { kind: 'case', id: caseId }),
    subjectName: sheet.name,
    subjectNameEn: sheet.nameEn,
    state: row.state,
    submittedAt: instantText(row.submittedAt ?? row.receivedAt),
    noticeDueOn: isWaiting ? dueOf(row.receivedAt, NOTICE_LIMIT, [], clock).on : null,
    promisedLimit: sheet.promisedLimit,
  };
}
