import { type CalendarView, previewWithdrawal, readCalendar } from '@yichuang/contract/clock.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { DayTime } from '@yichuang/ui/moment.tsx';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { DoneNote, Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { faultsOf, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { actOnCalendar } from './calendar-acts.ts';
import { ConfirmNotices } from './confirm-notices.tsx';
import { DayWhy } from './day-why.tsx';
import { NoticeForm } from './notice-form.tsx';
import { ConfirmOverlay, OverlayForm } from './overlay-form.tsx';
import { OverlaysPanel } from './overlays-panel.tsx';
import { WithdrawPanel } from './withdraw-panel.tsx';
import { YearGrid } from './year-grid.tsx';

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const [year, hall, overlayId] = [asks.get('year'), asks.get('hall'), asks.get('withdraw')];
  const query = { ...(year && { year: Number(year) }), ...(hall && { hall }) };
  const calendar = await read(asked, readCalendar, { query });
  if (!overlayId) return { calendar, withdrawal: null };
  const change = await read(asked, previewWithdrawal, { params: { overlayId } });
  return { calendar, withdrawal: { overlayId, change } };
}

export const action = (asked: Asked) => actOnCalendar(asked);

/** 工作日历: notices and local decisions of a year, day by day; enters notices, enters and withdraws local decisions. */
export function Component() {
  const { calendar: loaded, withdrawal } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const answer = done?.answer;
  const overlay = done?.kind === 'overlay' ? done : undefined;
  const notices = done?.kind === 'notices' ? done : undefined;
  const calendar = newestView(loaded, answer);
  const faults = faultsOf(answer, language);
  return (
    <>
      <CalendarHead calendar={calendar} />
      <CalendarDone />
      <ActNotes
        key={calendar.version}
        answer={answer}
        done={words.done}
        changes={(fresh) => newDecisions(loaded, fresh)}
      />
      {withdrawal && <WithdrawPanel calendar={calendar} {...withdrawal} faults={faults} />}
      {overlay?.preview && (
        <ConfirmOverlay calendar={calendar} typed={overlay.typed} preview={overlay.preview} />
      )}
      {notices?.preview && notices.given && (
        <ConfirmNotices
          calendar={calendar}
          typed={notices.typed}
          given={notices.given}
          preview={notices.preview}
        />
      )}
      <YearGrid calendar={calendar} />
      <NoticesPanel calendar={calendar} />
      <DaysPanel calendar={calendar} />
      <OverlaysPanel calendar={calendar} />
      {!withdrawal && (
        <>
          <NoticeForm calendar={calendar} typed={notices?.typed} faults={faults} />
          <OverlayForm calendar={calendar} typed={overlay?.typed} faults={faults} />
        </>
      )}
    </>
  );
}

