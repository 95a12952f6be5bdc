import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import {
  addRoute,
  addStage,
  moveStageUp,
  removeRoute,
  removeStage,
} from '@yichuang/domain/processes/procedure-edits.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRef } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import { AddPart } from './add-part.tsx';
import type { Editor } from './use-editor.ts';

type Props = { readonly editor: Editor };

/** Adds, removes and orders stages and routes; their names stand in the form above. */
export function PartsPanel({ editor }: Props) {
  const words = useWords(WORDS);
  const { draft, edit } = editor;
  const lists = useRef<HTMLDivElement>(null);
  const change = (to: (before: ProcedureDraft) => ProcedureDraft) => {
    edit(to);
    // The button may be gone with its part.
    lists.current?.focus();
  };
  return (
    <Panel title={words.title}>
      <div ref={lists} tabIndex={-1}>
        <ul className="text-list">
          {draft.stages.map(({ id, name }, place) => (
            <li key={id}>
              {words.stage} {id} {name}
              <span className="row-acts">
                {place > 0 && (
                  <PartButton onPress={() => change((before) => moveStageUp(before, id))} of={id}>
                    {words.up}
                  </PartButton>
                )}
                <PartButton onPress={() => change((before) => removeStage(before, id))} of={id}>
                  {words.remove}
                </PartButton>
              </span>
            </li>
          ))}
          {draft.routes.map(({ id, name }) => (
            <li key={id}>
              {words.route} {id} {name}
              <span className="row-acts">
                <PartButton onPress={() => change((before) => removeRoute(before, id))} of={id}>
                  {words.remove}
                </PartButton>
              </span>
            </li>
          ))}
        </ul>
      </div>
      <AddPart
        name="stage"
        title={words.addStage}
        taken={draft.stages}
        onAdd={(id) => edit((before) => addStage(before, id, ''))}
      />
      <AddPart
        name="route"
        title={words.addRoute}
        taken={draft.routes}
        onAdd={(id) => edit((before) => addRoute(before, id, ''))}
      />
    </Panel>
  );
}

type ButtonProps = { readonly of: string; readonly onPress: () => void; readonly children: string };

const PartButton = ({ of, onPress, children }: ButtonProps) => (
  <button type="button" className="button button-quiet" onClick={onPress}>
    {children}
    <span className="spoken"> {of}</span>
  </button>
);

const WORDS = bilingual({
  zh: {
    title: '增减阶段和路线',
    stage: '阶段',
    route: '路线',
    up: '上移',
    remove: '删除',
    addStage: '新增阶段',
    addRoute: '新增路线',
  },
  en: {
    title: 'Add and remove stages and routes',
    stage: 'Stage',
    route: 'Route',
    up: 'Move up',
    remove: 'Remove',
    addStage: 'Add a stage',
    addRoute: 'Add a route',
  },
});
