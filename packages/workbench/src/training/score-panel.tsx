import { bilingual } from '@yichuang/ui/language.ts';
import { keyLabel } from '#keyboard.ts';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import type { Practice } from './practice.ts';
import { ACT_WORDS } from './practice-words.ts';
import { GOALS, isWithinGoal, type Score, totalsOf } from './score-sheet.ts';
import type { usePractice } from './use-practice.ts';

type Props = {
  readonly practices: readonly Practice[];
  readonly practice: Pick<ReturnType<typeof usePractice>, 'scores' | 'next' | 'again'>;
};

/** 成绩单: each person served, and what it came to. It stays in this tab of the browser. */
export function ScoreSheet({ practices, practice: { scores, next, again } }: Props) {
  const words = useWords(WORDS);
  const isOver = scores.length >= practices.length;
  return (
    <Panel title={words.title}>
      <p className="hint practice-kept">{words.kept}</p>
      {scores.length > 0 && <Table scores={scores} />}
      <p className="acts">
        {!isOver && (
          <button type="button" className="button" onClick={next} data-start>
            {words.next} <kbd>{keyLabel('nextPerson')}</kbd>
          </button>
        )}
        {scores.length > 0 && (
          <button type="button" className="button button-quiet" onClick={again}>
            {words.again}
          </button>
        )}
      </p>
    </Panel>
  );
}

function Table({ scores }: { scores: readonly Score[] }) {
  const words = useWords(WORDS);
  const acts = useWords(ACT_WORDS);
  const totals = totalsOf(scores);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by key
    <section className="table-scroll" aria-label={words.table} tabIndex={0}>
      <table className="rows-table">
        <caption className="spoken">{words.title}</caption>
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.number}>
              <th scope="row" lang="zh-CN">
                {score.number}
              </th>
              <td>{acts[score.act]}</td>
              <td>{words[score.fault === null ? 'right' : 'wrong']}</td>
              <td className="number">{score.effort.keys}</td>
              <td className="number">{score.effort.seconds}</td>
              <td className="number">{score.effort.pointers}</td>
              <td>{GOALS[score.kind] && words[isWithinGoal(score) ? 'reached' : 'notReached']}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td>{words.served(totals.served)}</td>
            <td>{words.rightOf(totals.right)}</td>
            <td className="number">{totals.keys}</td>
            <td className="number">{Math.round(totals.seconds * 10) / 10}</td>
            <td className="number">{totals.pointers}</td>
            <td>{words.withinOf(totals.within)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '成绩单',
    table: '每一位的成绩',
    kept: '成绩只留在这个浏览器标签页里，关掉就没有了，不报给任何人。',
    next: '叫下一位',
    again: '清空成绩，从头练',
    columns: ['号', '办理', '对错', '按键', '秒', '鼠标', '目标'],
    right: '对',
    wrong: '错',
    reached: '达到',
    notReached: '未达到',
    total: '合计',
    served: (count: number) => `${count} 位`,
    rightOf: (count: number) => `对 ${count}`,
    withinOf: (count: number) => `达到 ${count}`,
  },
  en: {
    title: 'Score sheet',
    table: 'Score of each person',
    kept: 'Scores stay in this tab of the browser, go with it, and are told to nobody.',
    next: 'Call the next person',
    again: 'Clear the scores and start over',
    columns: ['Number', 'Act', 'Right', 'Keys', 'Seconds', 'Mouse', 'Goal'],
    right: 'right',
    wrong: 'wrong',
    reached: 'reached',
    notReached: 'not reached',
    total: 'Total',
    served: (count: number) => `${count} served`,
    rightOf: (count: number) => `${count} right`,
    withinOf: (count: number) => `${count} reached`,
  },
});
