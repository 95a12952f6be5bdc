import type { Due } from '#clock/due.ts';
import type { Parts } from '#processes/duration.ts';
import type { Forecast } from '#processes/forecast.ts';
import type { WorkingAxis } from '#processes/working-axis.ts';

/**
 * 办结前景: `onCourse` as forecast the promise is kept; `atRisk` it is kept if a step that is late or stands still ends
 * as assumed; `willMiss` it is missed unless somebody is quicker than promised; `blocked` a step was stopped, so that
 * no end is in sight.
 */
export type Outlook = 'onCourse' | 'atRisk' | 'willMiss' | 'blocked';

/** 承诺前景: the outlook, and how far the expected finish lies before the promise; negative when it comes after. */
export type PromiseOutlook = { readonly outlook: Outlook; readonly slack: Parts | null };

/**
 * Whether the promise of a channel will be kept, by its forecast. A finish at the very moment that is due keeps it, and
 * time in which only third parties are at work is none of the promise.
 *
 * @returns null while nothing is promised
 *
 * Law: Administrative Licensing Law art. 45.
 */
export function outlookOf(
  { now, finish, steps, outside }: Forecast,
  promised: Due | null,
  axis: WorkingAxis,
): PromiseOutlook | null {
  if (promised === null) return null;
  if (finish === null) return { outlook: 'blocked', slack: null };
  const slack = axis.placeOf(promised.at) + outside - axis.placeOf(finish.at);
  // On the axis a whole evening is one place, so that a due just passed has to be looked for.
  if (slack < 0 || (outside === 0 && now > promised.at))
    return { outlook: 'willMiss', slack: Math.min(slack, 0) };
  const isAssumed = steps.some(({ holds, isLate, isPaused }) => holds && (isLate || isPaused));
  return { outlook: isAssumed ? 'atRisk' : 'onCourse', slack };
}

const RANK: Readonly<Record<Outlook, number>> = { blocked: 0, willMiss: 1, atRisk: 2, onCourse: 3 };

/** Order of a coordinator's list: worst outlook first, then the least slack; without a promise last. */
export function compareOutlooks(a: PromiseOutlook | null, b: PromiseOutlook | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return RANK[a.outlook] - RANK[b.outlook] || (a.slack ?? 0) - (b.slack ?? 0);
}
