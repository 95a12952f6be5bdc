import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import { getSheet } from '../catalogue/index.ts';
import { boundClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { byTime } from './by-time.ts';
import { announce, CASE_ACCEPTED } from './effects.ts';
import { gatherIfDone } from './gather-opinions.ts';
import { foldedFile } from './journal.ts';
import { saveCase } from './save.ts';
import { eventsOfCase, lockCase } from './store.ts';

/**
 * Puts on record what time alone has done to a case: accepted by silence, lapsed, its clock running again,
 * opinions gathered without who let its time pass, closed after its result was delivered.
 *
 * Only notices: the dates are those of the law, whenever this runs and however often.
 */
export async function sweepCase(caseId: string, context: Working): Promise<void> {
  const { tx, centreId, now, today, server } = context;
  const [row] = await tx.run(lockCase, { centreId, caseId });
  if (!row) return;
  const file = foldedFile(await tx.many(eventsOfCase, { centreId, caseId }));
  if (file.state === 'seekingOpinions') return gatherIfDone({ row, file }, context);
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  const clock = await boundClock(tx, server, centreId, boundOf(file, sheet));
  const result = byTime(file, { at: now, on: today, sheet, clock });
  if (result === null) return;
  saveCase(context, row, result);
  if (result.events.some(({ kind }) => kind === 'deemedAccepted')) announce(context, CASE_ACCEPTED, caseId);
}
