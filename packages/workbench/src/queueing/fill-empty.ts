import { type PostedFields, textOf, textsOf } from '@yichuang/ui/form/form-values.ts';

/**
 * Puts values into boxes that are still empty; what was typed or chosen stays. Returns what was filled, by name.
 *
 * The boxes keep their own values, so each is written as if it had been typed.
 */
export function fillEmpty(form: HTMLFormElement, values: PostedFields): PostedFields {
  const filled = Object.entries(values).filter(([name, value]) => fill(boxesOf(form, name), value));
  return Object.fromEntries(filled);
}

/** Empties boxes that still hold what was filled in; what was changed since stays. */
export function emptyFilled(form: HTMLFormElement, filled: PostedFields): void {
  for (const [name, value] of Object.entries(filled)) {
    for (const box of boxesOf(form, name)) {
      if (isChecked(box)) {
        if (textsOf(value).includes(box.value)) tick(box, false);
      } else if (box.value === textOf(value)) {
        write(box, '');
      }
    }
  }
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const boxesOf = (form: HTMLFormElement, name: string): readonly Box[] =>
  [...form.querySelectorAll<Box>('input, textarea, select')].filter((box) => box.name === name);

function fill(boxes: readonly Box[], value: string | readonly string[]): boolean {
  const ticks = boxes.filter(isChecked);
  if (ticks.length > 0) {
    if (ticks.some((box) => box.checked)) return false;
    const chosen = ticks.filter((box) => textsOf(value).includes(box.value));
    for (const box of chosen) tick(box, true);
    return chosen.length > 0;
  }
  const [box] = boxes;
  const words = textOf(value);
  if (box?.value !== '' || words === '') return false;
  write(box, words);
  return box.value === words;
}

const isChecked = (box: Box): box is HTMLInputElement => box.type === 'radio' || box.type === 'checkbox';

function tick(box: HTMLInputElement, checked: boolean): void {
  box.checked = checked;
  tell(box);
}

function write(box: Box, words: string): void {
  box.value = words;
  tell(box);
}

const tell = (box: Box): void => {
  box.dispatchEvent(new Event('input', { bubbles: true }));
};
