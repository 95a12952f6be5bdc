import type { DraftView, StepItemView } from '@yichuang/contract/processes.ts';
import { type DraftFault, draftFaults } from '@yichuang/domain/processes/draft-faults.ts';
import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { useState } from 'react';
import type { Typed } from '#wire/kept-forms.ts';
import { type Items, itemsByCode, stepItemsOf } from './draft-plan.ts';

/** The draft as it is typed, with what is wrong with it; nothing of it is saved before the button says so. */
export type Editor = {
  readonly draft: ProcedureDraft;
  /** Changes the draft on the page. */
  readonly edit: (change: (draft: ProcedureDraft) => ProcedureDraft) => void;
  readonly items: Items;
  /** Remembers items that were found by a search. */
  readonly learn: (found: readonly StepItemView[]) => void;
  readonly faults: readonly DraftFault[];
  /** Something is typed that is not saved. */
  readonly isDirty: boolean;
};

/** @param typed what was on the page when the session ended */
export function useEditor(view: DraftView, typed: Typed | undefined): Editor {
  const [draft, edit] = useState(() => typedDraft(typed) ?? view.definition);
  const [found, setFound] = useState<readonly StepItemView[]>([]);
  const items = itemsByCode([...view.items, ...found]);
  return {
    draft,
    edit,
    items,
    learn: (more) => {
      const fresh = more.filter(({ code }) => !items.has(code));
      if (fresh.length > 0) setFound([...found, ...fresh]);
    },
    faults: draftFaults(view.key, draft, stepItemsOf(items)),
    isDirty: JSON.stringify(draft) !== JSON.stringify(view.definition),
  };
}

function typedDraft(typed: Typed | undefined): ProcedureDraft | null {
  const text = typed?.definition;
  return typeof text === 'string' && text !== '' ? (JSON.parse(text) as ProcedureDraft) : null;
}
