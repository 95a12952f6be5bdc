import { limitWords } from '#format.ts';
import { bilingual, type Language, nameIn } from '#language.ts';
import { type Plan, planRows } from '#plan-layout.ts';

type Props = {
  readonly plan: Plan;
  readonly language: Language;
  /** Address of a step's item, where the name should lead there. */
  readonly hrefOf?: (stepId: string) => string | null;
};

/** The table twin of the picture: the same steps in the same order, in words. */
export function PlanTable({ plan, language, hrefOf }: Props) {
  const words = WORDS[language];
  const amount = (count: number) =>
    count === 0
      ? words.start
      : limitWords({ unit: plan.unit === 'wd' ? 'workingDays' : 'workingHours', count }, language);
  return (
    <table className="plan-table">
      <caption className="spoken">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.department}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.until}</th>
          <th scope="col">{words.slack}</th>
        </tr>
      </thead>
      <tbody>
        {planRows(plan).map((row) =>
          row.kind === 'stage' ? (
            <tr key={row.name}>
              <th colSpan={5} scope="colgroup" lang="zh-CN">
                {row.name}
              </th>
            </tr>
          ) : (
            <tr key={row.step.stepId}>
              <th scope="row">
                <StepName href={hrefOf?.(row.step.stepId) ?? null}>{nameIn(language, row.step)}</StepName>
              </th>
              <td>{nameIn(language, row.step.department)}</td>
              <td className="number">{amount(row.step.start)}</td>
              <td className="number">{amount(row.step.end)}</td>
              <td className="number">{row.step.critical ? words.critical : amount(row.step.slack)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

const StepName = ({ href, children }: { readonly href: string | null; readonly children: string }) =>
  href === null ? children : <a href={href}>{children}</a>;

const WORDS = bilingual({
  zh: {
    caption: '办理计划表',
    step: '步骤',
    department: '部门',
    from: '开始',
    until: '结束',
    slack: '余量',
    start: '0',
    critical: '关键步骤',
  },
  en: {
    caption: 'Table of the plan',
    step: 'Step',
    department: 'Department',
    from: 'Begins after',
    until: 'Ends after',
    slack: 'Room',
    start: '0',
    critical: 'critical',
  },
});
