import type { PlanView } from '@yichuang/contract/channels.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { PlanPicture, planSentence } from '@yichuang/ui/plan-picture.tsx';
import { PlanTable } from '@yichuang/ui/plan-table.tsx';

/** A plan as a picture, in one sentence, and as a table. */
export function PlanFigure({ plan, language }: { readonly plan: PlanView; readonly language: Language }) {
  const words = WORDS[language];
  const codes = new Map(plan.steps.map(({ stepId, itemCode }) => [stepId, itemCode]));
  const hrefOf = (stepId: string) => (codes.get(stepId) ? `/items/${codes.get(stepId)}` : null);
  return (
    <figure className="plan-figure">
      <PlanPicture plan={plan} language={language} />
      <figcaption>
        <p>{planSentence(plan, language)}</p>
        <p className="hint">{words.legend}</p>
      </figcaption>
      <details>
        <summary>{words.table}</summary>
        <PlanTable plan={plan} language={language} hrefOf={hrefOf} />
      </details>
    </figure>
  );
}

const WORDS = bilingual({
  zh: {
    legend:
      '深色条是关键步骤，它晚多少，总时间就晚多少；虚线和“余”是其他步骤可以晚的时间；竖线是计划的终点。',
    table: '看表格',
  },
  en: {
    legend:
      'Dark bars are critical: a delay there delays the whole. Dotted lines show how much room the other steps have; the upright line is the end of the plan.',
    table: 'See it as a table',
  },
});
