import type { Procedure, Step } from '@yichuang/domain/processes/procedure.ts';
import { describe, expect, test } from 'vitest';
import { obstaclesOf, type Surroundings } from './obstacles.ts';

const A: Step = {
  id: 'A',
  department: 'GSJ',
  item: 'GSJ-001',
  duration: 60_000,
  prerequisites: [],
  countsTowardChannel: true,
  optional: false,
};
const SOUND: Procedure = {
  key: 'start-up',
  name: '开办',
  unit: 'wh',
  routes: [{ id: 'general', name: '一般' }],
  referenceRoute: 'general',
  stages: [],
  steps: [A],
  overhead: [],
};
const CENTRE: Surroundings = {
  departments: new Map([['GSJ', { code: 'GSJ', name: '工商局' }]]),
  items: new Map([
    ['GSJ-001', { department: 'GSJ' }],
    ['IMS-001', {}],
  ]),
  newest: null,
};
const PROMISE = { unit: 'workingHours', count: 1 } as const;
const offered = (
  isOpen: boolean,
  after: NonNullable<Surroundings['newest']>['after'] = PROMISE,
): Surroundings => ({
  ...CENTRE,
  newest: { procedure: SOUND, before: PROMISE, after, isOpen },
});
const { item: _item, ...withoutItem } = A;
const { department: _department, ...byIntermediary } = A;

describe('what keeps a procedure from being published here', () => {
  test.each<[string, Procedure, Surroundings]>([
    ['a new channel', SOUND, CENTRE],
    ['an open one with an item for each step', SOUND, offered(true)],
    ['one that is not open needs no items', { ...SOUND, steps: [withoutItem] }, offered(false)],
    ['an intermediary', { ...SOUND, steps: [{ ...byIntermediary, item: 'IMS-001' }] }, offered(true)],
    ['a promise in minutes', SOUND, offered(true, { unit: 'minutes', count: 60 })],
  ])('nothing: %s', (_what, procedure, surroundings) => {
    expect(obstaclesOf(procedure, surroundings)).toEqual([]);
  });

  test.each<[string, Procedure, Surroundings, RegExp]>([
    ['its key', { ...SOUND, key: 'Process_1' }, CENTRE, /name another key/],
    ['no step', { ...SOUND, steps: [] }, CENTRE, /at least one step/],
    ['no route', { ...SOUND, routes: [] }, CENTRE, /at least one route/],
    [
      'a department that is not here',
      { ...SOUND, steps: [{ ...withoutItem, department: 'X' }] },
      CENTRE,
      /no department "X"/,
    ],
    ['an item that is not offered', { ...SOUND, steps: [{ ...A, item: 'X' }] }, CENTRE, /no item "X"/],
    [
      'an item of another',
      { ...SOUND, steps: [{ ...A, item: 'IMS-001' }] },
      CENTRE,
      /handled by an intermediary/,
    ],
    ['an open channel without an item', { ...SOUND, steps: [withoutItem] }, offered(true), /needs an item/],
    [
      'for whom, not said',
      { ...SOUND, steps: [A, { ...A, id: 'B', optional: true }] },
      CENTRE,
      /for whom it applies/,
    ],
    ['no time at all', { ...SOUND, steps: [{ ...A, duration: 0 }] }, CENTRE, /above 0/],
    [
      'longer than promised',
      { ...SOUND, steps: [{ ...A, duration: 60_001 }] },
      offered(true),
      /more than the 1/,
    ],
    ['another unit', { ...SOUND, unit: 'wd' }, offered(true), /unit of time/],
    ['a promise in calendar days', SOUND, offered(true, { unit: 'calendarDays', count: 9 }), /unit of time/],
  ])('%s', (_what, procedure, surroundings, reason) => {
    expect(obstaclesOf(procedure, surroundings).map(({ whyEn }) => whyEn)).toContainEqual(
      expect.stringMatching(reason),
    );
  });
});
