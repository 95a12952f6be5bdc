import type { DueView } from '@yichuang/contract/wire.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import type { LimitUnit } from '@yichuang/domain/clock/limit.ts';
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

export const viewDue = (due: Due | null): DueView | null =>
  due === null ? null : { at: instantText(due.at), on: due.on, unit: due.unit, provisional: due.provisional };
