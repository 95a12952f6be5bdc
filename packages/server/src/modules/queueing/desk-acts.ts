import type { DeskReceipt, DeskScans, decideAtDesk as decideRoute } from '@yichuang/contract/queueing.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { UNDO_SECONDS } from '@yichuang/domain/cases/undo.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { effectsHeldUntil } from '#platform/jobs/held-effects.ts';
import {
  type CaseRow,
  decideAtOnce,
  instantReceipt,
  readCaseRow,
  viewClocks,
  viewReceipt,
} from '../cases/index.ts';
import { getSheet } from '../catalogue/index.ts';
import { ticking } from '../clock/index.ts';
import type { ActingOnce, Reading } from '../context.ts';
import { refuseStrangeScans } from '../documents/index.ts';
import { undoUntil } from './at-desk.ts';
import { keepScans } from './keep-scans.ts';
import { refuseWrongApplicant } from './refuse-wrong-applicant.ts';
import { takenAtDesk } from './taken-at-desk.ts';

/** 即办件: one act, one statement, one round trip. */
export async function decideAtDesk(
  { body }: ParsedOf<typeof decideRoute>,
  context: ActingOnce,
): Promise<DeskReceipt> {
  refuseWrongApplicant(body, context);
  const { counterId, ticketId, undoable, scans, ...asked } = body;
  const isHandedIn = scans.every(({ documentId }) => asked.documents.includes(documentId));
  if (!isHandedIn) throw notFound();
  if (scans.length > 0) await refuseStrangeScans(scans, { ...context, db: context.database });
  const taken = await takenAtDesk({ counterId, ticketId }, { ...context, db: context.database });
  const heldUntil = undoable ? undoUntil(context.now) : undefined;
  const recorded = await decideAtOnce({ ...asked, ...taken, heldUntil }, context);
  const { caseId } = 'caseFile' in recorded ? recorded.caseFile : recorded;
  await attachAfterwards(caseId, scans, context);
  if ('caseFile' in recorded)
    return { ...(await instantReceipt(recorded, context)), undoSeconds: undoable ? UNDO_SECONDS : 0 };
  return viewDeskReceipt(caseId, { ...context, db: context.database });
}

/** The one statement has no room for them. Lost on the way, they come with the next try under the same key. */
async function attachAfterwards(caseId: string, scans: DeskScans, context: ActingOnce): Promise<void> {
  if (scans.length === 0) return;
  await context.database.transaction((tx) => keepScans(caseId, scans, { ...context, tx }));
}

export async function viewDeskReceipt(caseId: string, context: Reading): Promise<DeskReceipt> {
  const row: CaseRow | null = await readCaseRow(caseId, context);
  if (!row) throw notFound();
  const sheet = await getSheet(context.db, context.centreId, {
    code: row.itemCode,
    version: row.itemVersion,
  });
  return {
    ...(await viewReceipt(caseId, context)),
    caseId,
    version: row.version,
    clocks: viewClocks(row, sheet, await ticking(context)),
    undoSeconds: secondsUntil(await effectsHeldUntil(context.db, context.centreId, caseId), context.now),
  };
}

const secondsUntil = (until: Instant | null, now: Instant): number =>
  until === null ? 0 : Math.max(0, Math.floor((until - now) / 1000));
