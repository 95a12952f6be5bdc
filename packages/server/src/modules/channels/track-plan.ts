import type { TrackView } from '@yichuang/contract/case-track.ts';
import type { Ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { viewMoment } from './forecast-view.ts';
import { foresee, pausesOfOpen } from './foresee.ts';
import type { Names } from './plan-view.ts';
import { viewSteps } from './row-view.ts';
import type { ApplicationRow } from './rows.ts';
import type { Running } from './running.ts';

type Known = { readonly row: ApplicationRow; readonly running: Running; readonly names: Names };

/**
 * The one plan of an application for its applicant: each step with where it stands and when it should be done, and
 * when the whole should. Dates to come only while it runs: before the acceptance nothing has begun to count.
 */
export async function trackedPlan(
  { row, running, names }: Known,
  tick: Ticking,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<Pick<TrackView, 'steps' | 'expected'>> {
  const isRunning = row.state === 'accepted';
  const pauses = await pausesOfOpen(db, centreId, [running]);
  const { forecast } = foresee({ row, running, pauses }, tick);
  const ahead = new Map(forecast.steps.map((step) => [step.id, step]));
  const known = new Map(running.graph.steps.map((step) => [step.id, step]));
  return {
    steps: viewSteps(running).map(({ stepId, standing, startedAt, endedAt }) => {
      const { name = stepId, item = '', department = '' } = known.get(stepId) ?? {};
      const isAhead = isRunning && ['waiting', 'ready', 'open'].includes(standing);
      return {
        stepId,
        name,
        nameEn: names.sheets.get(item)?.nameEn ?? name,
        department: names.owners(department),
        state: standing,
        startedAt,
        endedAt,
        expectedEnd: isAhead ? viewMoment(ahead.get(stepId)?.end ?? null) : null,
        isPaused: ahead.get(stepId)?.isPaused ?? false,
      };
    }),
    expected: isRunning ? viewMoment(forecast.finish) : null,
  };
}
