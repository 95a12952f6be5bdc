import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** 查进度 as a slip: number and query code, as they stand on the receipt. */
export function TrackBox({ language }: { readonly language: Language }) {
  const words = WORDS[language];
  return (
    <form className="slip" action="/track" method="post" aria-labelledby="track">
      <h2 id="track">{words.title}</h2>
      <label htmlFor="track-number">{words.number}</label>
      <input
        className="input number"
        id="track-number"
        name="caseNumber"
        inputMode="numeric"
        maxLength={40}
        autoComplete="off"
        required
      />
      <div className="slip-row">
        <div>
          <label htmlFor="track-code">{words.code}</label>
          <input
            className="input number"
            id="track-code"
            name="queryCode"
            inputMode="numeric"
            maxLength={12}
            autoComplete="off"
            required
          />
        </div>
        <button className="button" type="submit">
          {words.find}
        </button>
      </div>
      <p className="hint">{words.hint}</p>
    </form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '查进度',
    number: '办件编号（21位）',
    code: '查询码（6位）',
    find: '查询进度',
    hint: '两样都印在回执上。',
  },
  en: {
    title: 'Track a case',
    number: 'Case number (21 digits)',
    code: 'Query code (6 digits)',
    find: 'Track',
    hint: 'Both are printed on your receipt.',
  },
});
