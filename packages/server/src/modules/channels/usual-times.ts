import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { Pause } from '@yichuang/domain/clock/pause.ts';
import { usedMinutes } from '@yichuang/domain/clock/remaining.ts';
import type { PlanUnit } from '@yichuang/domain/processes/duration.ts';
import { type UsualTime, usualTime } from '@yichuang/domain/processes/usual-time.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { pastCases } from '../cases/index.ts';
import type { Running } from './running.ts';

type Stretch = { readonly from: Instant; readonly to: Instant; readonly pauses: readonly Pause[] };

/** Opening time of a stretch without its pauses, in the unit of a plan, to a tenth. */
export function workedUnits({ from, to, pauses }: Stretch, unit: PlanUnit, clock: OfficeClock): number {
  const perUnit = unit === 'wd' ? clock.officeHours.minutes : 60;
  return tenths(usedMinutes(from, to, pauses, clock) / perUnit);
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** What each step of an application usually takes, from the last fifty decided cases of it elsewhere (往期用时). */
export async function usualTimes(
  applicationId: string,
  { graph, published }: Pick<Running, 'graph' | 'published'>,
  { db, centreId, clock }: { readonly db: Db; readonly centreId: number; readonly clock: OfficeClock },
): Promise<ReadonlyMap<string, UsualTime>> {
  const lengths = new Map<string, number[]>();
  for (const past of await pastCases(db, centreId, { applicationId, steps: graph.steps })) {
    const stretch = { from: past.acceptedAt, to: past.decidedAt, pauses: past.pauses };
    const known = lengths.get(past.stepId) ?? [];
    lengths.set(past.stepId, [...known, workedUnits(stretch, published.procedure.unit, clock)]);
  }
  const usual = new Map<string, UsualTime>();
  for (const [stepId, known] of lengths) {
    const found = usualTime(known);
    if (found) usual.set(stepId, { ...found, median: tenths(found.median) });
  }
  return usual;
}
