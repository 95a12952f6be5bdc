import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { describe, expect, test } from 'vitest';
import { deskItem, document } from '#fixtures.testing.ts';
import { type Closed, closedActs } from './desk-offers.ts';

const GAP = { name: 'documents.M2', words: '必备材料“M2”没有打勾' };
const PERSON_GAP = { name: 'applicant.name', words: '填写申请人姓名' };

const terms = { deferUntil: '2007-11-05', undertaking: false };
const promised = deskItem();
const tolerant = deskItem({
  terms,
  documents: [document('M1', true), { ...document('M2', true), deferrable: true }],
});
const instant = deskItem({ handling: 'immediate', mayDecide: true });
const refusal = {
  'refusal.reason': '不属于本机关职权范围',
  'refusal.legalBasis': '《中华人民共和国行政许可法》第三十二条第一款第二项',
  'refusal.competentAuthority': '成都市公安局',
};

type Item = Parameters<typeof closedActs>[0]['item'];

function open(item: Item, posted: PostedFields, gaps: readonly { name: string; words: string }[] = []) {
  const closed = closedActs({ item, posted, gaps }, 'zh');
  return (Object.keys(closed) as (keyof Closed)[]).filter((act) => closed[act] === null).sort();
}

const why = (item: Item, posted: PostedFields, gaps: readonly { name: string; words: string }[] = []) =>
  closedActs({ item, posted, gaps }, 'zh');

describe('D-14 which acts of the bar are open', () => {
  test.each([
    ['no item', null, {}, [{ name: 'item', words: '先选事项' }], []],
    ['a promised item, all in order', promised, {}, [], ['accept', 'receive']],
    ['an instant item, all in order', instant, {}, [], ['decide', 'receive']],
    ['nobody known', promised, {}, [PERSON_GAP], []],
    ['a paper not looked at yet', promised, {}, [GAP], ['receive']],
    ['a paper marked as missing', promised, { missing: 'M2' }, [GAP], ['correct', 'receive']],
    ['a paper to follow', tolerant, { documents: 'M1', deferred: 'M2' }, [], ['receive', 'tolerate']],
    [
      'one to follow and one missing',
      tolerant,
      { missing: 'M1', deferred: 'M2' },
      [GAP],
      ['correct', 'receive'],
    ],
    ['the text of a refusal', promised, refusal, [GAP], ['decline', 'receive']],
    ['that text for nobody', promised, refusal, [PERSON_GAP], []],
  ] as const)('%s', (_situation, item, posted, gaps, acts) => {
    expect(open(item, posted, gaps)).toEqual(acts);
  });
});

describe('D-14 a closed act says why, one reason at a time', () => {
  test.each([
    ['deciding a promised item', 'decide', promised, {}, '承诺件由部门决定'],
    ['accepting an instant one', 'accept', instant, {}, '即办件当场办结'],
    [
      'accepting over a missing paper',
      'accept',
      promised,
      { missing: ['M1', 'M2'] },
      '有 2 份材料标为缺失，先告知补正',
    ],
    ['a correction without a defect', 'correct', promised, {}, '先在有问题的材料上按 X'],
    [
      'a correction that says nothing',
      'correct',
      promised,
      { missing: 'M1', 'defect.M1': ' ' },
      '写明这份材料缺什么、错在哪里',
    ],
    [
      'D-16: a correction with a blank of its phrase',
      'correct',
      promised,
      { missing: 'M1', 'defect.M1': '填写不清晰，【栏目】无法辨认' },
      '【】里还没有填写，写好再办',
    ],
    [
      'a refusal with a blank of its phrase',
      'decline',
      promised,
      { ...refusal, 'refusal.reason': '请向【部门】申请' },
      '【】里还没有填写，写好再办',
    ],
    ['papers to follow where none may', 'tolerate', promised, {}, '这个事项没有可以容缺的材料'],
    ['papers to follow, none marked', 'tolerate', tolerant, {}, '先在可容缺的材料上按 W'],
    ['a refusal without a reason', 'decline', promised, {}, '写明不予受理的理由'],
    [
      'one without the way to go',
      'decline',
      promised,
      { ...refusal, 'refusal.competentAuthority': '' },
      '写明有权受理的机关',
    ],
  ] as const)('%s', (_situation, act, item, posted, words) => {
    expect(why(item, posted)[act]?.words).toBe(words);
  });

  test('a power that was taken away closes what rests on it, in its own words', () => {
    const lost = { zh: '授权已于 10 月 30 日终止', en: 'The power ended on 30 October' };
    const item = deskItem({ power: { accept: lost, decide: null } });
    const closed = why(item, refusal);
    expect([closed.accept, closed.tolerate, closed.decline].map((gap) => gap?.words)).toEqual([
      lost.zh,
      lost.zh,
      lost.zh,
    ]);
    // Taking papers in, and saying what is missing, rests on no power.
    expect([closed.receive, why(item, { missing: 'M1' }).correct]).toEqual([null, null]);
  });

  test('a paper the platform fetches is asked for only with a reason', () => {
    const item = deskItem({ documents: [{ ...document('M1', true), fetchable: true }] });
    expect(why(item, { missing: 'M1' }).correct?.name).toBe('overrideReason');
    expect(why(item, { missing: 'M1', overrideReason: '库中信息与申请不一致' }).correct).toBeNull();
  });
});
