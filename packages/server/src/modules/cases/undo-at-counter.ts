import { undoAtCounter as undo } from '@yichuang/domain/cases/undo.ts';
import { dropEffects } from '#platform/jobs/held-effects.ts';
import type { Acting } from '../context.ts';
import { journalOf } from './journal.ts';
import { loadForAct } from './load.ts';
import { saveCase } from './save.ts';
import { eventsOfCase } from './store.ts';

type Asked = { readonly caseId: string; readonly version: number };

/**
 * 撤销录入: takes back the act at the counter that opened a case. Its papers were held until now and never leave.
 *
 * @throws as `undoAtCounter` of the domain; StaleError when the case has moved on
 */
export async function undoAtCounter(
  { caseId, version }: Asked,
  context: Acting,
): Promise<{ caseId: string }> {
  const { tx, centreId, now, today } = context;
  const { row, file, by } = await loadForAct(caseId, version, context);
  const journal = journalOf(await tx.many(eventsOfCase, { centreId, caseId }));
  const hasLeft = (await dropEffects(context, caseId)) === 0;
  saveCase(context, row, undo(file, { by, at: now, on: today, journal, hasLeft }));
  return { caseId };
}
