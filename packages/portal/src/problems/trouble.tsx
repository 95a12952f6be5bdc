import type { Problem } from '@yichuang/contract/problem.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { SearchBox } from '#catalogue/search-box.tsx';
import { problemHelp, problemTitle } from '#problems/problem-help.ts';

/** 没有找到: calm, and with a way on. */
export function NotFound({ language }: { readonly language: Language }) {
  return (
    <div className="sheet trouble">
      <h1>{problemTitle('not-found', language)}</h1>
      <p>{problemHelp('not-found', language).meaning}</p>
      <SearchBox language={language} q="" />
      <p>
        <a href="/">{WORDS[language].home}</a> · <a href="/items">{WORDS[language].items}</a>
      </p>
    </div>
  );
}

/** A page that could not be made because of a problem; the code is what a person can read out on the phone. */
export function Trouble({ problem, language }: { readonly problem: Problem; readonly language: Language }) {
  const help = problemHelp(problem.code, language);
  return (
    <div className="sheet trouble">
      <h1>{language === 'en' ? problem.titleEn : problem.title}</h1>
      <p>{help.advice}</p>
      <p className="trouble-code">
        {WORDS[language].code}
        <a href={problem.type}>
          <code>{problem.code}</code>
        </a>
      </p>
      <p>
        <a href="/">{WORDS[language].home}</a>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: { home: '回首页', items: '全部事项', code: '编码：' },
  en: { home: 'Home', items: 'All services', code: 'Code: ' },
});

/** What the reader gets when something broke that nobody foresaw: no detail leaves the house. */
export const UNEXPECTED: Problem = {
  type: '/api/problems/unexpected',
  code: 'unexpected',
  title: problemTitle('unexpected', 'zh'),
  titleEn: problemTitle('unexpected', 'en'),
  status: 500,
};
