import { type Due, dueOnDay, type OfficeClock, workingDaysOf } from '#clock/due.ts';
import { BadExtensionError, ExtensionTooLateError } from '#clock/errors.ts';
import { countedDay, type Pause } from '#clock/pause.ts';
import { dayNumber } from '#time/date-only.ts';
import { type Instant, instantText } from '#time/instant.ts';

/** A longer time to decide, approved by the head of the authority (延期). A case may have one. */
export type Extension = {
  readonly workingDays: number;
  readonly approvedAt: Instant;
  readonly handling: keyof typeof MOST_WORKING_DAYS;
};

/** Working days that an extension may have at most. */
export const MOST_WORKING_DAYS = {
  /** One authority decides. */
  single: 10,
  /** 统一办理、联合办理、集中办理. */
  joint: 15,
} as const;

/**
 * The due date after an extension: so many working days after the old one, days inside pauses not counted.
 *
 * @throws BadExtensionError when the working days are not 1 to 10 (joint handling: 1 to 15)
 * @throws ExtensionTooLateError when it was approved after the old due moment
 *
 * Law: Administrative Licensing Law art. 42.
 */
export function extendDue(due: Due, extension: Extension, pauses: readonly Pause[], clock: OfficeClock): Due {
  const { workingDays, approvedAt, handling } = extension;
  const most = MOST_WORKING_DAYS[handling];
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > most) {
    throw new BadExtensionError(`an extension has 1 to ${most} working days, not ${workingDays}`, {
      workingDays,
      most,
    });
  }
  if (approvedAt > due.at) {
    throw new ExtensionTooLateError(
      `approved at ${instantText(approvedAt)}, after the due moment ${instantText(due.at)}`,
      {
        approvedAt,
        dueAt: due.at,
      },
    );
  }
  return laterDue(due, workingDays, pauses, clock);
}

/**
 * A due so many working days later. For an extension that was found valid when it was approved: a calendar that
 * changes afterwards does not ask again.
 */
export function laterDue(due: Due, workingDays: number, pauses: readonly Pause[], clock: OfficeClock): Due {
  const day = dayNumber(due.on);
  const last = countedDay(day, workingDays, pauses, workingDaysOf(clock.calendar));
  const later = dueOnDay({ first: day + 1, last, unit: 'workingDays' }, clock);
  const isExpected = pauses.some(({ isOpen, from }) => isOpen === true && from < later.on);
  return {
    ...later,
    provisional: due.provisional || later.provisional,
    ...(isExpected || due.expected === true ? { expected: true } : {}),
  };
}
