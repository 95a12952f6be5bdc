import type { RemedyDueView, RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { explainDue } from '@yichuang/domain/clock/explain.ts';
import { pressingDue, type RemedyDue, remedyDues } from '@yichuang/domain/complaints/remedy-dues.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { type Ticking, viewDerivation, viewDue } from '../clock/index.ts';
import { remedyOf, type StoredRemedy } from './remedy-rows.ts';

export function viewRemedyDue({ step, limit, due, doneAt, state }: RemedyDue, tick: Ticking): RemedyDueView {
  const told = viewDue(due, tick);
  if (!told) throw new TypeError('a due has a view');
  return { step, limit, due: told, doneAt: doneAt === null ? null : instantText(doneAt), state };
}

/** The clock somebody has to look at now; null once all is done. */
export function viewPressing(row: StoredRemedy, tick: Ticking): RemedyDueView | null {
  const pressing = pressingDue(remedyDues(remedyOf(row), tick.clock, tick.now));
  return pressing && viewRemedyDue(pressing, tick);
}

/** Each clock with the days that lead to its end. */
export const viewDues = (row: StoredRemedy, tick: Ticking): RemedyView['dues'] =>
  remedyDues(remedyOf(row), tick.clock, tick.now).map((one) => ({
    ...viewRemedyDue(one, tick),
    derivation: viewDerivation(explainDue(one.from, one.limit, [], tick.clock)),
  }));
