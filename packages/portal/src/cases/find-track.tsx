import { findTrack } from '@yichuang/contract/case-track.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { ErrorSummary, type SummaryLine } from '@yichuang/ui/form/error-summary.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { go, type PageAnswer, type PageRequest, page, show } from '#page.ts';

/** Why there is no track: a box is empty, the pair fits no case, too many tries, or the service is away. */
type Trouble = 'none' | 'empty' | 'miss' | 'tooMany' | 'away';

type FindData = { readonly number: string; readonly code: string; readonly trouble: Trouble };

/** 查进度: number and query code lead to the signed link. Every miss gets the same words. */
export const findTrackPage = page<FindData>({
  path: '/track',
  siteMap: async () => ['/track'],
  load: async () => show({ number: '', code: '', trouble: 'none' }),
  act: find,
  title: ({ trouble }, language) => {
    const words = WORDS[language];
    return trouble === 'none' ? words.title : `${words.wrong}${words.title}`;
  },
  view: (data, { language }) => <FindTrack data={data} language={language} />,
});

async function find({ form, call }: PageRequest): Promise<PageAnswer<FindData>> {
  const number = posted(form.caseNumber);
  const code = posted(form.queryCode);
  if (number === '' || code === '') return show({ number, code, trouble: 'empty' }, 422);
  try {
    const { trackPath } = await call(findTrack, { body: { caseNumber: number, queryCode: code } });
    return go(trackPath);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status } = error.problem;
    // The code is not put back into the page: it is a secret, and it was wrong.
    return show({ number, code: '', trouble: troubleOf(status) }, status);
  }
}

const posted = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value.replace(/\s/g, '') : '';

function troubleOf(status: number): Trouble {
  if (status === 429) return 'tooMany';
  return status >= 500 ? 'away' : 'miss';
}

function FindTrack({ data, language }: { data: FindData; language: Language }) {
  const words = WORDS[language];
  const empty = data.trouble === 'empty';
  const numberFault = empty && data.number === '' ? words.numberEmpty : null;
  const codeFault = empty && data.code === '' ? words.codeEmpty : null;
  return (
    <div className="track">
      <ErrorSummary lines={linesOf(data, language)} language={language} />
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <form className="sheet" method="post" noValidate>
        <TextField
          name="caseNumber"
          label={words.number}
          hint={words.numberHint}
          language={language}
          value={data.number}
          fault={numberFault}
          inputMode="numeric"
          width="number"
        />
        <TextField
          name="queryCode"
          label={words.code}
          hint={words.codeHint}
          language={language}
          value={data.code}
          fault={codeFault}
          inputMode="numeric"
          width="short"
        />
        <p className="track-act">
          <Button>{words.find}</Button>
        </p>
      </form>
      <p className="track-lost">{words.lost}</p>
    </div>
  );
}

function linesOf({ number, code, trouble }: FindData, language: Language): readonly SummaryLine[] {
  const words = WORDS[language];
  switch (trouble) {
    case 'none':
      return [];
    case 'empty':
      return [
        ...(number === '' ? [{ name: 'caseNumber', label: words.number, words: words.numberEmpty }] : []),
        ...(code === '' ? [{ name: 'queryCode', label: words.code, words: words.codeEmpty }] : []),
      ];
    case 'miss':
      return [{ name: 'caseNumber', label: '', words: words.miss }];
    case 'tooMany':
      return [{ name: null, label: '', words: words.tooMany }];
    case 'away':
      return [{ name: null, label: '', words: words.away }];
  }
}

const WORDS = bilingual({
  zh: {
    wrong: '错误：',
    title: '查进度',
    intro: '不用登录。办件编号和查询码都印在回执上。',
    number: '办件编号',
    numberHint: '21 位数字，中间有没有空格都可以',
    numberEmpty: '请填写办件编号',
    code: '查询码',
    codeHint: '6 位数字',
    codeEmpty: '请填写查询码',
    find: '查询进度',
    miss: '办件编号和查询码对不上，请照回执核对后再试',
    tooMany: '这个编号一小时内试得太多了。请一小时后再试，或带证件到窗口查询',
    away: '查询暂时没有回应，请过几分钟再试',
    lost: '回执丢了？带身份证件到任一窗口，工作人员可以帮您查。',
  },
  en: {
    wrong: 'Error: ',
    title: 'Track a case',
    intro: 'No sign-in needed. The case number and the query code are printed on your receipt.',
    number: 'Case number',
    numberHint: '21 digits, with or without spaces',
    numberEmpty: 'Case number: please fill it in',
    code: 'Query code',
    codeHint: '6 digits',
    codeEmpty: 'Query code: please fill it in',
    find: 'Track',
    miss: 'The case number and the query code do not belong together. Please compare them with your receipt',
    tooMany:
      'This number was tried too often within an hour. Please try again in an hour, or ask at a counter with your identity document',
    away: 'The service did not answer. Please try again in a few minutes',
    lost: 'Lost the receipt? Bring your identity document to any counter and the staff will look it up.',
  },
});
