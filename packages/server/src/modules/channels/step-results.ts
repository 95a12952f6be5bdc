import { resultStanding, type StepResult } from '@yichuang/domain/channels/hand-out.ts';
import { isIntermediary, standingOf } from '@yichuang/domain/channels/standing.ts';
import type { ApplicationRow } from './rows.ts';
import type { Running } from './running.ts';

/** Where the result of each step of a department stands; one that was withdrawn, or never came to a case, has none. */
export const resultsOf = (
  { concludedAt }: Pick<ApplicationRow, 'concludedAt'>,
  { graph, cases, records }: Running,
): readonly StepResult[] =>
  graph.steps
    .filter((step) => !isIntermediary(step))
    .filter(({ id }) => (cases.has(id) ? cases.get(id)?.outcome !== 'withdrawn' : concludedAt === null))
    .map(({ id: stepId }) => ({
      stepId,
      caseId: cases.get(stepId)?.caseId ?? null,
      // A paper that is good no longer is not handed out; what comes of the step handled once more is.
      standing: resultStanding(
        standingOf(stepId, records) === 'lost' ? null : (cases.get(stepId)?.state ?? null),
      ),
    }));
