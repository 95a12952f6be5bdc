import { receiveCase } from '@yichuang/domain/cases/receive.ts';
import type { Acting } from '../context.ts';
import type { CounterCase } from './accept-at-counter.ts';
import { openAtCounter } from './open-at-counter.ts';
import { saveNewCase } from './save.ts';

/**
 * 收件: papers are taken in at the counter and nothing is said about them yet; the days for saying it begin.
 *
 * @throws Refusal `cases.item-changed`
 */
export async function receiveAtCounter(asked: CounterCase, context: Acting): Promise<{ caseId: string }> {
  const { opening, dossier, takenIn } = await openAtCounter(asked, context);
  const result = receiveCase(opening, takenIn);
  saveNewCase(context, result, dossier, asked.takenAt ? { takenAt: asked.takenAt } : {});
  return { caseId: opening.caseId };
}
