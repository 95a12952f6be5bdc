import type { CentreFigures, FigureLine } from '@yichuang/contract/statistics.ts';
import { numberWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { FIGURE_WORDS, type FigureName, rowsPath } from './figure-words.ts';

/** Columns, and the figure each number opens. */
const COLUMNS = [
  { field: 'received', figure: 'received.year' },
  { field: 'decided', figure: 'decided.year' },
  { field: 'open', figure: 'open.all' },
  { field: 'overdue', figure: 'open.overdue' },
] as const satisfies readonly { readonly field: keyof FigureLine; readonly figure: FigureName }[];

type Props = {
  /** Who is responsible, or where the papers were taken in. */
  readonly by: 'department' | 'place';
  readonly lines: readonly FigureLine[];
  readonly tier: CentreFigures['tier'];
};

/** The same cases, each once, by one of the two. */
export function FigureTable({ by, lines, tier }: Props) {
  const words = useWords(WORDS);
  const figureWords = useWords(FIGURE_WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words[by].all} beside={lines.length}>
      <table className="rows-table numbers-table">
        <caption className="spoken">{words[by].all}</caption>
        <thead>
          <tr>
            <th scope="col">{words[by].one}</th>
            {COLUMNS.map(({ figure }) => (
              <th key={figure} scope="col">
                {figureWords[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.code}>
              <th scope="row">{nameIn(language, line)}</th>
              {COLUMNS.map(({ field, figure }) => (
                <td key={field} className={field === 'overdue' && line.overdue > 0 ? 'serious' : undefined}>
                  <Link to={rowsPath(figure, { tier, [by]: line.code })} className="number">
                    {numberWords(line[field])}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    department: { all: '按负责部门', one: '部门' },
    place: { all: '按收件地点', one: '收件地点' },
  },
  en: {
    department: { all: 'By responsible department', one: 'Department' },
    place: { all: 'By the place that took them in', one: 'Place' },
  },
});
