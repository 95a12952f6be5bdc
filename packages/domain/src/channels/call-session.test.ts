import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import { withdrawApplication } from '#channels/acts.ts';
import { type CallSessionCommand, callSession } from '#channels/call-session.ts';
import { cancelSession, moveSession } from '#channels/change-session.ts';
import { accepted, act, at, SALTED, submitted } from '#channels/handling.fixture.ts';
import { sessionState } from '#channels/joint-session.ts';
import { called, command, minuted, signed, slot } from '#channels/session.fixture.ts';
import { DEFAULT_SESSION_RULES } from '#channels/session-rules.ts';
import { isWorkingDay } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';
import { localDay } from '#time/instant.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });
const departmentsOf = (changes: Partial<CallSessionCommand>) =>
  called(changes).session.lines.map(({ departmentCode }) => departmentCode);

describe('calling the departments together', () => {
  test('B-08: invites the departments of the steps it is about, each once, in the order of the plan', () => {
    const agenda = [
      { kind: 'condition', topic: '退距', stepIds: ['land', 'fire'] },
      { kind: 'disagreement', topic: '车道', stepIds: ['scheme', 'fire'] },
    ] as const;
    expect(departmentsOf({ agenda })).toEqual(['GHJ', 'XFD']);
    expect(departmentsOf({ agenda, alsoInvited: ['HBJ', 'GHJ'] })).toEqual(['GHJ', 'XFD', 'HBJ']);
  });

  test('is one event of the application, without a word of what it is about', () => {
    const { application, events } = callSession(accepted(), command());
    expect(events).toMatchObject([
      {
        kind: 'sessionCalled',
        by: { actor: 'coordinator' },
        sessionKind: 'meeting',
        departments: ['GHJ', 'XFD'],
        steps: ['scheme', 'fire'],
        startsAt: at('2007-11-01T09:30'),
      },
    ]);
    expect(application.version).toBe(accepted().version + 1);
    expect(JSON.stringify(events)).not.toContain('车道');
  });

  test('stops no clock: the promise of the channel stays as it was', () => {
    expect(called().application.promisedDue).toEqual(accepted().promisedDue);
  });

  test('the applicant is always told of a visit, and what to prepare', () => {
    const visit = { kind: 'visit', isApplicantInvited: false, preparation: '打开泵房，备好竣工图' } as const;
    expect(called(visit).session).toMatchObject({
      isApplicantInvited: true,
      preparation: '打开泵房，备好竣工图',
    });
    expect(() => called({ ...visit, preparation: '　' })).toThrow(
      throwing('cases.basis-required', { missing: ['preparation'] }),
    );
  });

  test('what somebody not invited should prepare is not kept', () => {
    expect(called({ preparation: '带图' }).session.preparation).toBe('');
  });

  test.each<[string, Partial<CallSessionCommand>, string, object]>([
    ['by a reviewer', act('2007-10-30T10:00', 'reviewer'), 'identity.not-permitted', {}],
    ['about nothing', { agenda: [] }, 'channels.session-agenda', {}],
    [
      'about no step',
      { agenda: [{ kind: 'condition', topic: '退距', stepIds: [] }] },
      'channels.session-agenda',
      {},
    ],
    [
      'about the step of an intermediary',
      { agenda: [{ kind: 'condition', topic: '测绘', stepIds: ['survey', 'fire'] }] },
      'channels.session-agenda',
      { unknown: ['survey'], allowed: ['scheme', 'fire', 'land', 'env'] },
    ],
    ['with a stranger', { alsoInvited: ['SWJ'] }, 'channels.session-agenda', { unknown: ['SWJ'] }],
    [
      'of one department with itself',
      { agenda: [{ kind: 'condition', topic: '退距', stepIds: ['scheme', 'land'] }] },
      'channels.session-departments',
      { departments: ['GHJ'] },
    ],
    [
      'with an empty topic',
      { agenda: [{ kind: 'condition', topic: ' ', stepIds: ['fire', 'land'] }] },
      'cases.basis-required',
      { missing: ['agenda/0/topic'] },
    ],
    [
      'nowhere',
      { slot: slot('2007-11-01', '09:30', '11:00', ' ') },
      'cases.basis-required',
      { missing: ['place'] },
    ],
    [
      'in the past',
      { slot: slot('2007-10-30', '09:00', '09:30') },
      'channels.session-slot',
      { fault: 'past' },
    ],
    [
      'that ends when it begins',
      { slot: slot('2007-11-01', '09:30', '09:30') },
      'channels.session-slot',
      { fault: 'endsBeforeStart' },
    ],
    [
      'over midnight',
      { slot: { ...slot('2007-11-01'), endsAt: at('2007-11-02T09:30') } },
      'channels.session-slot',
      { fault: 'twoDays' },
    ],
    ['on a Saturday', { slot: slot('2007-11-03') }, 'channels.session-slot', { fault: 'dayOff' }],
    [
      'for a need of tomorrow',
      { neededOn: dateOnly('2007-10-31') },
      'channels.session-slot',
      { fault: 'neededLater' },
    ],
    [
      'for a need before the filing',
      { neededOn: dateOnly('2007-10-29') },
      'channels.session-slot',
      { fault: 'neededEarlier' },
    ],
  ])('%s is refused', (_situation, changes, code, facts) => {
    expect(() => called(changes)).toThrow(throwing(code, facts));
  });

  test('before acceptance too, but not once the application has ended', () => {
    expect(callSession(submitted(), command()).application.state).toBe('submitted');
    const ended = withdrawApplication(accepted(), { at: at('2007-10-30T09:30') }).application;
    expect(() => callSession(ended, command())).toThrow(throwing('channels.not-lawful'));
  });

  test('any slot that is taken lies on one working day and is not over', () => {
    const minutes = fc.integer({ min: -2_880, max: 20_160 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: -60, max: 1_600 }), (start, length) => {
        const startsAt = (at('2007-10-30T10:00') + start * 60_000) as ReturnType<typeof at>;
        const endsAt = (startsAt + length * 60_000) as ReturnType<typeof at>;
        const taken = attempt(() => called({ slot: { startsAt, endsAt, place: '现场' } }));
        const isFit =
          start >= 0 &&
          length > 0 &&
          localDay(startsAt) === localDay(endsAt) &&
          isWorkingDay(localDay(startsAt), CLOCK.calendar);
        expect(taken !== null).toBe(isFit);
      }),
    );
  });
});

