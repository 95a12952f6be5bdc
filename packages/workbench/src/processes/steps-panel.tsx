import type { StepId } from '@yichuang/domain/processes/procedure.ts';
import { addStep, removeStep } from '@yichuang/domain/processes/procedure-edits.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRef, useState } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import { AddPart } from './add-part.tsx';
import type { PlacedFaults } from './fault-words.ts';
import { StepForm } from './step-form.tsx';
import { StepLine } from './step-line.tsx';
import type { Editor } from './use-editor.ts';

type Props = { readonly editor: Editor; readonly faults: PlacedFaults };

const COLUMNS = ['id', 'name', 'department', 'stage', 'limit', 'prerequisites', 'condition'] as const;

/** 环节: one line each, with what is wrong beside it; the form of a step opens below its line. */
export function StepsPanel({ editor, faults }: Props) {
  const words = useWords(WORDS);
  const { draft } = editor;
  const [opened, open] = useState<StepId | null>(null);
  const table = useRef<HTMLElement>(null);
  const remove = (id: StepId) => {
    editor.edit((before) => removeStep(before, id));
    open(null);
    // The button is gone with its step; the focus must not fall back to the top.
    table.current?.focus();
  };
  return (
    <Panel title={words.title} beside={draft.steps.length}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls sideways, by keyboard too */}
      <section className="table-scroll" aria-label={words.table} tabIndex={0} ref={table}>
        <table className="rows-table steps-table editor-table">
          <caption className="spoken">{words.table}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {words[column]}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          {draft.steps.map((step) => (
            <tbody key={step.id}>
              <StepLine
                step={step}
                editor={editor}
                faults={faults.ofStep(step.id)}
                isOpen={opened === step.id}
                onToggle={() => open(opened === step.id ? null : step.id)}
              />
              {opened === step.id && (
                <tr>
                  <td colSpan={COLUMNS.length + 1} className="wraps">
                    <StepForm
                      step={step}
                      editor={editor}
                      faults={faults.ofStep(step.id)}
                      onRemove={() => remove(step.id)}
                    />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </section>
      <AddPart
        name="step"
        title={words.add}
        taken={draft.steps}
        onAdd={(id) => {
          editor.edit((before) => addStep(before, id, before.stages.at(-1)?.id ?? null));
          open(id);
        }}
      />
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '环节',
    table: '环节表',
    id: '编号',
    name: '环节',
    department: '部门',
    stage: '阶段',
    limit: '时限',
    prerequisites: '前置环节',
    condition: '情形',
    add: '新增环节',
  },
  en: {
    title: 'Steps',
    table: 'Table of the steps',
    id: 'Id',
    name: 'Step',
    department: 'Department',
    stage: 'Stage',
    limit: 'Limit',
    prerequisites: 'Needs',
    condition: 'Condition',
    add: 'Add a step',
  },
});
