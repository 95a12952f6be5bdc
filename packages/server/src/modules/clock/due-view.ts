import type { DueView } from '@yichuang/contract/wire.ts';
import { pauseUnder, rulesOf } from '@yichuang/domain/clock/clock-rules.ts';
import type { Due, OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { LimitUnit } from '@yichuang/domain/clock/limit.ts';
import type { Pause } from '@yichuang/domain/clock/pause.ts';
import { remaining } from '@yichuang/domain/clock/remaining.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';

/** A due as four columns hold it. */
export type DueColumns = {
  readonly at: Instant | null;
  readonly on: DateOnly | null;
  readonly unit: string | null;
  readonly provisional: boolean | null;
};

export function dueFromColumns({ at, on, unit, provisional }: DueColumns): Due | null {
  if (at === null || on === null || unit === null) return null;
  return { at, on, unit: unit as LimitUnit, provisional: provisional ?? false };
}

/** The moment of a reply, and the clock it is told by. */
export type Ticking = { readonly now: Instant; readonly clock: OfficeClock };

/** @param pauses days inside them are not counted among what is left */
export const viewDue = (
  due: Due | null,
  { now, clock }: Ticking,
  pauses: readonly Pause[] = [],
): DueView | null =>
  due === null
    ? null
    : {
        at: instantText(due.at),
        on: due.on,
        unit: due.unit,
        provisional: due.provisional,
        left: leftUntil(due, now, clock, pauses),
      };

function leftUntil(due: Due, now: Instant, clock: OfficeClock, pauses: readonly Pause[]): DueView['left'] {
  const counted = pauses.map((pause) => pauseUnder(rulesOf(clock), pause));
  const { state, workingDays, minutes } = remaining(now, due, clock, counted);
  return { isOverdue: state === 'overdue', workingDays, workingMinutes: minutes };
}
