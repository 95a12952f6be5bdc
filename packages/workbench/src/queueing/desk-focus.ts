import { fieldId } from '@yichuang/ui/form/field-name.ts';
import type { FocusEvent, KeyboardEvent } from 'react';

/** Boxes of the desk that take the cursor, in reading order. */
const BOXES = 'input:not([type=hidden], [type=radio]:not(:checked)), select, textarea, fieldset[tabindex]';

/** Puts the cursor where something is missing. */
export function focusField(form: HTMLElement | null, name: string): void {
  if (name === 'item') focusPart(form, 'item');
  else form?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(name))}`)?.focus();
}

/** Puts the cursor into the first box of a part of the desk. */
export const focusPart = (form: HTMLElement | null, part: string): void =>
  form?.querySelector<HTMLElement>(`[data-desk=${part}] :is(${BOXES})`)?.focus();

/** Enter goes to the next box, as clerks are used to; longer texts keep their line break. */
export function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, code, ctrlKey, altKey, nativeEvent } = event;
  const isPlain = (code === 'Enter' || code === 'NumpadEnter') && !ctrlKey && !altKey;
  const isOurs = isPlain && !nativeEvent.isComposing && !event.defaultPrevented;
  if (!isOurs || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>(BOXES)];
  boxes[boxes.indexOf(target) + 1]?.focus();
}

/** Ticks everything the item requires. */
export function tickRequired(form: HTMLElement | null): void {
  for (const box of form?.querySelectorAll<HTMLInputElement>('[data-required]') ?? []) box.checked = true;
}

/** Name of the box that was left. */
export const nameOf = ({ target }: FocusEvent): string => ('name' in target ? String(target.name) : '');
