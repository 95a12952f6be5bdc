import type { SessionNotice } from '@yichuang/contract/session-notice.ts';
import { describe, expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { channelTrack, visit } from './track.fixture.ts';

const shown = (changes: Partial<SessionNotice> | null, language: 'zh' | 'en' = 'zh') => {
  const sessions = changes === null ? [] : [{ ...visit, ...changes }];
  return visitor(callWith({ 'cases.track': () => ({ ...channelTrack, sessions }) }).call, language).get(
    '/t/AbCdEf',
  );
};

describe('a visit on the page of the applicant', () => {
  test('says when, where, who comes and what to prepare, and that no limit gets longer', async () => {
    const { text } = await shown({});
    for (const words of [
      '2026年11月26日（星期四） 10:00–11:30，各部门一起到现场踏勘，只来这一次。',
      '高新区西区示例路1号',
      '规划建设局、消防大队',
      '打开厂房，备好平面图',
      '办理期限照常计算',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('改过');
  });

  test.each([
    ['moved', { isMoved: true }, '时间或者地点改过，以这里为准'],
    ['cancelled', { isCancelled: true }, '现场踏勘已取消，您不用再准备'],
    ['a meeting instead', { kind: 'meeting' as const }, '请您参加各部门的会审'],
    ['a meeting that was cancelled', { kind: 'meeting' as const, isCancelled: true }, '您不用参加'],
  ])('%s', async (_situation, changes, words) => {
    expect((await shown(changes)).text).toContain(words);
  });

  test('a cancelled one asks for nothing', async () => {
    expect((await shown({ isCancelled: true })).text).not.toContain('打开厂房');
  });

  test('nothing is said where nothing was called', async () => {
    expect((await shown(null)).text).not.toContain('各部门要和您见面');
  });

  test('English is complete', async () => {
    const { text } = await shown({ isMoved: true }, 'en');
    for (const words of [
      'Thursday, 26 November 2026 10:00–11:30: all departments visit the site together, once.',
      'Planning and Construction Bureau, Fire Brigade',
      'this is what holds',
      'do not get longer',
    ])
      expect(text).toContain(words);
  });
});
