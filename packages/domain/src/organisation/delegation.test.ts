import { describe, expect, test } from 'vitest';
import { holdsPower, type Power, requirePower } from '#organisation/delegation.ts';
import { NoPowerError } from '#organisation/errors.ts';
import { dateOnly } from '#time/date-only.ts';

const power = (changes: Partial<Power> = {}): Power => ({
  departmentCode: 'GSJ',
  act: 'accept',
  from: dateOnly('2007-05-01'),
  until: dateOnly('2007-12-31'),
  basis: '授权书2007年第3号',
  ...changes,
});

describe('a power holds from its first to its last day', () => {
  test.each([
    ['2007-04-30', false],
    ['2007-05-01', true],
    ['2007-08-15', true],
    ['2007-12-31', true],
    ['2008-01-01', false],
  ])('%s: %s', (on, expected) => {
    expect(holdsPower([power()], 'GSJ', 'accept', dateOnly(on))).toBe(expected);
  });

  test('without a last day it goes on', () => {
    expect(holdsPower([power({ until: null })], 'GSJ', 'accept', dateOnly('2099-01-01'))).toBe(true);
    expect(holdsPower([power({ until: null })], 'GSJ', 'accept', dateOnly('2007-04-30'))).toBe(false);
  });

  test('a power of one day holds on that day only', () => {
    const oneDay = [power({ from: dateOnly('2007-06-01'), until: dateOnly('2007-06-01') })];
    expect(
      ['2007-05-31', '2007-06-01', '2007-06-02'].map((on) =>
        holdsPower(oneDay, 'GSJ', 'accept', dateOnly(on)),
      ),
    ).toEqual([false, true, false]);
  });
});

describe('a power is for one department and one act', () => {
  test.each([
    ['GSJ', 'accept', true],
    ['GSJ', 'decide', false],
    ['XFD', 'accept', false],
  ] as const)('%s %s: %s', (departmentCode, act, expected) => {
    expect(holdsPower([power()], departmentCode, act, dateOnly('2007-06-01'))).toBe(expected);
  });

  test('any of several may be the one', () => {
    const powers = [power({ act: 'decide' }), power({ departmentCode: 'XFD' }), power()];
    expect(holdsPower(powers, 'GSJ', 'accept', dateOnly('2007-06-01'))).toBe(true);
  });

  test('no powers, no act', () => {
    expect(holdsPower([], 'GSJ', 'accept', dateOnly('2007-06-01'))).toBe(false);
  });
});

test('a missing power is told with department, act and day', () => {
  const act = () => requirePower([power()], 'GSJ', 'decide', dateOnly('2007-06-01'));
  expect(act).toThrow(NoPowerError);
  expect(act).toThrow('no power to decide for GSJ on 2007-06-01');
  expect(() => requirePower([power()], 'GSJ', 'accept', dateOnly('2007-06-01'))).not.toThrow();
});
