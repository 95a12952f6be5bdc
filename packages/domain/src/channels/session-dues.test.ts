import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import { cancelSession } from '#channels/change-session.ts';
import { act, at, SALTED } from '#channels/handling.fixture.ts';
import type { JointSession } from '#channels/joint-session.ts';
import { called, minuted, signed, slot } from '#channels/session.fixture.ts';
import { areLinesOverdue, type SessionTask, sessionDues } from '#channels/session-dues.ts';
import { DEFAULT_SESSION_RULES } from '#channels/session-rules.ts';
import { isWorkingDay } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

const BY = { clock: CLOCK, rules: DEFAULT_SESSION_RULES };

const duesAt = (session: JointSession, text: string) =>
  sessionDues(session, at(text), BY).map(({ task, due, isLate }) => [task, due.on, isLate]);

describe('one working day to call, three to hold, one for the minutes, one to sign', () => {
  test('in the week after 30 October 2007', () => {
    expect(duesAt(called().session, '2007-10-30T10:00')).toEqual([
      ['call', '2007-10-31', false],
      ['hold', '2007-11-02', false],
      ['minutes', '2007-11-02', false],
    ]);
    expect(duesAt(minuted().session, '2007-11-01T14:00').at(-1)).toEqual(['sign', '2007-11-02', false]);
  });

  test('days off are not counted: a Friday counts on after the week-end', () => {
    const friday = called({
      ...act('2007-11-02T16:00'),
      neededOn: dateOnly('2007-11-02'),
      slot: slot('2007-11-07'),
    }).session;
    expect(duesAt(friday, '2007-11-02T16:00')).toEqual([
      ['call', '2007-11-05', false],
      ['hold', '2007-11-07', false],
      ['minutes', '2007-11-08', false],
    ]);
  });

  test.each<[string, JointSession, string, SessionTask, boolean]>([
    ['called on the last day', called().session, '2007-10-31T09:00', 'call', false],
    [
      'called two days after the need',
      called({ ...act('2007-11-01T09:00'), slot: slot('2007-11-05') }).session,
      '2007-11-01T09:00',
      'call',
      true,
    ],
    [
      'set for the fourth day',
      called({ slot: slot('2007-11-05') }).session,
      '2007-10-30T10:00',
      'hold',
      true,
    ],
    [
      'set for the third day',
      called({ slot: slot('2007-11-02') }).session,
      '2007-10-30T10:00',
      'hold',
      false,
    ],
    ['no minutes the day after', called().session, '2007-11-02T10:00', 'minutes', false],
    ['no minutes two days after', called().session, '2007-11-05T08:00', 'minutes', true],
    [
      'minutes written too late stay late',
      minuted(called(), act('2007-11-05T10:00')).session,
      '2007-11-05T10:00',
      'minutes',
      true,
    ],
    ['a signature missing', signed(minuted(), 'GHJ').session, '2007-11-05T08:00', 'sign', true],
    [
      'all signed in time, looked at later',
      signed(signed(minuted(), 'GHJ'), 'XFD', '2007-11-02T09:00').session,
      '2007-12-03T08:00',
      'sign',
      false,
    ],
  ])('%s', (_situation, session, text, task, isLate) => {
    expect(sessionDues(session, at(text), BY).find((one) => one.task === task)?.isLate).toBe(isLate);
  });

  test('of a cancelled one nothing is owed but that it was called', () => {
    const { session } = cancelSession(called(), {
      ...act('2007-10-31T09:00'),
      reason: '已一致',
      statementDigest: SALTED,
    });
    expect(duesAt(session, '2007-12-03T09:00').map(([task]) => task)).toEqual(['call']);
  });

  test('the rule urges when signatures are overdue, not before and not after the last', () => {
    const half = signed(minuted(), 'GHJ');
    expect(areLinesOverdue(half.session, at('2007-11-02T17:00'), BY)).toBe(false);
    expect(areLinesOverdue(half.session, at('2007-11-03T00:30'), BY)).toBe(true);
    const whole = signed(half, 'XFD', '2007-11-05T09:00').session;
    expect(areLinesOverdue(whole, at('2007-11-06T00:30'), BY)).toBe(false);
    expect(areLinesOverdue(called().session, at('2007-12-03T00:30'), BY)).toBe(false);
  });

  test('every date is a working day and none comes before the task it counts from', () => {
    const later = fc.integer({ min: 0, max: 60 * 24 * 20 });
    fc.assert(
      fc.property(later, (minutes) => {
        const now = (at('2007-10-30T10:00') + minutes * 60_000) as Instant;
        for (const { due, doneAt, isLate } of sessionDues(minuted().session, now, BY)) {
          expect(isWorkingDay(due.on, CLOCK.calendar)).toBe(true);
          expect(isLate).toBe((doneAt ?? now) > due.at);
        }
      }),
    );
  });
});
