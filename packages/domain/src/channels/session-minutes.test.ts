import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { act, at, SALTED } from '#channels/handling.fixture.ts';
import { bindingForce, sessionState, unsignedLines } from '#channels/joint-session.ts';
import { type Called, called, minuted, reviewerOf, signed, slot } from '#channels/session.fixture.ts';
import { maySignLine, type RecordMinutesCommand, signLine, urgeLines } from '#channels/session-minutes.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });
const three = () => called({ alsoInvited: ['HBJ'] });

describe('the minutes', () => {
  test('say who was there and what came of each item; the words stay out of the journal', () => {
    const { session, events } = minuted(three()) as ReturnType<typeof signed>;
    expect(session).toMatchObject({ version: 2, minutes: { results: [{ outcome: 'agreed' }] } });
    expect(session.lines).toEqual([
      { departmentCode: 'GHJ', isPresent: true },
      { departmentCode: 'XFD', isPresent: true },
      { departmentCode: 'HBJ', isPresent: false },
    ]);
    expect(events).toMatchObject([{ kind: 'sessionMinuted', present: ['GHJ', 'XFD'], outcomes: ['agreed'] }]);
    expect(JSON.stringify(events)).not.toContain('净宽');
  });

  test.each<[string, Partial<RecordMinutesCommand>, string, object]>([
    ['before it began', act('2007-11-01T09:29'), 'channels.session-state', { state: 'called' }],
    ['by a reviewer', act('2007-11-01T14:00', 'reviewer'), 'identity.not-permitted', {}],
    ['without its one item', { results: [] }, 'channels.session-minutes', { items: 1, results: 0 }],
    [
      'with a conclusion that says nothing',
      { results: [{ outcome: 'notAgreed', conclusion: '　' }] },
      'cases.basis-required',
      { missing: ['results/0/conclusion'] },
    ],
    ['with a stranger', { present: ['GHJ', 'SWJ'] }, 'channels.session-minutes', { strangers: ['SWJ'] }],
    [
      'of one department alone',
      { present: ['GHJ'] },
      'channels.session-departments',
      { departments: ['GHJ'] },
    ],
  ])('%s are refused', (_situation, changes, code, facts) => {
    expect(() => minuted(called(), changes)).toThrow(throwing(code, facts));
  });

  test('at the very moment it begins they may be written', () => {
    expect(minuted(called(), act('2007-11-01T09:30')).session.version).toBe(2);
  });

  test('are written anew until somebody has signed them', () => {
    const again = minuted(minuted(), { results: [{ outcome: 'notAgreed', conclusion: '报管委会协调' }] });
    expect(again.session).toMatchObject({ version: 3, minutes: { results: [{ outcome: 'notAgreed' }] } });
    expect(() => minuted(signed(again, 'GHJ'))).toThrow(
      throwing('channels.session-state', { state: 'minuted' }),
    );
  });
});

