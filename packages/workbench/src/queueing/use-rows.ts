import type { FormField } from '@yichuang/ui/form/form-schema.ts';
import { MOST_ROWS, type PostedFields } from '@yichuang/ui/form/form-values.ts';
import { type PastedRows, type PlaceInRows, rowsFromTable } from '@yichuang/ui/form/pasted-rows.ts';
import { isTable, tableFromClipboard } from '@yichuang/ui/form/pasted-table.ts';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';

export type RowsField = FormField & { readonly kind: 'rows' };

/** The rows as they stand: the boxes keep their own texts until a paste or its undo writes them anew. */
type Standing = {
  /** Rows are known by when they were added, so that a removed row does not move texts of others. */
  readonly ids: readonly number[];
  readonly texts: PostedFields;
  /** Counts the times the boxes were written anew. */
  readonly written: number;
};

type Pasted = Pick<PastedRows, 'rowsLeft' | 'columnsLeft'> & {
  readonly rows: number;
  readonly before: Standing;
};

/** Rows that come and go, are pasted from a spreadsheet, and go back to what they were before that. */
export function useRows(
  field: RowsField,
  start: PostedFields,
  onWritten: (names: readonly string[]) => void,
) {
  const list = useRef<HTMLFieldSetElement>(null);
  const [standing, setStanding] = useState<Standing>(() => ({
    ids: firstRows(field, start),
    texts: start,
    written: 0,
  }));
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const most = field.most ?? MOST_ROWS;
  const { ids, written } = standing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the boxes stand there, the form reads them
  useEffect(() => {
    if (written > 0) onWritten(boxesIn(list.current).map((box) => box.name));
  }, [written]);

  const now = (): Standing => ({
    ids,
    texts: Object.fromEntries(boxesIn(list.current).map((box) => [box.name, box.value])),
    written,
  });
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const at = placeOf(event.target, field, ids);
    if (at === null || !isTable(text)) return;
    event.preventDefault();
    const before = now();
    const laid = rowsFromTable(tableFromClipboard(text), field.columns, { at, most });
    setStanding(withPasted(before, `form.${field.name}`, laid));
    setPasted({ ...laid, rows: laid.rows.length, before });
  };
  return {
    list,
    standing,
    pasted,
    most,
    onPaste,
    add: () => setStanding((one) => ({ ...one, ids: [...one.ids, Math.max(-1, ...one.ids) + 1] })),
    remove: (id: number) => setStanding((one) => ({ ...one, ids: one.ids.filter((other) => other !== id) })),
    undoPaste: () => {
      if (pasted) setStanding({ ...pasted.before, written: written + 1 });
      setPasted(null);
    },
  };
}

/** As many rows as were typed before, as many as the form asks for, at least one. */
export function firstRows(field: Pick<RowsField, 'name' | 'least'>, start: PostedFields): readonly number[] {
  const prefix = `form.${field.name}.`;
  const typed = Object.keys(start)
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10));
  const kept = [...new Set(typed)].filter(Number.isInteger).sort((a, b) => a - b);
  return kept.length > 0 ? kept : Array.from({ length: Math.max(1, field.least) }, (_, index) => index);
}

/** What stands there with the pasted rows laid over it; rows that are not there yet are added. */
export function withPasted(before: Standing, list: string, { rows, first }: PastedRows): Standing {
  const next = Math.max(-1, ...before.ids) + 1;
  const missing = Math.max(0, first + rows.length - before.ids.length);
  const ids = [...before.ids, ...Array.from({ length: missing }, (_, index) => next + index)];
  const laid = rows.flatMap((cells, index) =>
    [...cells].map(([column, text]) => [`${list}.${ids[first + index]}.${column}`, text] as const),
  );
  return { ids, texts: { ...before.texts, ...Object.fromEntries(laid) }, written: before.written + 1 };
}

type Box = HTMLInputElement | HTMLSelectElement;

const boxesIn = (list: HTMLElement | null): readonly Box[] => [
  ...(list?.querySelectorAll<Box>('input[name], select[name]') ?? []),
];

/** The place of the box in which the table was pasted. */
function placeOf(target: EventTarget, field: RowsField, ids: readonly number[]): PlaceInRows | null {
  const [, , id, column] = 'name' in target ? String(target.name).split('.') : [];
  const row = ids.indexOf(Number(id));
  const place = field.columns.findIndex(({ name }) => name === column);
  return row === -1 || place === -1 ? null : { row, column: place };
}
