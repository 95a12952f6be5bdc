import type { ApplicationView } from '@yichuang/contract/channels.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { holdersOf, lanesOf } from './lanes.ts';
import { PlanLanes } from './plan-lanes.tsx';
import { StepsTable } from './steps-table.tsx';

type Props = { readonly view: ApplicationView };

/** 办理计划: who holds the application now, what working in parallel saves, and the picture. */
export function PlanPanel({ view }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const lanes = lanesOf(view.plan, view.running);
  const holders = holdersOf(lanes).map((department) => nameIn(language, department));
  const unit = view.plan.unit === 'wd' ? 'workingDays' : 'workingHours';
  const amount = (count: number) => limitWords({ unit, count }, language);
  return (
    <Panel title={words.plan} beside={`${view.stepsDone} / ${view.stepsTotal}`}>
      <p className="holders">
        {holders.length > 0 && <b>{words.holders(holders.join(words.comma))}</b>}
        {words.instead(amount(view.plan.serial), amount(view.plan.parallel))}
      </p>
      <PlanLanes plan={view.plan} lanes={lanes} />
    </Panel>
  );
}

/** 各步骤: the table twin of the picture. */
export function StepsPanel({ view }: Props) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.steps}>
      <StepsTable plan={view.plan} lanes={lanesOf(view.plan, view.running)} now={view.now} />
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    plan: '办理计划',
    steps: '各步骤',
    holders: (departments: string) => `现在在：${departments}。`,
    instead: (serial: string, parallel: string) => `逐个办理要 ${serial}，并联办理 ${parallel}。`,
    comma: '、',
  },
  en: {
    plan: 'Plan',
    steps: 'Steps',
    holders: (departments: string) => `Now with: ${departments}. `,
    instead: (serial: string, parallel: string) =>
      `One after another it takes ${serial}; in parallel ${parallel}.`,
    comma: ', ',
  },
});