describe('each department signs its own line', () => {
  test('with account and moment; the last one makes the record whole', () => {
    const first = signed(minuted(), 'XFD', '2007-11-01T15:00');
    expect(first.events).toMatchObject([{ kind: 'sessionSigned', departmentCode: 'XFD', isLast: false }]);
    expect(sessionState(first.session, at('2007-11-01T15:00'))).toBe('minuted');
    const last = signed(first, 'GHJ', '2007-11-01T16:00');
    expect(last.events).toMatchObject([{ isLast: true, hasReservation: false }]);
    expect(sessionState(last.session, at('2007-11-01T16:00'))).toBe('signed');
    expect(last.session.version, 'a colleague who signs takes nobody’s page away').toBe(
      minuted().session.version,
    );
  });

  test('what it reserves stands in its line, not in the journal', () => {
    const reserve = (reservation: string) =>
      signLine(minuted(), {
        ...act('2007-11-01T15:00'),
        by: reviewerOf('GHJ'),
        reservation,
        statementDigest: SALTED,
      });
    const { session, events } = reserve('排烟另行复核');
    expect(session.lines[0]?.signed?.reservation).toBe('排烟另行复核');
    expect(events).toMatchObject([{ hasReservation: true }]);
    expect(JSON.stringify(events)).not.toContain('排烟');
    expect(() => reserve(' ')).toThrow(throwing('cases.basis-required'));
  });

  test.each<[string, () => Called, string | null]>([
    ['one not invited', () => minuted(), 'HBJ'],
    ['an absent one', () => minuted(three()), 'HBJ'],
    ['one that has signed', () => signed(minuted(), 'GHJ'), 'GHJ'],
    ['an account of no department', () => minuted(), null],
  ])('%s has no line', (_situation, before, department) => {
    expect(maySignLine(before().session, { departmentCode: department })).toBe(false);
    const sign = () =>
      signLine(before(), {
        ...act('2007-11-01T15:00'),
        by: reviewerOf(department),
        reservation: null,
        statementDigest: SALTED,
      });
    expect(sign).toThrow(throwing('channels.session-line', { department }));
  });

  test('a clerk signs for nobody, and nothing is signed before the minutes', () => {
    const by = { ...reviewerOf('GHJ'), role: 'clerk' as const };
    const command = { ...act('2007-11-01T15:00'), by, reservation: null, statementDigest: SALTED };
    expect(() => signLine(minuted(), command)).toThrow(throwing('identity.not-permitted'));
    expect(() => signed(called(), 'GHJ')).toThrow(throwing('channels.session-state', { state: 'held' }));
  });

  test('in any order each line is signed once, and the record is whole exactly after the last', () => {
    const everybody = minuted(three(), { present: ['GHJ', 'XFD', 'HBJ'] });
    const order = fc.shuffledSubarray(['GHJ', 'XFD', 'HBJ'], { minLength: 0, maxLength: 3 });
    fc.assert(
      fc.property(order, (departments) => {
        const after = departments.reduce<Called>((before, code) => signed(before, code), everybody);
        expect(unsignedLines(after.session)).toHaveLength(3 - departments.length);
        const isWhole = sessionState(after.session, at('2007-11-02T09:00')) === 'signed';
        expect(isWhole).toBe(departments.length === 3);
        expect(after.application.version).toBe(everybody.application.version + departments.length);
      }),
    );
  });
});

describe('urging those who have not signed', () => {
  const moment = at('2007-11-05T09:00');

  test('names them and nobody else; by rule there is no account', () => {
    const { events } = urgeLines(signed(minuted(), 'GHJ'), { by: null, at: moment });
    expect(events).toMatchObject([{ kind: 'sessionUrged', departments: ['XFD'], by: { actor: 'system' } }]);
  });

  test('is an act of the coordinator, while somebody is left', () => {
    const { by } = act('2007-11-05T09:00');
    expect(urgeLines(minuted(), { by, at: moment }).events).toMatchObject([{ departments: ['GHJ', 'XFD'] }]);
    expect(() => urgeLines(minuted(), { by: reviewerOf('GHJ'), at: moment })).toThrow(
      throwing('identity.not-permitted'),
    );
    const whole = signed(signed(minuted(), 'GHJ'), 'XFD');
    expect(() => urgeLines(whole, { by, at: moment })).toThrow(throwing('channels.session-state'));
  });
});

describe('what an outcome means for a step', () => {
  test.each([
    ['agreed', 'licence', 'advises'],
    ['agreedOnConditions', 'licence', 'advises'],
    ['agreed', 'confirmation', 'binds'],
    ['agreedOnConditions', 'publicService', 'binds'],
    ['agreed', null, 'binds'],
    ['notAgreed', 'licence', 'none'],
    ['notAgreed', 'confirmation', 'none'],
  ] as const)('%s on a step that is %s: %s', (outcome, itemKind, force) => {
    expect(bindingForce(outcome, { itemKind })).toBe(force);
  });
});

test('a session is held from its begin on, by the clock alone', () => {
  const { session } = called({ slot: slot('2007-11-01') });
  expect(sessionState(session, at('2007-11-01T09:29'))).toBe('called');
  expect(sessionState(session, at('2007-11-01T09:30'))).toBe('held');
  expect(sessionState(session, at('2007-11-09T09:30'))).toBe('held');
});
