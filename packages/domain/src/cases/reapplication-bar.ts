import { clockDueOf } from '#clock/clock-due.ts';
import type { OfficeClock } from '#clock/due.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 限制再申请的事由: what was found. */
export type BarGround = 'falsePapers' | 'fraud';

/** 限制再申请: the last day on which the same licence cannot be applied for again; null where the law only warns. */
export type ReapplicationBar = { readonly until: DateOnly | null };

type Found = {
  /** When it was declined, refused or revoked for it. */
  readonly at: Instant;
  /** 直接关系公共安全、人身健康、生命财产安全: only there the law bars. */
  readonly concernsSafety: boolean;
};

/**
 * What follows from false papers or from a licence got by fraud: a warning or a penalty; where the matter concerns safety, no
 * new application of the person for this licence for one year, or for three.
 *
 * Law: Administrative Licensing Law art. 78, 79.
 */
export function barAfter(
  ground: BarGround,
  { at, concernsSafety }: Found,
  clock: OfficeClock,
): ReapplicationBar {
  return { until: concernsSafety ? clockDueOf(CLOCKS[ground], { from: at }, clock).on : null };
}

/** An application that comes on the last day comes too early still. */
export const isBarred = ({ until }: ReapplicationBar, on: DateOnly): boolean => until !== null && on <= until;

const CLOCKS = { falsePapers: 'falsePapersBan', fraud: 'fraudBan' } as const;
