import { describe, expect, test } from 'vitest';
import { faultInChinese, stepsOfFault } from '#processes/draft-fault-words.ts';
import { draftFaults } from '#processes/draft-faults.ts';
import { inSixDays, twoStages } from '#processes/procedure-draft.fixture.ts';
import { draftOfProcedure, type ProcedureDraft } from '#processes/procedure-draft.ts';
import { addRoute, addStage, addStep, changeStep, removeRoute } from '#processes/procedure-edits.ts';

const sound = draftOfProcedure(twoStages, inSixDays);
const items = new Map(
  twoStages.steps.map(({ item = '', department }) => [item, department === undefined ? {} : { department }]),
);
const faultsOf = (draft: ProcedureDraft) => draftFaults('works', draft, items);

test('a sound draft has no faults', () => {
  expect(faultsOf(sound)).toEqual([]);
});

describe('each fault names its place, its steps, and what is allowed in Chinese', () => {
  test.each<readonly [string, ProcedureDraft, string, string, string[], RegExp]>([
    ['no step', { ...sound, steps: [] }, 'no-step', 'steps', [], /还没有环节/],
    ['a channel without a name', { ...sound, name: ' ' }, 'no-name', 'name', [], /^通道没有名称/],
    [
      'a route without one',
      addRoute(sound, 'east', ''),
      'no-name',
      'routes[2].name',
      [],
      /路线 east 没有名称/,
    ],
    ['a stage without one', addStage(sound, 'S3', ''), 'no-name', 'stages[2].name', [], /阶段 S3 没有名称/],
    [
      'a step without one',
      changeStep(sound, 'B', { name: '' }),
      'no-name',
      'steps[1].name',
      ['B'],
      /环节 B 没有名称/,
    ],
    [
      'an item nobody publishes',
      changeStep(sound, 'B', { item: 'X-1' }),
      'unknown-item',
      'steps[1].item',
      ['B'],
      /“X-1”不在/,
    ],
    [
      'no item yet',
      changeStep(sound, 'B', { item: '' }),
      'unknown-item',
      'steps[1].item',
      ['B'],
      /还没有选；应为/,
    ],
    ['no promise', { ...sound, promise: null }, 'bad-promise', 'promise', [], /1 到 10000/],
    ['half a day promised', { ...sound, promise: 2.5 }, 'bad-promise', 'promise', [], /1 到 10000/],
    [
      'a condition without words',
      changeStep(sound, 'E', { appliesWhen: '' }),
      'no-condition',
      'steps[4].appliesWhen',
      ['E'],
      /什么情形/,
    ],
    [
      'no limit',
      changeStep(sound, 'B', { duration: null }),
      'bad-duration',
      'steps[1].duration',
      ['B'],
      /环节 B 的时限应为 0 以上/,
    ],
    [
      'a negative former time',
      changeStep(sound, 'B', { serialDuration: -1 }),
      'bad-duration',
      'steps[1].serialDuration',
      ['B'],
      /原来用时/,
    ],
    [
      'an unknown prerequisite',
      changeStep(sound, 'B', { prerequisites: ['A', 'Q'] }),
      'unknown-prerequisite',
      'steps[1].prerequisites[1]',
      ['B'],
      /“Q”不存在/,
    ],
    [
      'a later prerequisite',
      changeStep(sound, 'B', { prerequisites: ['D'] }),
      'later-prerequisite',
      'steps[1].prerequisites[0]',
      ['B'],
      /“D”在后面/,
    ],
    [
      'an unknown stage',
      changeStep(sound, 'B', { stage: 'S9' }),
      'unknown-stage',
      'steps[1].stage',
      ['B'],
      /可选：S1 立项、S2 施工/,
    ],
    ['no stage', changeStep(sound, 'B', { stage: null }), 'missing-stage', 'steps[1]', ['B'], /没有选阶段/],
    [
      'an unknown route',
      changeStep(sound, 'B', { routes: ['east'] }),
      'unknown-route',
      'steps[1].routes[0]',
      ['B'],
      /“east”不存在；可选：north 北/,
    ],
    [
      'on no route any more',
      removeRoute(sound, 'north'),
      'no-route',
      'steps[2].routes',
      ['C'],
      /环节 C 没有选路线/,
    ],
    [
      'an unknown reference route',
      { ...sound, referenceRoute: 'east' },
      'unknown-route',
      'referenceRoute',
      [],
      /基准路线“east”/,
    ],
    [
      'an id twice',
      { ...sound, overhead: [...sound.overhead, ...sound.overhead] },
      'duplicate-id',
      'overhead[1].id',
      [],
      /固定环节 X 的编号重复/,
    ],
    ['a circle', changeStep(sound, 'A', { prerequisites: ['B'] }), 'cycle', 'steps', ['A', 'B'], /A → B → A/],
  ])('%s', (_what, draft, kind, path, steps, words) => {
    const [fault, ...others] = faultsOf(draft);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ kind, path });
    if (fault === undefined) throw new Error('no fault');
    expect(stepsOfFault(fault, draft)).toEqual(steps);
    expect(faultInChinese(fault, draft)).toMatch(words);
    expect(fault.message).toMatch(/[a-z]/);
  });

  test('all at once, for a step that was only just added', () => {
    const kinds = faultsOf(addStep(sound, 'N', 'S2')).map(({ kind, path }) => `${kind} ${path}`);
    expect(kinds).toEqual([
      'no-name steps[5].name',
      'unknown-item steps[5].item',
      'bad-duration steps[5].duration',
    ]);
  });
});
