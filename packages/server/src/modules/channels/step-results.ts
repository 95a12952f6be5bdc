import { resultStanding, type StepResult } from '@yichuang/domain/channels/hand-out.ts';
import { isIntermediary } from '@yichuang/domain/channels/standing.ts';
import type { ApplicationRow } from './rows.ts';
import type { Running } from './running.ts';

/** Where the result of each step of a department stands; one that was withdrawn, or never came to a case, has none. */
export const resultsOf = (
  { concludedAt }: Pick<ApplicationRow, 'concludedAt'>,
  { graph, cases }: Running,
): readonly StepResult[] =>
  graph.steps
    .filter((step) => !isIntermediary(step))
    .filter(({ id }) => (cases.has(id) ? cases.get(id)?.outcome !== 'withdrawn' : concludedAt === null))
    .map(({ id: stepId }) => ({
      stepId,
      caseId: cases.get(stepId)?.caseId ?? null,
      standing: resultStanding(cases.get(stepId)?.state ?? null),
    }));
