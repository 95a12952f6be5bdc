import type { PlanView } from '@yichuang/contract/channels.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { type ReactNode, useId } from 'react';
import { Form, Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { changeWords, type StepNames } from './change-words.ts';
import { type Asked, type ChangeName, changeParam, searchOf } from './changes.ts';

type ListProps = {
  readonly asks: Asked;
  readonly nameOf: StepNames;
  readonly unit: PlanView['unit'];
  readonly path: string;
};

/** What is thought through now; each change can be taken out. */
export function ChangeList({ asks, nameOf, unit, path }: ListProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (asks.changes.length === 0) return null;
  return (
    <Panel title={words.now} beside={asks.changes.length}>
      <ul className="text-list">
        {asks.changes.map((change) => {
          const rest = asks.changes.filter((one) => one !== change);
          const said = changeWords(change, { nameOf, unit, language });
          return (
            <li key={changeParam(change).join('=')}>
              {said}{' '}
              <Link to={`${path}${searchOf({ changes: rest, compared: asks.compared })}`}>
                {words.takeOut}
                <span className="spoken">{said}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <p>
        <Link to={path}>{words.clear}</Link>
      </p>
    </Panel>
  );
}

type FormsProps = {
  readonly steps: PlanView['steps'];
  readonly unit: PlanView['unit'];
  readonly asks: Asked;
};

/** One form for each kind of change; each adds to what the address says already. */
export function ChangeForms({ steps, unit, asks }: FormsProps) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.add} className="what-if-forms">
      <ChangeForm kind="set" steps={steps} asks={asks}>
        <Amount label={words.amount[unit]} max={1_000} step="0.25" />
      </ChangeForm>
      <ChangeForm kind="without" steps={steps} asks={asks} />
      <ChangeForm kind="add" steps={steps} asks={asks}>
        <StepSelect name="value" label={words.other} steps={steps} />
      </ChangeForm>
      <ChangeForm
        kind="drop"
        steps={steps.filter(({ prerequisites }) => prerequisites.length > 0)}
        asks={asks}
      >
        <StepSelect name="value" label={words.other} steps={steps} />
      </ChangeForm>
      <ChangeForm kind="delegate" steps={steps} asks={asks}>
        <Amount label={words.minutes} max={480} step="5" />
      </ChangeForm>
    </Panel>
  );
}

type FormProps = {
  readonly kind: ChangeName;
  readonly steps: PlanView['steps'];
  readonly asks: Asked;
  readonly children?: ReactNode;
};

function ChangeForm({ kind, steps, asks, children }: FormProps) {
  const words = useWords(WORDS);
  if (steps.length === 0) return null;
  return (
    <Form method="get" className="what-if-form">
      <fieldset>
        <legend>{words.kinds[kind]}</legend>
        {[...new URLSearchParams(searchOf(asks))].map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="kind" value={kind} />
        <StepSelect name="step" label={words.step} steps={steps} />
        {children}
        <button type="submit" className="button button-quiet">
          {words.think}
        </button>
      </fieldset>
    </Form>
  );
}

type SelectProps = { readonly name: string; readonly label: string; readonly steps: PlanView['steps'] };

function StepSelect({ name, label, steps }: SelectProps) {
  const { language } = useLanguage();
  const id = useId();
  return (
    <span className="what-if-field">
      <label htmlFor={id}>{label}</label>
      <select className="input" id={id} name={name}>
        {steps.map((step) => (
          <option key={step.stepId} value={step.stepId}>
            {nameIn(language, step)}
          </option>
        ))}
      </select>
    </span>
  );
}

function Amount({ label, max, step }: { label: string; max: number; step: string }) {
  const id = useId();
  return (
    <span className="what-if-field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input input-short"
        id={id}
        name="value"
        type="number"
        min="0"
        max={max}
        step={step}
        defaultValue="0"
        required
      />
    </span>
  );
}

const WORDS = bilingual({
  zh: {
    now: '正在推演',
    takeOut: '去掉',
    clear: '全部清空',
    add: '加一项改动',
    step: '步骤',
    other: '等待',
    amount: { wd: '工作日', wh: '工作小时' },
    minutes: '分钟',
    think: '推演',
    kinds: {
      set: '改用时',
      without: '减少步骤',
      add: '增加前置关系',
      drop: '去掉前置关系',
      delegate: '委托窗口决定',
    },
  },
  en: {
    now: 'Thought through now',
    takeOut: 'Take out',
    clear: 'Clear all',
    add: 'Add a change',
    step: 'Step',
    other: 'Waits for',
    amount: { wd: 'Working days', wh: 'Working hours' },
    minutes: 'Minutes',
    think: 'Think through',
    kinds: {
      set: 'Other duration',
      without: 'Without a step',
      add: 'One more prerequisite',
      drop: 'One prerequisite less',
      delegate: 'Delegate to the window',
    },
  },
});
