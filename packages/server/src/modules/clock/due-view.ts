import type { DueView } from '@yichuang/contract/wire.ts';
import type { Due, OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { LimitUnit } from '@yichuang/domain/clock/limit.ts';
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

export const viewDue = (due: Due | null, { now, clock }: Ticking): DueView | null =>
  due === null
    ? null
    : {
        at: instantText(due.at),
        on: due.on,
        unit: due.unit,
        provisional: due.provisional,
        left: leftUntil(due, now, clock),
      };

function leftUntil(due: Due, now: Instant, clock: OfficeClock): DueView['left'] {
  const { state, workingDays, minutes } = remaining(now, due, clock);
  return { isOverdue: state === 'overdue', workingDays, workingMinutes: minutes };
}
