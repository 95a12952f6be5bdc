import type { Page } from 'playwright-core';
import { atPage, type Stage } from './stage.ts';

/** A clerk at a counter of the hall: a keyboard, the screen of a counter, and no mouse. */
export type AtCounter = {
  readonly page: Page;
  press(...strokes: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until these words stand in the column of the queue. */
  queueSays(words: string): Promise<void>;
  /** Waits until this number is the one at the counter. */
  numberIs(number: string): Promise<void>;
  itemIs(name: string): Promise<void>;
  /** The item by its initials, then 王芳 box by box, as the hand goes. */
  fillIn(initials: string, item: string): Promise<void>;
  /** The words after an act that was done. */
  receipt(): Promise<void>;
  pointers(): Promise<number | undefined>;
};

/** What a laptop at the counter leaves of 1366 by 768 below the bars of browser and system. */
const SCREEN = { width: 1366, height: 608 };

/** Milliseconds: what the queue was not told of it looks for every twenty seconds. */
const LONGEST_WAIT = 60_000;

const WANG_FANG_NUMBER = '51010719850615002X';

/** @param counterId where the machine stands; the clerk sits down there by its keys */
export async function atCounter(
  people: Pick<Stage, 'staff'>,
  loginName: string,
  counterId?: string,
): Promise<AtCounter> {
  const page = await people.staff(loginName);
  page.context().setDefaultTimeout(LONGEST_WAIT);
  await page.setViewportSize(SCREEN);
  await page.addInitScript(countPointers);
  if (counterId)
    await page.addInitScript((kept) => localStorage.setItem('yichuang.counter', kept), counterId);
  await page.goto('/w/desk');
  await atPage(page, '窗口');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  const clerk = handOf(page);
  if (counterId) await sitDown(clerk, counterId);
  return clerk;
}

function countPointers(): void {
  const counted = globalThis as { pointers?: number };
  counted.pointers = 0;
  for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
    document.addEventListener(kind, () => (counted.pointers = (counted.pointers ?? 0) + 1), true);
}

/** The counter of this machine stands in the list already: Tab back to its button, Enter. */
async function sitDown({ page, press, queueSays }: AtCounter, counterId: string): Promise<void> {
  await page.waitForFunction(
    (kept) => document.querySelector<HTMLSelectElement>('.queue-sit select')?.value === kept,
    counterId,
  );
  await press('Shift+Tab', 'Enter');
  await queueSays('号窗口');
}

function handOf(page: Page): AtCounter {
  const press: AtCounter['press'] = async (...strokes) => {
    for (const stroke of strokes) await page.keyboard.press(stroke);
  };
  const type: AtCounter['type'] = (text) => page.keyboard.type(text);
  const itemIs = async (name: string) => {
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === wanted,
      name,
    );
  };
  return {
    page,
    press,
    type,
    itemIs,
    async queueSays(words) {
      await page.waitForFunction(
        // biome-ignore lint/performance/useDomNodeTextContent: hidden words must not count
        (wanted) => document.querySelector<HTMLElement>('.queue')?.innerText.includes(wanted),
        words,
      );
    },
    async numberIs(number) {
      await page.waitForFunction(
        (wanted) => document.querySelector('.queue-number b')?.textContent === wanted,
        number,
      );
    },
    async fillIn(initials, item) {
      await type(initials);
      await press('Enter');
      await itemIs(item);
      await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'applicant.kind');
      // Quicker than any hand, the next keys would tick papers that are not there yet.
      await page.locator('.materials').waitFor();
      await press('Enter');
      await type('王芳');
      await press('Enter');
      await type('13800005678');
      await press('Enter');
      await type(WANG_FANG_NUMBER);
    },
    async receipt() {
      await page.getByRole('heading', { name: '办好了' }).waitFor();
      // Its keys work as soon as the cursor stands there.
      await page.waitForFunction(() => document.activeElement?.closest('.receipt-said'));
    },
    pointers: () => page.evaluate(() => (globalThis as { pointers?: number }).pointers),
  };
}
