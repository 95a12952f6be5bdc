import type { OfficeHours } from '#clock/office-hours.ts';
import { type Duty, HALVES, type Half } from '#queueing/rota.ts';
import { halfSpan } from '#queueing/rota-week.ts';
import type { DateOnly } from '#time/date-only.ts';
import { type Instant, instantAt, MINUTE_MS } from '#time/instant.ts';

/** 当前班次: the half of the day that runs, and since when. */
export type RunningHalf = { readonly half: Half; readonly since: Instant };

/** 顶岗: who stands in for whom at a counter. */
export type Substitution = {
  readonly counterId: string;
  readonly half: Half;
  readonly absentId: string;
  readonly standInId: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant | null;
};

/** 应到人员 of a counter now. */
export type Expected = {
  readonly counterId: string;
  /** Who is to be there: the first, or whoever stands in. */
  readonly accountId: string;
  /** Whom to call when nobody comes: the partner; null: nobody is named. */
  readonly partnerId: string | null;
  /** Whose place the person takes; null: the rota itself. */
  readonly standsInFor: string | null;
  /** From when the person is to be there. */
  readonly since: Instant;
};

/** The half of the day that runs; null outside office hours. */
export function runningHalf(now: Instant, on: DateOnly, hours: OfficeHours): RunningHalf | null {
  for (const half of HALVES) {
    const span = halfSpan(half, hours);
    if (!span) continue;
    const [since, end] = [span.opens, span.closes].map((minutes) =>
      instantAt({ on, ms: minutes * MINUTE_MS }),
    );
    if (since !== undefined && end !== undefined && since <= now && now < end) return { half, since };
  }
  return null;
}

/** Whom the rota expects at each counter now, with who stands in where somebody does. */
export function expectedNow(
  duties: readonly Duty[],
  substitutions: readonly Substitution[],
  { half, since }: RunningHalf,
): readonly Expected[] {
  return duties
    .filter((duty) => duty.half === half)
    .map(({ counterId, firstId, secondId }) => {
      const standIn = substitutions.find(
        (one) => one.counterId === counterId && one.half === half && one.untilAt === null,
      );
      if (!standIn) return { counterId, accountId: firstId, partnerId: secondId, standsInFor: null, since };
      return {
        counterId,
        accountId: standIn.standInId,
        partnerId: secondId === standIn.standInId ? null : secondId,
        standsInFor: standIn.absentId,
        since: standIn.fromAt > since ? standIn.fromAt : since,
      };
    });
}
