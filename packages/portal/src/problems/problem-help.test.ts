import { PROBLEM_WORDS } from '@yichuang/contract/problem-words.ts';
import { expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { problemCodes, problemHelp } from '#problems/problem-help.ts';

test.each(Object.keys(PROBLEM_WORDS))('%s has a page that explains it', (code) => {
  expect(problemCodes()).toContain(code);
});

test('the page says what it means and what to do, under the title of the answer', async () => {
  const { text } = await visitor(callWith({}).call).get('/api/problems/stale');
  expect(text).toContain(`${PROBLEM_WORDS.stale?.title} 编码： stale`);
  expect(text).toContain('怎么办 请先看最新内容');
});

test.each(['no.such-code', 'constructor', '__proto__'])('%s gets general advice', async (code) => {
  const { status, text } = await visitor(callWith({}).call).get(`/api/problems/${code}`);
  expect(status).toBe(200);
  expect(text).toContain('请记下编码');
});

test('English has its own words for every code', () => {
  for (const code of problemCodes()) {
    expect(`${problemHelp(code, 'en').meaning} ${problemHelp(code, 'en').advice}`).not.toMatch(
      /[\u4e00-\u9fff]/,
    );
  }
});
