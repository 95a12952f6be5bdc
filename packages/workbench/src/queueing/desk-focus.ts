import { fieldId } from '@yichuang/ui/form/field-name.ts';

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

/** The box after this one: Enter goes on as in the forms clerks know. Null when it is the last. */
export function nextBox(form: HTMLElement, here: Element): HTMLElement | null {
  const boxes = [...form.querySelectorAll<HTMLElement>(BOXES)];
  return boxes[Array.from<Element>(boxes).indexOf(here) + 1] ?? null;
}