const attempt = <Result>(run: () => Result): Result | null => {
  try {
    return run();
  } catch {
    return null;
  }
};

describe('moving and cancelling', () => {
  const move = (before = called(), text = '2007-10-31T09:00', reason = '规划局另有会议') =>
    moveSession(before, {
      ...act(text),
      slot: slot('2007-11-02', '14:00', '15:30', '二楼会议室'),
      reason,
      statementDigest: SALTED,
      clock: CLOCK,
      rules: DEFAULT_SESSION_RULES,
    });
  const cancel = (before = called(), reason = '双方已书面一致') =>
    cancelSession(before, { ...act('2007-10-31T09:00'), reason, statementDigest: SALTED });

  test('another time and place, counted; the agenda stays', () => {
    const { session, events } = move();
    expect(session).toMatchObject({ version: 2, moves: 1, slot: { place: '二楼会议室' } });
    expect(session.agenda).toEqual(called().session.agenda);
    expect(events).toMatchObject([{ kind: 'sessionMoved', startsAt: at('2007-11-02T14:00') }]);
  });

  test('one that did not take place when it should have is moved after its time', () => {
    const late = move(called(), '2007-11-01T16:00').session;
    expect(sessionState(late, at('2007-11-01T16:00'))).toBe('called');
  });

  test('cancelled is the end of it', () => {
    const before = cancel();
    expect(sessionState(before.session, at('2007-11-01T10:00'))).toBe('cancelled');
    for (const act of [move, cancel]) {
      expect(() => act(before)).toThrow(throwing('channels.session-state', { state: 'cancelled' }));
    }
  });

  test('after the withdrawal of the application a session may only be cancelled', () => {
    const { application, session } = called();
    const gone = {
      application: withdrawApplication(application, { at: at('2007-10-30T17:00') }).application,
      session,
    };
    expect(() => move(gone)).toThrow(throwing('channels.not-lawful'));
    expect(cancel(gone).session.cancelledAt).toBe(at('2007-10-31T09:00'));
  });

  test.each([
    ['minuted', minuted()],
    ['signed', signed(signed(minuted(), 'GHJ'), 'XFD')],
  ])('one that is %s stays as it is', (_state, before) => {
    expect(() => move(before, '2007-11-01T16:00')).toThrow(throwing('channels.session-state'));
  });

  test('no reason, no change', () => {
    expect(() => move(called(), '2007-10-31T09:00', ' ')).toThrow(throwing('cases.basis-required'));
    expect(() => cancel(called(), '')).toThrow(throwing('cases.basis-required'));
  });
});
