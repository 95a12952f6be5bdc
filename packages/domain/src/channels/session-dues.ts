import { type JointSession, unsignedLines } from '#channels/joint-session.ts';
import type { SessionRules } from '#channels/session-rules.ts';
import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import { CHINA_TIME, type Instant, instantAt } from '#time/instant.ts';

/** 会审环节: to call it, to hold it, to write its minutes, to sign them. */
export type SessionTask = 'call' | 'hold' | 'minutes' | 'sign';

/** 会审环节时限: by when a task is due, when it was done or is set for, and whether that is too late. */
export type SessionDue = {
  readonly task: SessionTask;
  readonly due: Due;
  /** Null while nobody did it; of a session that is still to come, its begin. */
  readonly doneAt: Instant | null;
  readonly isLate: boolean;
};

const workingDays = (task: SessionTask, rules: SessionRules): Limit => ({
  unit: 'workingDays',
  count: rules[`${task}Days`],
});

/** 会审环节计时: by which calendar, and by which rules of the house. */
export type DueRules = { readonly clock: OfficeClock; readonly rules: SessionRules };

/**
 * The tasks of a session with the dates of the house: called in time after the need, held in time after the call, minutes
 * after its end, signatures after the minutes. None of them stops or moves a clock of the law: only a special procedure
 * that a department opens for its own step does.
 *
 * @param rules those of the moment it was called
 */
export function sessionDues(
  session: JointSession,
  at: Instant,
  { clock, rules }: DueRules,
): readonly SessionDue[] {
  const { neededOn, calledAt, slot, minutes, cancelledAt } = session;
  const task = (name: SessionTask, from: Instant, doneAt: Instant | null): SessionDue => {
    const due = dueOf(from, workingDays(name, rules), [], clock);
    return { task: name, due, doneAt, isLate: (doneAt ?? at) > due.at };
  };
  const called = task('call', instantAt({ on: neededOn, ms: 0 }, clock.zone ?? CHINA_TIME), calledAt);
  if (cancelledAt !== undefined) return [called];
  const met = [
    called,
    task('hold', calledAt, slot.startsAt),
    task('minutes', slot.endsAt, minutes?.at ?? null),
  ];
  return minutes === undefined ? met : [...met, task('sign', minutes.at, lastSignature(session))];
}

/** When the last of those present signed; null while one has not. */
function lastSignature(session: JointSession): Instant | null {
  if (unsignedLines(session).length > 0) return null;
  const signed = session.lines.flatMap((line) => line.signed?.at ?? []);
  return signed.reduce<Instant | null>((last, one) => (last !== null && last > one ? last : one), null);
}

/** The minutes wait for a signature that is overdue: the nightly rule urges then. */
export const areLinesOverdue = (session: JointSession, at: Instant, by: DueRules): boolean =>
  sessionDues(session, at, by).some(
    ({ task, doneAt, isLate }) => task === 'sign' && doneAt === null && isLate,
  );
