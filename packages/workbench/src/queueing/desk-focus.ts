import { fieldId } from '@yichuang/ui/form/field-name.ts';
import type { FocusEvent, KeyboardEvent } from 'react';

/** Boxes that take the cursor, in reading order; of a group of radio buttons the one that is chosen. */
const boxesIn = (part: ParentNode): readonly HTMLElement[] =>
  [...part.querySelectorAll<HTMLElement>('input, select, textarea')].filter((box) => {
    if (box.closest('[hidden]')) return false;
    if (!(box instanceof HTMLInputElement)) return true;
    // Marks beside a material have keys of their own.
    if (box.type === 'hidden' || 'aside' in box.dataset) return false;
    return box.type !== 'radio' || box.checked;
  });

/** Puts the cursor where something is missing. */
export function focusField(form: HTMLElement | null, name: string): void {
  if (name === 'item') focusPart(form, 'item');
  else form?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(name))}`)?.focus();
}

/** Puts the cursor into the first box of a part of the desk. */
export function focusPart(form: HTMLElement | null, part: string): void {
  const area = form?.querySelector(`[data-desk=${part}]`);
  if (area) boxesIn(area)[0]?.focus();
}

/** Enter goes to the next box, as clerks are used to; longer texts keep their line break. */
export function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, code, ctrlKey, altKey, nativeEvent } = event;
  const isPlain = (code === 'Enter' || code === 'NumpadEnter') && !ctrlKey && !altKey;
  const isOurs = isPlain && !nativeEvent.isComposing && !event.defaultPrevented;
  if (!isOurs || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const boxes = boxesIn(event.currentTarget);
  boxes[boxes.indexOf(target) + 1]?.focus();
}

/** Ticks everything the item requires, but what was marked as missing or may follow. */
export function tickRequired(form: HTMLElement | null): void {
  for (const box of form?.querySelectorAll<HTMLInputElement>('[data-required]') ?? []) {
    if (!isMarked(form, box.value)) box.checked = true;
  }
}

const isMarked = (form: HTMLElement | null, id: string): boolean =>
  ['missing', 'deferred'].some((name) => markOf(form, name, id)?.checked === true);

/** The box of one material by the name of its group: received, missing, to follow. */
export const markOf = (form: HTMLElement | null, name: string, id: string): HTMLInputElement | null =>
  form?.querySelector<HTMLInputElement>(`input[name=${name}][value="${CSS.escape(id)}"]`) ?? null;

/** Id of the material whose row holds the cursor; null elsewhere. */
export const materialAtCursor = (form: HTMLElement | null): string | null => {
  const row = document.activeElement?.closest<HTMLElement>('[data-material]');
  return row && form?.contains(row) ? (row.dataset.material ?? null) : null;
};

/** The button that takes the newest earlier paper of a material. */
export const reuseIn = (form: HTMLElement | null, id: string): HTMLElement | null =>
  form?.querySelector<HTMLElement>(`[data-material="${CSS.escape(id)}"] [data-reuse]`) ?? null;

/** Name of the box that was left. */
export const nameOf = ({ target }: FocusEvent): string => ('name' in target ? String(target.name) : '');
