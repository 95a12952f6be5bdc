import { describe, expect, test } from 'vitest';
import { afterKey, afterPointer, beforeLast, effortBetween, NO_TALLY, type Tally } from './effort.ts';
import { isWithinGoal, type Score, totalsOf, withScore } from './score-sheet.ts';

const score = (changes: Partial<Score> = {}): Score => ({
  number: '练1',
  kind: 'instant',
  act: 'decide',
  fault: null,
  effort: { keys: 12, seconds: 20, pointers: 0 },
  ...changes,
});

const press = (tally: Tally, ...keys: readonly string[]) =>
  keys.reduce((now, key) => afterKey(now, { key, repeat: false }), tally);

describe('D-27 keys, seconds and presses', () => {
  test('Alt+A is one key, a key held down is one, a click is a press', () => {
    const pressed = press(NO_TALLY, 'F2', 'Alt', 'a', 'Control', 'Enter');
    expect(pressed.keys).toBe(3);
    expect(afterKey(pressed, { key: 'Enter', repeat: true }).keys).toBe(3);
    expect(afterPointer(pressed)).toMatchObject({ keys: 3, pointers: 1 });
  });

  test.each([
    ['F2', press(NO_TALLY, 'x', 'F2'), { keys: 3, pointers: 0 }],
    ['the button of a mouse', afterPointer(press(NO_TALLY, 'x', 'F2')), { keys: 2, pointers: 1 }],
  ])('the call by %s belongs to the turn, what came before does not', (_by, called, effort) => {
    const done = press(called, 'a', 'b');
    expect(effortBetween(beforeLast(called), done, 1_000)).toMatchObject(effort);
  });

  test.each([
    [20_049, 20],
    [20_050, 20.1],
    [0, 0],
  ])('%i ms are %f s', (milliseconds, seconds) => {
    expect(effortBetween(NO_TALLY, NO_TALLY, milliseconds).seconds).toBe(seconds);
  });
});

describe('D-27 the goals of the desk', () => {
  test.each([
    ['instant', { keys: 12, seconds: 20, pointers: 0 }, true],
    ['instant', { keys: 13, seconds: 20, pointers: 0 }, false],
    ['instant', { keys: 12, seconds: 20.1, pointers: 0 }, false],
    ['instant', { keys: 1, seconds: 1, pointers: 1 }, false],
    ['promised', { keys: 40, seconds: 90, pointers: 0 }, true],
    ['promised', { keys: 41, seconds: 90, pointers: 0 }, false],
    ['notOurs', { keys: 400, seconds: 900, pointers: 9 }, null],
    ['repeated', { keys: 1, seconds: 1, pointers: 0 }, null],
  ] as const)('%s with %o: %s', (kind, effort, isWithin) => {
    expect(isWithinGoal({ kind, fault: null, effort })).toBe(isWithin);
  });
});

test('D-27: what was wrong reaches no goal, however fast it was', () => {
  const effort = { keys: 1, seconds: 1, pointers: 0 };
  expect(isWithinGoal({ kind: 'instant', fault: 'papers', effort })).toBe(false);
});

describe('the score sheet', () => {
  test('adds up, and counts what was right and what was within its goal', () => {
    const scores = [
      score(),
      score({ number: '练2', fault: 'papers', effort: { keys: 50, seconds: 10.5, pointers: 2 } }),
      score({ number: '练6', kind: 'repeated', act: 'none' }),
    ];
    expect(totalsOf(scores)).toEqual({
      served: 3,
      right: 2,
      within: 1,
      keys: 74,
      seconds: 50.5,
      pointers: 2,
    });
  });

  test('a person served once more has one line, the newest', () => {
    const again = score({ fault: 'act' });
    expect(withScore([score(), score({ number: '练2' })], again)).toEqual([score({ number: '练2' }), again]);
  });
});
