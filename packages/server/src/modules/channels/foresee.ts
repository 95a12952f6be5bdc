import { type StepStanding, standingOf } from '@yichuang/domain/channels/standing.ts';
import { pauseUnder, rulesOf } from '@yichuang/domain/clock/clock-rules.ts';
import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { Pause } from '@yichuang/domain/clock/pause.ts';
import {
  type Forecast,
  forecastOf,
  type Progress,
  type StepCourse,
} from '@yichuang/domain/processes/forecast.ts';
import { outlookOf, type PromiseOutlook } from '@yichuang/domain/processes/outlook.ts';
import type { Selection } from '@yichuang/domain/processes/select.ts';
import { axisOf, type WorkingAxis } from '@yichuang/domain/processes/working-axis.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { pausesOfCases } from '../cases/index.ts';
import type { Ticking } from '../clock/index.ts';
import { type ApplicationRow, promisedDue } from './rows.ts';
import type { Running } from './running.ts';

/** Pauses of open cases, by case. */
export type CasePauses = ReadonlyMap<string, readonly Pause[]>;

/** The pauses of whatever is open in these applications; a closed case is told by its own end. */
export const pausesOfOpen = (
  db: Db,
  centreId: number,
  all: readonly Pick<Running, 'cases'>[],
): Promise<CasePauses> => {
  const open = all.flatMap(({ cases }) => [...cases.values()]).filter(({ outcome }) => outcome === null);
  return pausesOfCases(
    db,
    centreId,
    open.map(({ caseId }) => caseId),
  );
};

/** What an application will come to, and what that was computed from. */
export type Foreseen = {
  readonly axis: WorkingAxis;
  readonly progress: Progress;
  readonly forecast: Forecast;
  /** Null before the acceptance and after the end. */
  readonly outlook: PromiseOutlook | null;
};

type Known = { readonly row: ApplicationRow; readonly running: Running; readonly pauses: CasePauses };

/**
 * The forecast of an application by the calendar of now; before the acceptance as if it were accepted now.
 *
 * @param otherwise the steps as a what-if has them; absent: as they are
 */
export function foresee(
  { row, running, pauses }: Known,
  { now, clock }: Ticking,
  otherwise?: Selection,
): Foreseen {
  const start = row.acceptedAt ?? now;
  const axis = axisOf(running.published.procedure.unit, clock, start);
  const steps = new Map<string, StepCourse>();
  for (const { id } of running.graph.steps) {
    const course = courseOf(stretchOf(id, { running, pauses }), standingOf(id, running.records), clock);
    if (course) steps.set(id, course);
  }
  const progress = { start, now, steps };
  const forecast = forecastOf(otherwise ?? running.graph, progress, axis);
  const promised = row.concludedAt === null ? promisedDue(row) : null;
  return { axis, progress, forecast, outlook: outlookOf(forecast, promised, axis) };
}

type Stretch = { readonly start: Instant; readonly end: Instant | null; readonly pauses: readonly Pause[] };

/** From when to when a department had the step, or an intermediary said it worked on it. */
function stretchOf(stepId: string, { running, pauses }: Omit<Known, 'row'>): Stretch | null {
  const file = running.cases.get(stepId);
  if (file) {
    const start = file.acceptedAt ?? file.receivedAt;
    return { start, end: file.decidedAt, pauses: pauses.get(file.caseId) ?? [] };
  }
  const report = running.reports.get(stepId);
  return report ? { start: report.startedAt, end: report.endedAt, pauses: [] } : null;
}

function courseOf(stretch: Stretch | null, standing: StepStanding, clock: OfficeClock): StepCourse | null {
  if (stretch === null) return null;
  const { start, end, pauses } = stretch;
  switch (standing) {
    case 'done':
      return { kind: 'done', start, end: end ?? start };
    case 'open':
      return { kind: 'open', start, pauses: pauses.map((pause) => pauseUnder(rulesOf(clock), pause)) };
    case 'refused':
    case 'lost':
    case 'withdrawn':
      return { kind: 'stopped' };
    case 'ready':
    case 'waiting':
      return null;
  }
}
