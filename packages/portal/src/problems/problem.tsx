import { bilingual } from '@yichuang/ui/language.ts';
import { page, show } from '#page.ts';
import { problemCodes, problemHelp, problemTitle } from '#problems/problem-help.ts';

/** 错误说明: the page behind the `type` of a problem, for people and for those who call the interface. */
export const problemPage = page<{ readonly code: string }>({
  path: '/api/problems/:code',
  siteMap: async () => problemCodes().map((code) => `/api/problems/${code}`),
  load: async ({ params }) => show({ code: params.code ?? '' }),
  title: ({ code }, language) => problemTitle(code, language),
  view({ code }, { language }) {
    const help = problemHelp(code, language);
    const words = WORDS[language];
    return (
      <div className="sheet prose">
        <h1>{problemTitle(code, language)}</h1>
        <p className="trouble-code">
          {words.code}
          <code>{code}</code>
        </p>
        <h2>{words.meaning}</h2>
        <p>{help.meaning}</p>
        <h2>{words.advice}</h2>
        <p>{help.advice}</p>
      </div>
    );
  },
});

const WORDS = bilingual({
  zh: { code: '编码：', meaning: '是什么意思', advice: '怎么办' },
  en: { code: 'Code: ', meaning: 'What it means', advice: 'What to do' },
});
