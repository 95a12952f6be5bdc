import { DerivationView } from '@yichuang/contract/clock.ts';
import { expect, test } from 'vitest';
import { derivationLines, dueJson } from './clock-answer.ts';
import { type ClockQuestion, derive } from './clock-question.ts';

const derivation = (changes: Partial<ClockQuestion>) =>
  derive(
    {
      from: '2020-01-17',
      limit: '5wd',
      pauses: [],
      hours: '08:30-12:00,13:00-17:30',
      calendarAsOf: undefined,
      ...changes,
    },
    (field) => field,
  );

test.each<readonly [string, Partial<ClockQuestion>, string]>([
  ['working days with a pause', { pauses: ['2020-01-21..2020-01-22'] }, '2020-02-03'],
  ['hours', { from: '2007-10-30T15:30', limit: '4wh' }, '2007-10-31T10:30'],
  ['calendar days that are moved', { from: '2026-11-02', limit: '5cd' }, '2026-11-09'],
  [
    'months made longer by a pause',
    { from: '2026-01-31', limit: '2mo', pauses: ['2026-02-02..2026-02-05'] },
    '2026-04-03',
  ],
  ['a year without a notice', { from: '2026-12-21', limit: '20wd' }, '2027-01-19'],
])('explained to a program it is the object of the API: %s', (_what, question, due) => {
  const answer = JSON.parse(JSON.stringify(dueJson(derivation(question), true)));
  expect(DerivationView.strict().parse(answer)).toEqual(answer);
  expect(answer.due).toBe(due);
});

test('it names each notice and pause once, beside the days', () => {
  expect(dueJson(derivation({ pauses: ['2020-01-21..2020-01-22'] }), true)).toMatchObject({
    notices: [{ year: 2020, number: '国办发明电〔2020〕1号' }],
    pauses: [{ from: '2020-01-21', to: '2020-01-22' }],
    overlays: [],
  });
});

test('without --explain a program gets the date and the steps, as ever', () => {
  expect(Object.keys(dueJson(derivation({}), false))).toEqual(['due', 'provisional', 'steps']);
});

test('a person reads a line for an extension, a day fixed beforehand, a day opened or closed here', () => {
  const base = derivation({ from: '2026-11-02', limit: '1wd' });
  const on = base.due.on;
  const lines = derivationLines({
    ...base,
    steps: [
      { kind: 'extended', on, workingDays: 10 },
      { kind: 'fixed', on },
      { kind: 'counted', on, count: 1, why: { kind: 'extraDay', basis: '管委会公告' } },
      { kind: 'skipped', on, why: { kind: 'closure', basis: '停电通知' } },
    ],
  });
  expect(lines.slice(0, 4)).toEqual([
    '2026-11-03 Tue  was due here, 10 working days more',
    '2026-11-03 Tue  fixed beforehand',
    '2026-11-03 Tue  day 1: worked here (管委会公告)',
    '2026-11-03 Tue  skipped: closed (停电通知)',
  ]);
});
