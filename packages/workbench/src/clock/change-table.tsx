import type { CalendarChangeView } from '@yichuang/contract/clock.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { DayTime, DueTime } from '@yichuang/ui/moment.tsx';
import { Empty } from '#parts/notes.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

/** What a change of the calendar would do (试算): the days, and every date of an open case that moves. */
export function ChangeTable({ change }: { change: CalendarChangeView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <>
      <p>
        {words.days(change.days.length)}
        {change.days.map(({ on, isWorked }) => (
          <span key={on} className="unbroken beside">
            <DayTime on={on} language={language} /> {isWorked ? words.worked : words.off}
          </span>
        ))}
      </p>
      <p>
        <b>{words.total(change.total)}</b>
        {change.total > change.moved.length && ` ${words.first(change.moved.length)}`}
      </p>
      {change.moved.length === 0 ? <Empty>{words.none}</Empty> : <MovedRows moved={change.moved} />}
    </>
  );
}

function MovedRows({ moved }: Pick<CalendarChangeView, 'moved'>) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <table className="rows-table">
      <caption className="spoken">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.side}</th>
          <th scope="col">{words.old}</th>
          <th scope="col">{words.new}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {moved.map((one) => (
          <tr key={one.caseNumber + one.side}>
            <th scope="row">
              <CaseNumber value={one.caseNumber} />
            </th>
            <td>{words[one.side]}</td>
            <td>
              <DueTime due={one.old} language={language} />
            </td>
            <td>
              <DueTime due={one.new} language={language} />
            </td>
            <td className="wraps number">{one.days.join(language === 'zh' ? '、' : ', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WORDS = bilingual({
  zh: {
    days: (days: number) => `变动 ${days} 天：`,
    worked: '上班',
    off: '不上班',
    total: (total: number) => `在办件有 ${total} 个期限将变动。`,
    first: (shown: number) => `下面列出前 ${shown} 个。`,
    none: '没有期限变动。',
    caption: '将变动的期限',
    number: '办件编号',
    side: '期限',
    old: '原期限',
    new: '新期限',
    why: '因这些天',
    promised: '承诺期限',
    statutory: '法定期限',
    correction: '补正期限',
    consultation: '征求意见期限',
  },
  en: {
    days: (days: number) => (days === 1 ? '1 day changes:' : `${days} days change:`),
    worked: 'worked',
    off: 'off',
    total: (total: number) =>
      total === 1 ? '1 date of an open case moves.' : `${total} dates of open cases move.`,
    first: (shown: number) => `The first ${shown} stand below.`,
    none: 'No date moves.',
    caption: 'Dates that move',
    number: 'Case',
    side: 'Date',
    old: 'Was',
    new: 'Will be',
    why: 'Because of',
    promised: 'promised',
    statutory: 'by law',
    correction: 'correction',
    consultation: 'opinions',
  },
});
