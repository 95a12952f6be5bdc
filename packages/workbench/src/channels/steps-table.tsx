import type { PlanView } from '@yichuang/contract/channels.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Lane, LaneRow } from './lanes.ts';
import { StandingChip } from './standing.tsx';

type Props = { readonly plan: PlanView; readonly lanes: readonly Lane[]; readonly now: string };

/** The table twin of the picture: the same steps in the same order, and the case of each. */
export function StepsTable({ plan, lanes, now }: Props) {
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
            <th scope="col">{words.standing}</th>
            <th scope="col">{words.plan(words.unit[plan.unit])}</th>
            <th scope="col">{words.slack}</th>
            <th scope="col">{words.started}</th>
            <th scope="col">{words.ended}</th>
            <th scope="col">{words.case}</th>
          </tr>
        </thead>
        {lanes.map((lane) => (
          <tbody key={lane.department.code}>
            <tr className="group-head">
              <th colSpan={7} scope="rowgroup">
                {nameIn(language, lane.department)}
              </th>
            </tr>
            {lane.rows.map((row) => (
              <StepLine key={row.step.stepId} row={row} now={now} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function StepLine({ row: { step, running }, now }: { row: LaneRow; now: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const moment = (at: string | null | undefined) => (at ? momentWords(at, language, now) : '');
  return (
    <tr>
      <th scope="row">{nameIn(language, step)}</th>
      <td>
        <StandingChip standing={running?.standing ?? 'waiting'} />
      </td>
      <td className="number">
        {step.start}–{step.end}
      </td>
      <td className="number">{step.critical ? <b>{words.critical}</b> : step.slack}</td>
      <td className="number">{moment(running?.startedAt)}</td>
      <td className="number">{moment(running?.endedAt)}</td>
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

const WORDS = bilingual({
  zh: {
    caption: '办理计划表',
    step: '步骤',
    standing: '进展',
    plan: (unit: string) => `计划（第几${unit}）`,
    unit: { wd: '工作日', wh: '小时' },
    slack: '余量',
    critical: '关键',
    started: '开始',
    ended: '结束',
    case: '办件',
  },
  en: {
    caption: 'Table of the plan',
    step: 'Step',
    standing: 'Standing',
    plan: (unit: string) => `Plan (${unit})`,
    unit: { wd: 'working days', wh: 'working hours' },
    slack: 'Room',
    critical: 'critical',
    started: 'Started',
    ended: 'Ended',
    case: 'Case',
  },
});
