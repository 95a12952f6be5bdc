import { describe, expect, test } from 'vitest';
import { inSixDays, twoStages } from '#processes/procedure-draft.fixture.ts';
import { draftOfProcedure } from '#processes/procedure-draft.ts';
import {
  addRoute,
  addStage,
  addStep,
  changeStep,
  moveStageUp,
  removeRoute,
  removeStage,
  removeStep,
} from '#processes/procedure-edits.ts';

const draft = draftOfProcedure(twoStages, inSixDays);
const bare = { ...draft, stages: [], routes: [], referenceRoute: null, steps: [] };
const ids = (one: typeof draft) => one.steps.map(({ id }) => id).join('');
const stepOf = (one: typeof draft, id: string) => one.steps.find((step) => step.id === id);

describe('steps', () => {
  test('one is changed, the others stay as they are', () => {
    const changed = changeStep(draft, 'B', { duration: 1, prerequisites: [] });
    expect(stepOf(changed, 'B')).toMatchObject({ duration: 1, prerequisites: [] });
    expect(changed.steps.filter(({ id }) => id !== 'B')).toEqual(draft.steps.filter(({ id }) => id !== 'B'));
  });

  test('a new one stands at the end of its stage, without a limit', () => {
    const more = addStep(draft, 'N', 'S1');
    expect(ids(more)).toBe('ABNCDE');
    expect(stepOf(more, 'N')).toMatchObject({ stage: 'S1', duration: null, item: '', routes: null });
    expect(ids(addStep(bare, 'N', null))).toBe('N');
  });

  test.each([
    ['B', 'C', ['A']],
    ['A', 'B', []],
    ['A', 'E', []],
    ['C', 'B', ['A']],
  ])('without %s, %s waits for %j', (gone, left, waits) => {
    expect(stepOf(removeStep(draft, gone), left)?.prerequisites).toEqual(waits);
    expect(stepOf(removeStep(draft, gone), gone)).toBeUndefined();
  });

  test('one that waits for itself in a circle is no prerequisite of itself afterwards', () => {
    const circle = changeStep(draft, 'A', { prerequisites: ['B'] });
    expect(stepOf(removeStep(circle, 'B'), 'A')?.prerequisites).toEqual([]);
  });

  test('one that is not there cannot be removed', () => {
    expect(removeStep(draft, 'Z')).toBe(draft);
  });
});

describe('stages', () => {
  test('the first takes in every step, later ones none', () => {
    const loose = { ...draft, stages: [], steps: draft.steps.map((step) => ({ ...step, stage: null })) };
    const first = addStage(loose, 'P1', '一');
    expect(new Set(first.steps.map(({ stage }) => stage))).toEqual(new Set(['P1']));
    const second = addStage(first, 'P2', '二');
    expect(second.steps).toEqual(first.steps);
    expect(second.stages.map(({ id }) => id)).toEqual(['P1', 'P2']);
  });

  test.each([
    ['S1', 'A', 'S2'],
    ['S2', 'C', 'S1'],
  ])('without %s, %s stands in %s', (gone, step, stage) => {
    expect(stepOf(removeStage(draft, gone), step)?.stage).toBe(stage);
  });

  test('without the last one, steps stand in none', () => {
    const none = removeStage(removeStage(draft, 'S1'), 'S2');
    expect(none.stages).toEqual([]);
    expect(new Set(none.steps.map(({ stage }) => stage))).toEqual(new Set([null]));
  });

  test('one moves up; the first stays', () => {
    expect(moveStageUp(draft, 'S2').stages.map(({ id }) => id)).toEqual(['S2', 'S1']);
    expect(moveStageUp(draft, 'S1')).toBe(draft);
  });
});

describe('routes', () => {
  test('the first is the one of the totals', () => {
    const one = addRoute(bare, 'east', '东');
    expect(addRoute(one, 'west', '西')).toMatchObject({ referenceRoute: 'east' });
  });

  test('without one, steps lose it, and the next is the one of the totals', () => {
    const south = removeRoute(draft, 'north');
    expect(south.referenceRoute).toBe('south');
    expect(stepOf(south, 'C')?.routes).toEqual([]);
    expect(stepOf(south, 'A')?.routes).toBeNull();
    expect(removeRoute(south, 'south').referenceRoute).toBeNull();
  });
});
