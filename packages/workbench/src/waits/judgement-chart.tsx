import type { WaitJudgementView } from '@yichuang/contract/queueing-waits.ts';
import { ShareBars } from '@yichuang/ui/charts/share-bars.tsx';
import { numberWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { minutesWords, shareWords } from './judgement-words.ts';

export type JudgedRow = WaitJudgementView & { readonly key: string; readonly label: string };

type Props = { readonly what: string; readonly rows: readonly JudgedRow[] };

/** How good the told waits were, group by group: as bars, and the same as a table. */
export function JudgementChart({ what, rows }: Props) {
  const words = useWords(WORDS);
  const parts = [words.inside, words.longer, words.shorter];
  return (
    <>
      <ShareBars
        sentence={words.sentence(rows.map((row) => words.one(row.label, shareWords(row.inside))))}
        parts={parts}
        rows={rows.map(({ label, count, inside, longer, shorter }) => ({
          label,
          count,
          shares: [inside, longer, shorter],
        }))}
      />
      <JudgementTable what={what} rows={rows} />
    </>
  );
}

function JudgementTable({ what, rows }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <table className="rows-table">
      <caption className="spoken">{what}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.inside}</th>
          <th scope="col">{words.longer}</th>
          <th scope="col">{words.shorter}</th>
          <th scope="col">{words.bias}</th>
          <th scope="col">{words.width}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, count, inside, longer, shorter, biasMinutes, widthMinutes }) => (
          <tr key={key}>
            <th scope="row">
              <Mixed language={language}>{label}</Mixed>
            </th>
            <td className="number">{numberWords(count)}</td>
            <td className="number">{shareWords(inside)}</td>
            <td className="number">{shareWords(longer)}</td>
            <td className="number">{shareWords(shorter)}</td>
            <td className="number">{minutesWords(biasMinutes)}</td>
            <td className="number">{numberWords(Math.round(widthMinutes))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WORDS = bilingual({
  zh: {
    count: '号数',
    inside: '在范围内',
    longer: '更久',
    shorter: '更快',
    bias: '偏差（分钟）',
    width: '范围宽度（分钟）',
    one: (label: string, share: string) => `${label} ${share}`,
    sentence: (told: readonly string[]) => `在告诉的范围内的比例：${told.join('，')}`,
  },
  en: {
    count: 'Numbers',
    inside: 'Within',
    longer: 'Longer',
    shorter: 'Shorter',
    bias: 'Bias (min)',
    width: 'Width (min)',
    one: (label: string, share: string) => `${label} ${share}`,
    sentence: (told: readonly string[]) => `Share within the told range: ${told.join(', ')}`,
  },
});
