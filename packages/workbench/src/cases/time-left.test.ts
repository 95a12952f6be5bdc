import { describe, expect, test } from 'vitest';
import { due, NOW } from '#fixtures.testing.ts';
import { chipWords } from './clock-chip.tsx';
import { byUrgency, timeLeft, urgencyOf } from './time-left.ts';

const overdueSince = (minutes: number) => ({
  ...due(0, 'workingHours'),
  left: { isOverdue: true, workingDays: 0, workingMinutes: minutes },
});

/** Due on Sunday, seen on Sunday's eve: another day, and no working day between. */
const onDayOff = { ...due(1), left: { isOverdue: false, workingDays: 0, workingMinutes: 30 } };

describe('how a due stands', () => {
  test.each([
    ['two working days ago', due(-2), 'overdue'],
    ['an hour ago, still on the same day', overdueSince(60), 'overdue'],
    ['this evening', due(0), 'today'],
    ['in three working days', due(3), 'soon'],
    ['in four working days', due(4), 'later'],
  ] as const)('%s', (_situation, when, kind) => {
    expect(timeLeft(when, NOW).kind).toBe(kind);
  });

  test('early morning in the hall is the day before in UTC, and it is due today all the same', () => {
    expect(timeLeft(due(0), '2007-10-29T23:00:00Z').kind).toBe('today');
  });
});

describe('the words of the chip', () => {
  test.each([
    [due(-2), '超2个工作日', '2 working days over'],
    [overdueSince(59), '超59分钟', '59 min over'],
    [overdueSince(125), '超2小时5分', '2 h 5 min over'],
    [due(0), '今天 17:30 到期', 'due today 17:30'],
    [due(0, 'workingHours'), '剩1小时40分', '1 h 40 min left'],
    [due(1), '剩1个工作日', '1 working day left'],
    [due(5), '剩5个工作日', '5 working days left'],
    [onDayOff, '剩30分钟', '30 min left'],
  ] as const)('%#: %s', (when, zh, en) => {
    const left = timeLeft(when, NOW);
    expect(chipWords(left, when, 'zh')).toBe(zh);
    expect(chipWords(left, when, 'en')).toBe(en);
  });
});

describe('a work list in groups', () => {
  const row = (name: string, when: ReturnType<typeof due> | null) => ({ name, due: when });
  const rows = [row('a', due(2)), row('b', due(-1)), row('c', null), row('d', due(0)), row('e', due(-3))];

  test('the most urgent group comes first, and rows keep their order in it', () => {
    const groups = byUrgency(rows, NOW).map((group) => [
      group.urgency,
      group.rows.map(({ name }) => name).join(''),
    ]);
    expect(groups).toEqual([
      ['overdue', 'be'],
      ['today', 'd'],
      ['other', 'ac'],
    ]);
  });

  test('an empty group is left out', () => {
    expect(byUrgency([row('a', due(9))], NOW).map(({ urgency }) => urgency)).toEqual(['other']);
    expect(byUrgency([], NOW)).toEqual([]);
  });

  test('a case whose clock does not run is no hurry', () => {
    expect(urgencyOf(null, NOW)).toBe('other');
  });
});
