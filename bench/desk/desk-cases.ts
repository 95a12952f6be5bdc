import { setTimeout as pause } from 'node:timers/promises';
import { type Hand, handAt } from './hand.ts';
import type { Counter } from './seated.ts';

/** What the clerk takes up; the letters are those of the item, of which the hand types as few as it needs. */
type Item = { readonly name: string; readonly letters: string };

const INSTANT: Item = { name: '营业执照遗失补领、毁损换领', letters: 'yyzzys' };
/** A licence with five required papers, and none that depends. */
const PROMISED: Item = { name: '公共场所卫生许可证核发', letters: 'ggcswsxkz' };
const REQUIRED = 5;

export type CaseDone = {
  readonly keys: number;
  readonly letters: string;
  /** From F2 to the key that prints, the hand's own time and every wait included. */
  readonly seconds: number;
  /** From the act to its receipt on the screen, and from the printing key to the paper in the preview. */
  readonly receiptMs: number;
  readonly previewMs: number;
};

/** Somebody the centre knows, an item decided on the spot: F2, item, card, earlier answers, papers, act, print. */
export const instantCase = (counter: Counter, hand: Hand) =>
  oneCase(counter, hand, INSTANT, () => hand.press('Alt+a'));

/** The same for an item of a department: three papers are scanned, two are ticked. */
export const promisedCase = (counter: Counter, hand: Hand, captures: 3) =>
  oneCase(counter, hand, PROMISED, async () => {
    await hand.press('Alt+m');
    for (let paper = 1; paper <= REQUIRED; paper += 1) {
      if (paper <= captures) await capture(hand, paper);
      else await hand.press('Space');
      if (paper < REQUIRED) await hand.press('ArrowDown');
    }
  });

async function oneCase(
  counter: Counter,
  hand: Hand,
  item: Item,
  papers: () => Promise<void>,
): Promise<CaseDone> {
  const { page } = hand;
  const number = await counter.somebodyTakesANumber();
  await page.locator('.queue', { hasText: number }).waitFor();
  const keysBefore = hand.keys();
  const began = performance.now();
  await hand.press('F2');
  await page.locator('.queue-number b', { hasText: number }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  const letters = await hand.typeUntilMarked(item.letters, item.name);
  await hand.press('Enter');
  await page.locator('.materials').waitFor();
  await hand.press('Alt+j');
  await page.locator('.earlier-offer').waitFor();
  await hand.press('Alt+l');
  await filled(hand, 'phone');
  await papers();
  await hand.press('Control+Enter');
  const acted = performance.now();
  await page.getByRole('heading', { name: '办好了' }).waitFor();
  // It can be printed as soon as the cursor stands there.
  await page.waitForFunction(() => document.activeElement?.closest('.receipt-said'));
  const receiptMs = performance.now() - acted;
  await hand.press('F9');
  const ended = performance.now();
  await page.locator('.receipt-preview img').first().waitFor();
  const previewMs = performance.now() - ended;
  return { keys: hand.keys() - keysBefore, letters, seconds: (ended - began) / 1_000, receiptMs, previewMs };
}

const filled = ({ page }: Hand, field: string) =>
  page.waitForFunction(
    (name) => (document.querySelector<HTMLInputElement>(`[name="applicant.${name}"]`)?.value ?? '') !== '',
    field,
  );

/** C opens the camera, Space takes the page, Enter puts it to the paper. */
async function capture({ page, press }: Hand, paper: number): Promise<void> {
  await press('c');
  await page.waitForFunction(
    () => (document.querySelector<HTMLVideoElement>('.camera-live video')?.videoWidth ?? 0) > 0,
  );
  await press('Space');
  await page.getByText('已拍 1 页').waitFor();
  await press('Enter');
  await page
    .locator('.material-scanned')
    .nth(paper - 1)
    .waitFor();
}

/** Seconds of one pause for thought, in the model of the hand. */
export const THOUGHT = 1.35;

/** A desk with its hand in front of it, once the queue and the items have come. */
export async function sitDown(counter: Counter, hallLine: boolean): Promise<Hand> {
  const page = await counter.browser.open({ hallLine });
  await page.addInitScript(() => localStorage.setItem('yichuang.devices', 'simulator simulator '));
  await page.goto('/w/desk');
  await page.locator('.queue-head').waitFor();
  await page.locator('.device-ready', { hasText: '读卡器' }).waitFor();
  // The copy of the items comes a moment later and shows nothing by itself.
  await pause(2_000);
  return handAt(page);
}
