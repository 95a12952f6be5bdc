import type { SavedWhatIf, WhatIfResult, whatIf } from '@yichuang/contract/channel-what-if.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '#shell/language.tsx';
import { planAmount } from '../amount-words.ts';
import { expectedWords, OutlookChip, slackWords } from '../outlook.tsx';

type Results = ReplyOf<typeof whatIf>;
type Props = {
  readonly results: Results;
  /** The first alternative is what is thought through now. */
  readonly hasCurrent: boolean;
  readonly compared: readonly SavedWhatIf[];
};

/** The plan as it is and as it would be, side by side: total, stages, finish, outlook, what holds the end. */
export function ResultTable({ results, hasCurrent, compared }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { base, alternatives, unit } = results;
  const heads = [words.base, ...(hasCurrent ? [words.current] : []), ...compared.map(({ name }) => name)];
  const all = [base, ...alternatives].slice(0, heads.length);
  const amount = (count: number, before: number) => withChange(count, before, unit, language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls sideways on a phone, by keyboard too
    <section className="table-scroll panel" aria-label={words.caption} tabIndex={0}>
      <table className="rows-table what-if-table">
        <caption className="spoken">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            {heads.map((head, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name, their places do not change
              <th scope="col" key={nth}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line label={words.total} results={all} cell={({ parallel }) => amount(parallel, base.parallel)} />
          {base.stages.map((stage, nth) => (
            <Line
              key={stage.name}
              label={nameIn(language, stage)}
              results={all}
              cell={({ stages }) => amount(stages[nth]?.length ?? 0, stage.length)}
            />
          ))}
          <Line label={words.serial} results={all} cell={({ serial }) => amount(serial, base.serial)} />
          <Line
            label={words.finish}
            results={all}
            cell={({ finish }) => (finish ? expectedWords(finish, unit, language) : words.noFinish)}
          />
          <Line
            label={words.outlook}
            results={all}
            cell={({ outlook, slack }) => (
              <>
                <OutlookChip outlook={outlook} /> {slackWords(slack, unit, language)}
              </>
            )}
          />
          <Line
            label={words.critical}
            results={all}
            cell={({ critical }) => critical.map((step) => nameIn(language, step)).join(words.comma)}
          />
        </tbody>
      </table>
    </section>
  );
}

type LineProps = {
  readonly label: string;
  readonly results: readonly WhatIfResult[];
  readonly cell: (result: WhatIfResult) => ReactNode;
};

const Line = ({ label, results, cell }: LineProps) => (
  <tr>
    <th scope="row">{label}</th>
    {results.map((result, nth) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand in the order of the heads
      <td key={nth}>{cell(result)}</td>
    ))}
  </tr>
);

/** A length, and by how much it differs from the plan as it is. */
function withChange(count: number, before: number, unit: Results['unit'], language: 'zh' | 'en'): string {
  const change = Math.round((count - before) * 100) / 100;
  const said = planAmount(Math.round(count * 100) / 100, unit, language);
  if (change === 0) return said;
  return `${said} (${change > 0 ? '+' : '−'}${Math.abs(change)})`;
}

const WORDS = bilingual({
  zh: {
    caption: '推演比较',
    what: '比较',
    base: '现在的计划',
    current: '本次推演',
    total: '并联总用时',
    serial: '逐个办理合计',
    finish: '预计办完',
    noFinish: '有步骤未准予，日期未定',
    outlook: '前景',
    critical: '关键步骤',
    comma: '、',
  },
  en: {
    caption: 'What-ifs compared',
    what: 'Compared',
    base: 'The plan as it is',
    current: 'This what-if',
    total: 'Total, side by side',
    serial: 'One after another',
    finish: 'Expected finish',
    noFinish: 'a step was not granted, no date',
    outlook: 'Outlook',
    critical: 'Critical steps',
    comma: ', ',
  },
});
