import type { PlanView } from '@yichuang/contract/channels.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { shortAmount } from './amount-words.ts';
import type { Lane, LaneRow } from './lanes.ts';
import { shortMoment } from './outlook.tsx';
import { StandingChip } from './standing.tsx';
import { usualWords } from './usual-words.ts';

type Props = { readonly unit: PlanView['unit']; readonly lanes: readonly Lane[]; readonly now: string };

/** The table twin of the picture: the same steps in the same order, with their dates and the case of each. */
export function StepsTable({ unit, lanes, now }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls sideways on a phone, by keyboard too
    <section className="table-scroll" aria-label={words.caption} tabIndex={0}>
      <table className="rows-table steps-table">
        <caption className="spoken">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.department}</th>
            <th scope="col">{words.standing}</th>
            <th scope="col">{words.started}</th>
            <th scope="col">{words.ended}</th>
            <th scope="col">{words.slack}</th>
            <th scope="col">{words.held}</th>
            <th scope="col">{words.usual}</th>
            <th scope="col">{words.case}</th>
          </tr>
        </thead>
        {lanes.map((lane) => (
          <tbody key={lane.key}>
            <tr className="group-head">
              <th colSpan={9} scope="rowgroup">
                {lane.title === null ? words.outside : nameIn(language, lane.title)}
              </th>
            </tr>
            {lane.rows.map((row) => (
              <StepLine key={row.step.stepId} row={row} unit={unit} now={now} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function StepLine({ row, unit, now }: { row: LaneRow; unit: Props['unit']; now: string }) {
  const { step, running, forecast } = row;
  const { language } = useLanguage();
  const amount = (count: number | null | undefined) =>
    count === null || count === undefined ? '' : shortAmount(count, unit, language);
  return (
    <tr>
      <th scope="row">{nameIn(language, step)}</th>
      <td>{nameIn(language, step.department)}</td>
      <td>
        <StandingChip standing={running?.standing ?? 'waiting'} />
      </td>
      <When done={running?.startedAt} ahead={forecast?.start?.at} unit={unit} now={now} />
      <When done={running?.endedAt} ahead={forecast?.end?.at} unit={unit} now={now} />
      <td className="number">
        <SlackWords row={row} amount={amount(forecast?.slack)} />
      </td>
      <td className="number">{amount(forecast?.held)}</td>
      <td>{forecast?.usual && usualWords(forecast.usual, unit, language)}</td>
      <td>
        {running?.caseId && (
          <Link to={`/cases/${running.caseId}`} className="number">
            {running.caseNumber?.slice(-8)}
            <span className="spoken">{running.caseNumber}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}

type WhenProps = {
  readonly done: string | null | undefined;
  readonly ahead: string | undefined;
  readonly unit: Props['unit'];
  readonly now: string;
};

/** A moment that was, or the one expected, said so; whole days are told without the hour they end at. */
function When({ done, ahead, unit, now }: WhenProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (done) return <td className="number">{momentWords(done, language, now)}</td>;
  if (!ahead) return <td />;
  return <td className="number hint">{words.expected(shortMoment(ahead, unit, language, now))}</td>;
}

function SlackWords({ row: { forecast, step }, amount }: { row: LaneRow; amount: string }) {
  const words = useWords(WORDS);
  if (step.planned === null) return <>{words.notCounted}</>;
  return (
    <>
      {forecast?.holds ? <b>{words.critical}</b> : amount}
      {forecast?.late && <b> {words.late}</b>}
      {forecast?.paused && ` ${words.paused}`}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    caption: '办理计划表',
    step: '步骤',
    department: '部门',
    standing: '进展',
    started: '开始',
    ended: '结束',
    slack: '余量',
    held: '已办',
    usual: '往期用时',
    case: '办件',
    critical: '关键',
    late: '超时',
    paused: '中止计时',
    notCounted: '不计时',
    outside: '不计入承诺时限（中介等）',
    expected: (when: string) => `预计 ${when}`,
  },
  en: {
    caption: 'Table of the plan',
    step: 'Step',
    department: 'Department',
    standing: 'Standing',
    started: 'Start',
    ended: 'End',
    slack: 'Room',
    held: 'Held',
    usual: 'Usual time',
    case: 'Case',
    critical: 'critical',
    late: 'late',
    paused: 'clock stopped',
    notCounted: 'not counted',
    outside: 'Outside the promise (intermediaries and others)',
    expected: (when: string) => `exp. ${when}`,
  },
});
