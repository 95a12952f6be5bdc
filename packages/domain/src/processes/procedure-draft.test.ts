import { describe, expect, test } from 'vitest';
import { BadLimitError } from '#clock/errors.ts';
import { PARTS_PER_UNIT } from '#processes/duration.ts';
import { inSixDays, twoStages } from '#processes/procedure-draft.fixture.ts';
import {
  draftOfProcedure,
  procedureOfDraft,
  promiseOfDraft,
  typedParts,
} from '#processes/procedure-draft.ts';

const departmentOf = (item: string) => (item.startsWith('GSJ') ? 'GSJ' : undefined);
const wd = (count: number) => ({ unit: 'workingDays', count }) as const;

test('a draft says what the procedure says, and the procedure comes back unchanged', () => {
  const draft = draftOfProcedure(twoStages, inSixDays);
  expect(draft.steps[0]).toEqual({
    id: 'A',
    name: '环节A',
    item: 'GSJ-A',
    duration: 2,
    serialDuration: 5,
    prerequisites: [],
    stage: 'S1',
    routes: null,
    countsTowardChannel: true,
    optional: false,
    appliesWhen: '',
    appliesWhenEn: '',
    when: null,
  });
  expect(procedureOfDraft('works', draft, departmentOf)).toStrictEqual(twoStages);
});

test('the department follows from the item', () => {
  const draft = draftOfProcedure(twoStages, inSixDays);
  const other = procedureOfDraft('works', draft, () => 'FZJ');
  expect(new Set(other.steps.map(({ department }) => department))).toEqual(new Set(['FZJ']));
});

test.each([
  [2, 2 * PARTS_PER_UNIT],
  [0.25, 15_000],
  [1 / 3, 20_000],
  [null, Number.NaN],
])('%s typed is %s parts', (typed, parts) => {
  expect(typedParts(typed)).toBe(parts);
});

describe('the promise', () => {
  test.each([
    [wd(6), 'wd', 6, wd(6)],
    [{ unit: 'workingHours', count: 4 }, 'wh', 4, { unit: 'workingHours', count: 4 }],
    [{ unit: 'minutes', count: 90 }, 'wh', 1.5, { unit: 'workingHours', count: 1.5 }],
  ] as const)('%o in the draft and back', (limit, unit, promise, back) => {
    const draft = draftOfProcedure({ ...twoStages, unit }, { ...inSixDays, after: limit });
    expect(draft.promise).toBe(promise);
    expect(promiseOfDraft(draft)).toEqual(back);
  });

  test.each([null, 0, 2.5, 10_001])('%s working days are none', (promise) => {
    expect(() => promiseOfDraft({ promise, unit: 'wd' })).toThrow(BadLimitError);
  });
});
