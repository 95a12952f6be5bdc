import type { ApplicationView } from '@yichuang/contract/channels.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import { HolderStrip } from './holders.tsx';
import { lanesOf } from './lanes.ts';
import { PlanFigures } from './plan-figures.tsx';
import { PlanLanes } from './plan-lanes.tsx';
import { StepsTable } from './steps-table.tsx';

type Props = { readonly view: ApplicationView };

/** 办理计划: before, promised and expected side by side, who holds it now, and the picture. */
export function PlanPanel({ view }: Props) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.plan} beside={`${view.stepsDone} / ${view.stepsTotal}`} className="plan-panel">
      <PlanFigures view={view} />
      <HolderStrip holders={view.holders} steps={view.forecast.steps} unit={view.plan.unit} />
      <PlanLanes view={view} lanes={lanesOf(view)} />
      <p className="hint">{words.legend}</p>
    </Panel>
  );
}

/** 各步骤: the table twin of the picture. */
export function StepsPanel({ view }: Props) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.steps} className="steps-panel">
      <StepsTable unit={view.plan.unit} lanes={lanesOf(view)} now={view.now} />
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    plan: '办理计划',
    steps: '各步骤',
    legend:
      '粗边框：关键，晚一天全程晚一天。虚线：余量。斜线：中止计时。条下细线：原计划。浅色底：往期用时。',
  },
  en: {
    plan: 'Plan',
    steps: 'Steps',
    legend:
      'Heavy outline: critical, a day late there is a day late in all. Dashes: room. Hatching: clock stopped. Thin line: the plan. Pale ground: usual time.',
  },
});
