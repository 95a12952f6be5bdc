import { isIntermediary, standingOf } from '@yichuang/domain/channels/standing.ts';
import {
  DEFAULT_LADDER,
  type LadderRung,
  rungAt,
  type UrgingLadder,
  type UsedTime,
  usedTime,
} from '@yichuang/domain/channels/urging.ts';
import { bindingDue, type OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { Step } from '@yichuang/domain/processes/procedure.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { type CaseRow, caseFileOf } from '../cases/index.ts';
import type { Running } from './running.ts';
import { ladderVersions } from './urging-store.ts';

/** An open step of a department whose clock runs: what an urging is about. */
export type UrgableStep = {
  readonly step: Step;
  readonly file: CaseRow;
  readonly used: UsedTime;
  /** The rung that the used time has come to; null below the first. */
  readonly rung: LadderRung | null;
};

/** The clock stands still, so nobody is urged. */
const STOPPED: readonly string[] = ['inSpecialProcedure', 'inHearing'];

type Moment = { readonly now: Instant; readonly clock: OfficeClock; readonly ladder: UrgingLadder };

/** The open steps in the order of the plan, each with the time it has used. */
export const urgableSteps = (
  { graph, records, cases }: Running,
  { now, clock, ladder }: Moment,
): readonly UrgableStep[] =>
  graph.steps
    .filter((step) => !isIntermediary(step) && standingOf(step.id, records) === 'open')
    .flatMap((step) => {
      const file = cases.get(step.id);
      if (!file?.acceptedAt || STOPPED.includes(file.state)) return [];
      const { promisedDue = null, statutoryDue = null } = caseFileOf(file);
      const due = bindingDue(promisedDue, statutoryDue);
      if (due === null) return [];
      const used = usedTime({ from: file.acceptedAt, due }, now, clock);
      return [{ step, file, used, rung: rungAt(used, ladder) }];
    });

/** The rungs as the centre has set them last, else the defaults. */
export async function readLadder(db: Db, centreId: number): Promise<UrgingLadder> {
  const latest = (await db.many(ladderVersions, { centreId })).at(-1);
  // Checked when it was set.
  return latest === undefined ? DEFAULT_LADDER : (latest.rungs as UrgingLadder);
}
