import type { listSubstitutions } from '@yichuang/contract/queueing-stand-ins.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Empty } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

type Props = { readonly standIns: ReplyOf<typeof listSubstitutions> };

/** 今天的顶岗记录. */
export function StandInsPanel({ standIns }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { rows } = standIns;
  return (
    <Panel title={words.title} beside={rows.length} className="rota-stand-ins">
      {rows.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              {[words.counter, words.absent, words.standIn, words.from, words.until, words.reason].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.substitutionId}>
                <th scope="row" className="number">
                  {counterPlate(row.number)}
                </th>
                <td lang="zh-CN">{row.absent}</td>
                <td lang="zh-CN">{row.standIn}</td>
                <td className="number">{momentWords(row.fromAt, language)}</td>
                <td className="number">
                  {row.untilAt === null ? words.still : momentWords(row.untilAt, language)}
                </td>
                <td lang="zh-CN">{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '今天的顶岗记录',
    empty: '今天还没有人顶岗。应到未到时，在大厅页登记 B 岗顶岗。',
    counter: '窗口',
    absent: 'A 岗',
    standIn: '顶岗',
    from: '起',
    until: '止',
    still: '还在顶岗',
    reason: '事由',
  },
  en: {
    title: 'Who stood in today',
    empty: 'Nobody has stood in today. When somebody is missing, record it on the page of the hall.',
    counter: 'Counter',
    absent: 'For',
    standIn: 'Stood in',
    from: 'From',
    until: 'Until',
    still: 'still there',
    reason: 'Reason',
  },
});
