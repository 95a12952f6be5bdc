import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { textOf } from '#render-page.testing.tsx';
import { LanguageProvider } from '#shell/language.tsx';
import { ITEMS } from './practice.testing.ts';
import { PRACTICE_KINDS, practicesFrom } from './practice.ts';
import { PracticeResult } from './practice-result.tsx';
import type { Score } from './score-sheet.ts';

const effort = { keys: 13, seconds: 21.5, pointers: 1 };

function shown(language: 'zh' | 'en', changes: Partial<Score>): string {
  const [practice] = practicesFrom(ITEMS);
  if (!practice) throw new TypeError('nobody to practise with');
  const score: Score = { number: '练1', kind: 'instant', act: 'decide', fault: null, effort, ...changes };
  return renderToString(
    <LanguageProvider start={language}>
      <PracticeResult
        practice={practice}
        finished={{ score, posted: {} }}
        onNext={() => undefined}
        onTakeBack={() => undefined}
      />
    </LanguageProvider>,
  ).replaceAll('<!-- -->', '');
}

test('D-27: what was wrong, what is right and by which article, what it took beside its goal', () => {
  const text = textOf(shown('zh', { act: 'accept', fault: 'act' }));
  for (const words of [
    '办错了：办法不对',
    '您的办理：受理。',
    '第三十四条第二款',
    '13（目标 12）',
    '21.5（目标 20）',
    '未达到',
  ])
    expect(text).toContain(words);
});

test.each(PRACTICE_KINDS)(
  '%s is explained in English as well; only names and papers stay Chinese',
  (kind) => {
    const html = shown('en', { kind });
    expect(textOf(html)).toContain('Right is:');
    const english = html.replace(/<(\w+)[^>]*lang="zh-CN"[^>]*>[^<]*<\/\1>/g, '');
    expect(textOf(english)).not.toMatch(/[\u4e00-\u9fff]/);
  },
);

test('D-27: the slip says in both languages that it is void, and bears no number of a case', () => {
  const text = textOf(shown('zh', {}));
  expect(text).toContain('培训样张 无效 TRAINING VOID');
  expect(text).toContain('练习-001');
  expect(text).not.toMatch(/\d{8}/);
});
