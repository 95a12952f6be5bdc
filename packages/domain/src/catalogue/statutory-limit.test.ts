import { expect, test } from 'vitest';
import { effectiveStatutoryLimit } from '#catalogue/statutory-limit.ts';
import { limitOf } from '#clock/limit.ts';

test.each([
  [
    'a licence without a limit of its own has the general one',
    'licence',
    null,
    { limit: limitOf(20, 'workingDays'), byDefault: true },
  ],
  [
    'a licence with a shorter limit keeps it',
    'licence',
    limitOf(7, 'workingDays'),
    { limit: limitOf(7, 'workingDays'), byDefault: false },
  ],
  [
    'a licence with the same limit by its own rule is not marked',
    'licence',
    limitOf(20, 'workingDays'),
    { limit: limitOf(20, 'workingDays'), byDefault: false },
  ],
  [
    'a licence with a limit in calendar days keeps the unit',
    'licence',
    limitOf(60, 'calendarDays'),
    { limit: limitOf(60, 'calendarDays'), byDefault: false },
  ],
  [
    'a confirmation with a limit keeps it',
    'confirmation',
    limitOf(1, 'months'),
    { limit: limitOf(1, 'months'), byDefault: false },
  ],
  ['a confirmation without one has none', 'confirmation', null, null],
  ['a levy without one has none', 'levy', null, null],
  ['a benefit without one has none', 'benefit', null, null],
  ['another power without one has none', 'otherPower', null, null],
  ['a public service without one has none', 'publicService', null, null],
] as const)('%s', (_rule, kind, statutoryLimit, expected) => {
  expect(effectiveStatutoryLimit({ kind, statutoryLimit })).toEqual(expected);
});