/** Which year and which hall; the address says it, so it can be sent to a colleague. */
function CalendarHead({ calendar }: { calendar: CalendarView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { year, hall, halls, workingDays, provisional } = calendar;
  const to = (other: number) => `?year=${other}${hall === null ? '' : `&hall=${hall}`}`;
  return (
    <PageHead title={words.title(year)}>
      <p className="total">
        {words.workingDays(workingDays)}
        {provisional && ` ${words.provisional}`}
      </p>
      <nav className="acts" aria-label={words.years}>
        {year > 2000 && (
          <Link className="button button-quiet" to={to(year - 1)}>
            {year - 1}
          </Link>
        )}
        {year < 2099 && (
          <Link className="button button-quiet" to={to(year + 1)}>
            {year + 1}
          </Link>
        )}
      </nav>
      <Form className="search-box" key={hall}>
        <input type="hidden" name="year" value={year} />
        <label>
          <span className="spoken">{words.hall}</span>
          <select className="input select" name="hall" defaultValue={hall ?? ''}>
            <option value="">{words.everywhere}</option>
            {halls.map((one) => (
              <option key={one.id} value={one.id}>
                {nameIn(language, one)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button button-quiet">
          {words.show}
        </button>
      </Form>
    </PageHead>
  );
}

function CalendarDone() {
  const words = useWords(WORDS);
  const [asks] = useSearchParams();
  const done = asks.get('done');
  if (done !== 'added' && done !== 'withdrawn' && done !== 'entered') return null;
  return <DoneNote>{words[done]}</DoneNote>;
}

function NoticesPanel({ calendar }: { calendar: CalendarView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words.notices}>
      {calendar.notices.length === 0 ? (
        <Empty>{words.noNotice}</Empty>
      ) : (
        <ul className="papers">
          {calendar.notices.map(({ number, page, year, published, off, work }, index) => (
            <li key={`${page}${number}${published}`}>
              <a href={page} lang="zh-CN">
                {number ?? `${year}年放假通知`}
              </a>
              <span className="hint">
                {published && <DayTime on={published} language={language} />} {words.counts(off, work)}
                {index < calendar.notices.length - 1 && ` ${words.replaced}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Each day that is not what its weekday says, with the notice that says so. */
function DaysPanel({ calendar }: { calendar: CalendarView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words.exceptions} beside={calendar.days.length}>
      <table className="rows-table">
        <caption className="spoken">{words.exceptions}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {calendar.days.map(({ on, isWorked, why }) => (
            <tr key={on}>
              <th scope="row">
                <DayTime on={on} deadline language={language} />
              </th>
              <td>{isWorked ? words.worked : words.off}</td>
              <td className="wraps">
                <DayWhy why={why} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** Notices and local decisions that were not there, or are withdrawn now. */
const newDecisions = (before: CalendarView, now: CalendarView): readonly string[] => [
  ...now.notices.slice(before.notices.length).map(({ number, year }) => number ?? `${year}年放假通知`),
  ...now.overlays
    .filter(({ overlayId, withdrawnAt }) => {
      const known = before.overlays.find((one) => one.overlayId === overlayId);
      return known?.withdrawnAt !== withdrawnAt;
    })
    .map(({ from, to, basis }) => `${from} – ${to} ${basis}`),
];

const WORDS = bilingual({
  zh: {
    title: (year: number) => `${year}年工作日历`,
    workingDays: (days: number) => `${days} 个工作日`,
    provisional: '（暂定：年度放假安排尚未公布）',
    years: '年份',
    hall: '大厅',
    everywhere: '全中心',
    show: '查看',
    done: '日历已更新。',
    added: '本地安排已登记，在办件的期限已变更，每件都有记录。',
    withdrawn: '本地安排已撤销，在办件的期限已变更，每件都有记录。',
    entered: '放假通知已录入，在办件的期限已变更，每件都有记录。',
    notices: '国务院办公厅通知',
    noNotice: '本年的放假通知尚未录入，只计周末和固定法定节日。',
    counts: (off: number, work: number) => `放假 ${off} 天，调休上班 ${work} 天`,
    replaced: '（已由后一通知代替）',
    exceptions: '与星期不同的日子',
    day: '日期',
    what: '安排',
    why: '依据',
    worked: '上班',
    off: '不上班',
  },
  en: {
    title: (year: number) => `Working calendar ${year}`,
    workingDays: (days: number) => `${days} working days`,
    provisional: '(provisional: the arrangement of the year is not published)',
    years: 'Years',
    hall: 'Hall',
    everywhere: 'The whole centre',
    show: 'Show',
    done: 'The calendar is updated.',
    added: 'Entered; the dates of open cases have moved, each with a record.',
    withdrawn: 'Withdrawn; the dates of open cases have moved, each with a record.',
    entered: 'Entered; the dates of open cases have moved to the notice, each with a record.',
    notices: 'Notices of the State Council',
    noNotice: 'No notice of this year has been imported; only weekends and fixed holidays count.',
    counts: (off: number, work: number) => `${off} days off, ${work} worked in exchange`,
    replaced: '(replaced by a later one)',
    exceptions: 'Days that are not what their weekday says',
    day: 'Day',
    what: 'Is',
    why: 'By',
    worked: 'worked',
    off: 'off',
  },
});
