import type { RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { isTooLateToAppeal } from '@yichuang/domain/complaints/appeal.ts';
import { REMEDY_ACTS, type RemedyAct, whyNotOnRemedy } from '@yichuang/domain/complaints/remedy-acts.ts';
import { REMEDY_WHY_NOT_WORDS } from '@yichuang/domain/complaints/remedy-words.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import type { Ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { remedyOf, type StoredRemedy } from './remedy-rows.ts';

/** Acts the role may use; a closed one says why. */
export const offeredActs = (
  row: StoredRemedy,
  { actor }: Pick<Reading, 'actor'>,
  tick: Ticking,
): RemedyView['acts'] =>
  (Object.keys(REMEDY_ACTS) as RemedyAct[])
    .filter((act) => mayUse(actor, REMEDY_ACTS[act].permission))
    .map((act) => {
      const remedy = remedyOf(row);
      const isLate = act === 'appeal' && isTooLateToAppeal(remedy, tick.clock, tick.now);
      const why = whyNotOnRemedy(remedy, act, actor) ?? (isLate ? 'appeal-late' : null);
      const words = why === null ? null : REMEDY_WHY_NOT_WORDS[why];
      return { act, open: why === null, why: words?.zh ?? null, whyEn: words?.en ?? null };
    });
