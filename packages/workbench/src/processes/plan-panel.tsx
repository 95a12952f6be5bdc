import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { PlanPicture } from '@yichuang/ui/plan-picture.tsx';
import { PlanTable } from '@yichuang/ui/plan-table.tsx';
import { useState } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { pictureOf, procedureFrom } from './draft-plan.ts';
import type { Editor } from './use-editor.ts';

type Props = { readonly channelKey: string; readonly editor: Editor };

/** 办理计划 of the draft, drawn anew with every change: the picture, and its table twin. */
export function PlanPanel({ channelKey, editor }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { draft, items } = editor;
  const [chosen, choose] = useState<string | null>(null);
  const isThere = draft.routes.some(({ id }) => id === chosen);
  const route = (isThere ? chosen : draft.referenceRoute) ?? undefined;
  const plan = pictureOf(procedureFrom(channelKey, draft, items), route, items);
  return (
    <Panel title={words.title} beside={plan && lengthWords(plan.parallel, plan.unit, language)}>
      {draft.routes.length > 0 && (
        <label className="beside-label">
          {words.route}{' '}
          <select className="input select" value={route} onChange={(event) => choose(event.target.value)}>
            {draft.routes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || id}
              </option>
            ))}
          </select>
        </label>
      )}
      {plan === null ? (
        <p className="note" role="status">
          {words.cannot}
        </p>
      ) : (
        <>
          <PlanPicture plan={plan} language={language} />
          <details>
            <summary>{words.table}</summary>
            <PlanTable plan={plan} language={language} />
          </details>
        </>
      )}
    </Panel>
  );
}

export const lengthWords = (count: number, unit: 'wd' | 'wh', language: Language): string =>
  limitWords({ unit: unit === 'wd' ? 'workingDays' : 'workingHours', count }, language);

const WORDS = bilingual({
  zh: {
    title: '办理计划（随修改更新）',
    route: '路线',
    table: '以表格查看',
    cannot: '环节有错误，暂时画不出计划图；改正下面标出的错误后自动更新。',
  },
  en: {
    title: 'Plan, as you type',
    route: 'Route',
    table: 'As a table',
    cannot:
      'Some steps are faulty, so the plan cannot be drawn. It comes back once the faults below are mended.',
  },
});
