import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Milliseconds from key to key: a hand that knows the desk, as in the keystroke-level model. */
export const RHYTHM = 200;

/** Two hands on a keyboard in front of one page; no mouse. */
export type Hand = {
  readonly page: Page;
  /** Keys so far; Ctrl, Alt and Shift count together with the key they are held for. */
  keys(): number;
  press(...strokes: readonly string[]): Promise<void>;
  /** Types until this item is the marked one of the list; fails when all letters did not bring it there. */
  typeUntilMarked(letters: string, item: string): Promise<string>;
};

export function handAt(page: Page): Hand {
  let keys = 0;
  const press = async (...strokes: readonly string[]) => {
    for (const stroke of strokes) {
      await pause(RHYTHM);
      keys += 1;
      await page.keyboard.press(stroke);
    }
  };
  return {
    page,
    keys: () => keys,
    press,
    async typeUntilMarked(letters, item) {
      for (const [index, letter] of [...letters].entries()) {
        await press(letter);
        if ((await markedItem(page)) === item) return letters.slice(0, index + 1);
      }
      throw new Error(`${letters} does not lead to ${item}`);
    },
  };
}

/** The item that Enter would take, once what was typed has been drawn. */
const markedItem = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        requestAnimationFrame(() =>
          resolve(document.querySelector('[role=option][aria-selected=true] b')?.textContent?.trim() ?? ''),
        ),
      ),
  );
