import type { IntermediaryStep } from '@yichuang/contract/channel-handling-views.ts';
import { RadioField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { DateField } from '@yichuang/ui/form/text-fields.tsx';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { ClockChip } from '#cases/clock-chip.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { HandlingForm } from './act-form.tsx';
import type { PanelProps } from './correction-panel.tsx';

/** 中介环节: steps with a clock of their own, outside the government's. Nothing at all where none applies. */
export function IntermediaryPanel(props: PanelProps) {
  const words = useWords(WORDS);
  const { intermediaries } = props.view;
  if (intermediaries.length === 0) return null;
  return (
    <Panel title={words.title} beside={intermediaries.length}>
      <p className="hint">{words.hint}</p>
      <ul>
        {intermediaries.map((step) => (
          <li key={step.stepId}>
            <StepLine step={step} now={props.view.now} />
          </li>
        ))}
      </ul>
      {props.view.acts.includes('reportStep') && <ReportForm {...props} />}
    </Panel>
  );
}

function StepLine({ step, now }: { step: IntermediaryStep; now: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { standing, startedOn, endedOn, due, holds } = step;
  return (
    <p>
      <b>{nameIn(language, step)}</b> {words[standing]}
      {startedOn && ` ${plainDayWords(startedOn, language)}–`}
      {endedOn && plainDayWords(endedOn, language)} {due && <ClockChip due={due} now={now} />}
      {holds.length > 0 && (
        <span className="hint">
          {' '}
          {words.holds} <span lang="zh-CN">{holds.join('、')}</span>
        </span>
      )}
    </p>
  );
}

/** One form for all of them: one already under way can only be done. */
function ReportForm({ view, typed, faults }: PanelProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const steps = view.intermediaries.filter(({ standing }) => standing === 'ready' || standing === 'open');
  return (
    <HandlingForm act="reportStep" view={view} label={words.report}>
      <SelectField
        name="stepId"
        label={words.step}
        language={language}
        value={String(typed.stepId ?? steps[0]?.stepId ?? '')}
        fault={faults.get('stepId')}
        required
        options={steps.map((step) => ({ value: step.stepId, label: nameIn(language, step) }))}
      />
      <RadioField
        name="progress"
        label={words.progress}
        language={language}
        value={String(typed.progress ?? (steps[0]?.standing === 'open' ? 'done' : 'underWay'))}
        fault={faults.get('progress')}
        options={(['underWay', 'done'] as const).map((value) => ({ value, label: words[value] }))}
      />
      <DateField
        name="on"
        label={words.on}
        language={language}
        value={String(typed.on ?? view.now.slice(0, 10))}
        fault={faults.get('on')}
        required
      />
    </HandlingForm>
  );
}

const WORDS = bilingual({
  zh: {
    title: '中介环节',
    hint: '由中介机构办理，另行计时；只等中介环节的时间，不计入通道时限。',
    waiting: '等前置',
    ready: '等待开始',
    open: '办理中',
    done: '已完成',
    holds: '等它的环节：',
    report: '登记进展',
    step: '中介环节',
    progress: '进展',
    underWay: '已开始办理',
    on: '从哪一天起',
  },
  en: {
    title: 'Steps of intermediaries',
    hint: 'Done by intermediaries, with clocks of their own; time in which only they are waited for does not count.',
    waiting: 'waiting',
    ready: 'may begin',
    open: 'under way',
    done: 'done',
    holds: 'Waiting for it:',
    report: 'Put on record',
    step: 'Step of an intermediary',
    progress: 'Progress',
    underWay: 'it has begun',
    on: 'Since which day',
  },
});
