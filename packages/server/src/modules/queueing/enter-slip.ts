import type { EnteredSlip, enterSlip as route } from '@yichuang/contract/queueing-slips.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { momentHandedIn } from '@yichuang/domain/queueing/slip.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { earlierCases, receiveAtCounter } from '../cases/index.ts';
import type { Acting, Reading } from '../context.ts';
import { viewDeskReceipt } from './desk-acts.ts';
import { keepScans } from './keep-scans.ts';
import { refuseWrongApplicant } from './refuse-wrong-applicant.ts';
import { lockSlip, useSlip } from './slip-store.ts';

type Asked = ParsedOf<typeof route>;

/**
 * 补录: papers the counter took in while it had no network. They count as received at that moment; what is asked of
 * whoever takes papers in is asked now.
 *
 * @throws SlipNotYoursError, SlipUsedError, HandedInMomentError; not-found for a number nobody held
 */
export async function enterSlip({ params, body }: Asked, context: Acting): Promise<{ caseId: string }> {
  const { tx, centreId, now, actor } = context;
  const { receivedAt, ticketId = null, scans, ...asked } = body;
  const [slip] = await tx.run(lockSlip, { centreId, number: params.number, ticketId });
  if (!slip) throw notFound();
  const { number, counterId, isTicketOurs } = slip;
  const { accountId } = actor;
  const handedInAt = momentHandedIn(slip, { accountId, said: parseInstant(receivedAt), now });
  refuseWrongApplicant(body, context);
  // The counter that gave the slip out, wherever the clerk works by now.
  const takenAt = { counterId, ticketId: isTicketOurs ? ticketId : null };
  const done = await receiveAtCounter(
    { ...asked, takenAt, enteredAfterwards: { handedInAt, slip: number } },
    context,
  );
  await keepScans(done.caseId, scans, context);
  await tx.run(useSlip, { centreId, number, handedInAt, now, caseId: done.caseId });
  return done;
}

/** The receipt, and which cases of the same person and item were open before it. */
export async function viewEntered(
  { caseId }: { readonly caseId: string },
  context: Reading,
  { body }: Asked,
): Promise<EnteredSlip> {
  const receipt = await viewDeskReceipt(caseId, context);
  const earlier = await earlierCases(body.applicant, context);
  const duplicates = earlier
    .filter((row) => row.caseId !== caseId && row.itemCode === body.itemCode && row.outcome === null)
    .map((row) => ({ caseId: row.caseId, caseNumber: row.caseNumber }));
  return { ...receipt, duplicates };
}
