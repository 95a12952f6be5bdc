import type { HandlingView } from '@yichuang/contract/channel-handling.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { HandlingForm } from './act-form.tsx';
import { ACT_WORDS, RUNG_WORDS } from './urging-words.ts';

/** 催办: the open steps with the time they have used, and every urging there was. */
export function UrgingPanel({ view }: { view: HandlingView }) {
  const words = useWords(WORDS);
  const mayUrge = view.acts.includes('urge');
  return (
    <Panel title={words.title} beside={view.urgings.length}>
      {view.openSteps.length === 0 ? <p className="hint">{words.none}</p> : <OpenSteps view={view} />}
      {mayUrge && view.openSteps.some(({ isAtRisk }) => isAtRisk) && (
        <HandlingForm act="urge" view={view} label={words.urgeAll} />
      )}
      <UrgingLog view={view} />
    </Panel>
  );
}

function OpenSteps({ view }: { view: HandlingView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <ul>
      {view.openSteps.map((step) => (
        <li key={step.stepId}>
          <Link to={`/cases/${step.caseId}`}>{nameIn(language, step)}</Link>{' '}
          {nameIn(language, step.department)}{' '}
          <span className="number">{step.isOverdue ? words.overdue : words.used(step.usedPercent)}</span>
          {step.urgings > 0 && <b> {words.times(step.urgings)}</b>}
          {view.acts.includes('urge') && (
            <HandlingForm
              act="urge"
              view={view}
              kind="quiet"
              className="line-form"
              label={words.urge(nameIn(language, step), RUNG_WORDS[language][step.rung])}
            >
              <input type="hidden" name="stepId" value={step.stepId} />
            </HandlingForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function UrgingLog({ view }: { view: HandlingView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (view.urgings.length === 0) return null;
  return (
    <ol className="log" aria-label={words.log}>
      {view.urgings.map((urging) => (
        <li key={urging.urgingId}>
          <MomentTime at={urging.urgedAt} now={view.now} language={language} />{' '}
          {nameIn(language, urging.department)} {nameIn(language, urging)} →{' '}
          {RUNG_WORDS[language][urging.rung]} · {ACT_WORDS[language][urging.act]}{' '}
          <span className="hint">
            {urging.isOverdue ? words.overdue : words.used(urging.usedPercent)} ·{' '}
            {urging.byRule ? words.byRule : words.byHand}
          </span>
        </li>
      ))}
    </ol>
  );
}

const WORDS = bilingual({
  zh: {
    title: '催办',
    none: '现在没有部门在办。',
    used: (percent: number) => `时限已用 ${percent}%`,
    overdue: '已超期',
    times: (count: number) => `催办 ${count} 次`,
    urge: (step: string, rung: string) => `催办“${step}”（${rung}）`,
    urgeAll: '催办全部临期和超期环节',
    byRule: '按规则',
    byHand: '人工',
    log: '催办记录',
  },
  en: {
    title: 'Urging',
    none: 'No department has anything open.',
    used: (percent: number) => `${percent}% of the time used`,
    overdue: 'overdue',
    times: (count: number) => (count === 1 ? 'urged once' : `urged ${count} times`),
    urge: (step: string, rung: string) => `Urge “${step}” (${rung})`,
    urgeAll: 'Urge all at risk and overdue',
    byRule: 'by rule',
    byHand: 'by hand',
    log: 'Log of urgings',
  },
});
