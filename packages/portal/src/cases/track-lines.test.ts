import type { TrackView } from '@yichuang/contract/case-track.ts';
import { describe, expect, test } from 'vitest';
import { channelTrack, noodleTrack } from './track.fixture.ts';
import { trackLines } from './track-lines.ts';

const linesOf = (view: TrackView) =>
  trackLines(view, 'zh', (at) => at.slice(11, 16)).map(({ title, standing }) => `${standing} ${title}`);

const event = (seq: number, kind: string) => ({
  seq,
  kind,
  at: '2026-11-24T01:00:00.000Z',
  by: null,
  note: null,
});
const happened = (...kinds: string[]) => kinds.map((kind, index) => event(index + 1, kind));

describe('the way of one case', () => {
  test.each([
    [
      'submitted: acceptance is under way, the rest lies ahead',
      'submitted',
      ['submitted'],
      ['done 提交申请', 'now 核对材料，决定是否受理', 'ahead 审查并作出决定', 'ahead 送达结果'],
    ],
    [
      'accepted: the decision is under way',
      'accepted',
      ['submitted', 'accepted'],
      ['done 提交申请', 'done 受理', 'now 审查并作出决定', 'ahead 送达结果'],
    ],
    [
      'deemed accepted counts as accepted',
      'deemedAccepted',
      ['submitted', 'deemedAccepted'],
      ['done 提交申请', 'done 视为受理', 'now 审查并作出决定', 'ahead 送达结果'],
    ],
    [
      'the clock stands still: the decision is stopped',
      'inSpecialProcedure',
      ['received', 'accepted', 'specialProcedureStarted'],
      ['done 收件', 'done 受理', 'done 特别程序开始，暂停计时', 'stopped 审查并作出决定', 'ahead 送达结果'],
    ],
    [
      'granted: delivery is under way',
      'granted',
      ['submitted', 'accepted', 'granted'],
      ['done 提交申请', 'done 受理', 'done 准予', 'now 送达结果'],
    ],
    [
      'refused: the letter is delivered',
      'refused',
      ['accepted', 'refused'],
      ['done 受理', 'done 不予许可', 'now 送达结果'],
    ],
    [
      'delivered: nothing lies ahead',
      'delivered',
      ['accepted', 'granted', 'delivered'],
      ['done 受理', 'done 准予', 'done 送达'],
    ],
    [
      'withdrawn: nothing lies ahead',
      'withdrawn',
      ['submitted', 'withdrawn'],
      ['done 提交申请', 'done 撤回申请'],
    ],
    [
      'declined: nothing lies ahead',
      'declined',
      ['submitted', 'declined'],
      ['done 提交申请', 'done 不予受理'],
    ],
  ])('%s', (_situation, state, kinds, expected) => {
    expect(linesOf({ ...noodleTrack, state, timeline: happened(...kinds) })).toEqual(expected);
  });

  test('an event this page does not know is shown by its name', () => {
    expect(linesOf({ ...noodleTrack, state: 'unknown', timeline: happened('moved') })).toEqual([
      'done moved',
    ]);
  });
});

describe('the way of a channel', () => {
  test('steps stand between acceptance and the end; the opening of a step is told by the step', () => {
    expect(linesOf(channelTrack)).toEqual([
      'done 提交申请',
      'done 受理',
      'done 企业名称预先核准',
      'now 内资有限责任公司设立登记',
      'ahead 组织机构代码登记',
      'ahead 送达结果',
    ]);
  });

  test('before acceptance all steps lie ahead', () => {
    const steps = channelTrack.steps.map((step) => ({
      ...step,
      state: 'waiting',
      startedAt: null,
      endedAt: null,
    }));
    expect(linesOf({ ...channelTrack, state: 'submitted', timeline: happened('submitted'), steps })).toEqual([
      'done 提交申请',
      'now 核对材料，决定是否受理',
      'ahead 企业名称预先核准',
      'ahead 内资有限责任公司设立登记',
      'ahead 组织机构代码登记',
      'ahead 送达结果',
    ]);
  });

  test('all steps done: only the result is left', () => {
    const steps = channelTrack.steps.map((step) => ({ ...step, state: 'done' }));
    expect(linesOf({ ...channelTrack, steps }).at(-1)).toBe('now 送达结果');
  });

  test('concluded: the end stands after the steps and nothing lies ahead', () => {
    const steps = channelTrack.steps.map((step) => ({ ...step, state: 'done' }));
    const view = {
      ...channelTrack,
      state: 'granted',
      steps,
      timeline: happened('submitted', 'accepted', 'concluded'),
    };
    expect(linesOf(view).at(-1)).toBe('done 办结');
  });

  test('a refused step says so', () => {
    const steps = channelTrack.steps.map((step) => ({
      ...step,
      state: 'refused',
      endedAt: '2026-11-23T03:00:00.000Z',
    }));
    const notes = trackLines({ ...channelTrack, steps }, 'zh', (at) => at.slice(11, 16)).map(
      ({ note }) => note,
    );
    expect(notes).toContain('不予许可 · 03:00');
  });
});
