import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import { moveSession } from '#channels/change-session.ts';
import { act, at, SALTED } from '#channels/handling.fixture.ts';
import { called, command, slot } from '#channels/session.fixture.ts';
import { sessionDues } from '#channels/session-dues.ts';
import {
  DEFAULT_SESSION_RULES,
  SESSION_RULE_RANGES,
  type SessionRules,
  sessionRuleFaults,
  sessionRulesAt,
} from '#channels/session-rules.ts';

const rules = (changes: Partial<SessionRules>): SessionRules => ({ ...DEFAULT_SESSION_RULES, ...changes });
const throwing = (code: string, facts: object) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

describe('what rules may be', () => {
  test('the defaults, and both ends of every range', () => {
    expect(sessionRuleFaults(DEFAULT_SESSION_RULES)).toEqual([]);
    const ends = (end: 'least' | 'most') =>
      Object.fromEntries(
        Object.entries(SESSION_RULE_RANGES).map(([rule, range]) => [rule, range[end]]),
      ) as SessionRules;
    expect(sessionRuleFaults(ends('least'))).toEqual([]);
    expect(sessionRuleFaults(ends('most'))).toEqual([]);
  });

  test.each<[string, Partial<SessionRules>, readonly object[]]>([
    ['no day to call', { callDays: 0 }, [{ rule: 'callDays', kind: 'outOfRange' }]],
    ['half an hour', { longestHours: 0.5 }, [{ rule: 'longestHours', kind: 'outOfRange' }]],
    ['one department', { mostDepartments: 1 }, [{ rule: 'mostDepartments', kind: 'outOfRange' }]],
    [
      'two at once, in their order',
      { mostItems: 21, signDays: -1 },
      [{ rule: 'signDays' }, { rule: 'mostItems' }],
    ],
    ['more notice than time', { noticeDays: 4 }, [{ rule: 'noticeDays', kind: 'noTimeLeft' }]],
    ['as much notice as time', { noticeDays: 3 }, []],
  ])('%s', (_situation, changes, faults) => {
    expect(sessionRuleFaults(rules(changes))).toMatchObject(faults);
    expect(sessionRuleFaults(rules(changes))).toHaveLength(faults.length);
  });
});

test('a session goes by the rules of its call, whatever they are changed to later', () => {
  const early = { knownAt: at('2007-10-01T09:00'), rules: rules({ holdDays: 5 }) };
  const late = { knownAt: at('2007-11-01T09:00'), rules: rules({ holdDays: 7 }) };
  const versions = [early, late];
  expect(sessionRulesAt(versions, at('2007-09-30T09:00'))).toBe(DEFAULT_SESSION_RULES);
  expect(sessionRulesAt(versions, at('2007-10-30T09:00'))).toBe(early.rules);
  expect(sessionRulesAt(versions, at('2007-11-01T09:00'))).toBe(late.rules);
  const { session } = called();
  const by = { clock: CLOCK, rules: sessionRulesAt(versions, session.calledAt) };
  expect(sessionDues(session, at('2007-11-02T09:00'), by).find(({ task }) => task === 'hold')).toMatchObject({
    due: { on: '2007-11-06' },
  });
});

describe('Tuesday 30 October 2007, by the rules of the centre', () => {
  test.each<[string, Partial<SessionRules>, Parameters<typeof called>[0], string, object]>([
    [
      'two days of notice are not there',
      { noticeDays: 2 },
      { slot: slot('2007-10-31') },
      'channels.session-slot',
      { fault: 'tooSoon', earliest: '2007-11-01' },
    ],
    [
      'a day off is no day of notice',
      { noticeDays: 3 },
      { ...act('2007-11-01T10:00'), slot: slot('2007-11-05') },
      'channels.session-slot',
      { fault: 'tooSoon', earliest: '2007-11-06' },
    ],
    [
      'a minute too long',
      { longestHours: 2 },
      { slot: slot('2007-11-01', '09:00', '11:01') },
      'channels.session-slot',
      { fault: 'tooLong', hours: '2' },
    ],
    [
      'a department too many',
      { mostDepartments: 2 },
      { alsoInvited: ['HBJ'] },
      'channels.session-size',
      { of: 'departments', count: 3, most: 2 },
    ],
    [
      'an item too many',
      { mostItems: 1 },
      { agenda: [...command().agenda, { kind: 'condition', topic: '退距', stepIds: ['land'] }] },
      'channels.session-size',
      { of: 'agenda', count: 2, most: 1 },
    ],
  ])('%s', (_situation, changed, changes, code, facts) => {
    expect(() => called({ rules: rules(changed), ...changes })).toThrow(throwing(code, facts));
    expect(() => called(changes), 'the defaults allow it').not.toThrow();
  });

  test('what just keeps to them is called', () => {
    const strict = rules({ noticeDays: 2, longestHours: 2, mostDepartments: 2, mostItems: 1 });
    const { session } = called({ rules: strict, slot: slot('2007-11-01', '09:00', '11:00') });
    expect(session.lines).toHaveLength(2);
  });

  test('who is moved has the same notice again', () => {
    const move = () =>
      moveSession(called(), {
        ...act('2007-10-31T10:00'),
        ...{ reason: '另有会议', statementDigest: SALTED, clock: CLOCK },
        rules: rules({ noticeDays: 2 }),
        slot: slot('2007-11-01', '14:00', '15:00'),
      });
    expect(move).toThrow(throwing('channels.session-slot', { earliest: '2007-11-02' }));
  });
});
