import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtCounter, atCounter } from './at-counter.ts';
import { fromPdf, fromPng, inkMissingIn, type Picture, part, toPng } from './pictures.ts';
import { openStage, type Stage } from './stage.ts';

/** Dots across a page: 150 an inch on A4, so that one dot is a sixth of a millimetre. */
const WIDE = 1240;
const OUTPUT = join(import.meta.dirname, 'output');

let stage: Stage;
let clerk: AtCounter;
let issued: Picture;

beforeAll(async () => {
  stage = await openStage();
  clerk = await atCounter(stage, 'clerk');
  await clerk.fillIn('spwsxkz', '食品卫生许可证核发');
  await clerk.press('Alt+a', 'Control+Enter');
  await clerk.receipt();
  await clerk.press('F9');
  const link = clerk.page.getByRole('link', { name: '受理通知书' });
  await link.waitFor({ timeout: 60_000 });
  await clerk.page.locator('.receipt-preview img').first().waitFor();
  const answer = await clerk.page.request.get((await link.getAttribute('href')) ?? '');
  issued = await firstPage(await answer.body(), WIDE);
});
afterAll(() => stage.close());

async function firstPage(pdf: Buffer, width: number): Promise<Picture> {
  const [page] = await fromPdf(pdf, width);
  if (!page) throw new Error('no page');
  return page;
}

/** The first sheet that the browser hands to the printer. */
const printed = async (width: number) => firstPage(await clerk.page.pdf({ preferCSSPageSize: true }), width);

/** The picture lies on the issued page without a dot of ink too few or too many; both are kept to look at. */
function expectSame(picture: Picture, name: string, reach = 1): void {
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, `${name}.png`), toPng(picture));
  writeFileSync(join(OUTPUT, 'paper-issued.png'), toPng(issued));
  const here = part(picture, { left: 0, top: 0, width: issued.width, height: issued.height });
  const tooFew = inkMissingIn(here, issued, reach);
  const tooMany = inkMissingIn(issued, here, reach);
  console.log(`${name}: ${tooFew.missing} of ${tooFew.ink} dots too few, ${tooMany.missing} too many`);
  expect({ tooFew: tooFew.missing, tooMany: tooMany.missing }).toEqual({ tooFew: 0, tooMany: 0 });
}

describe('D-17: what is seen is what is printed', () => {
  test('a paper moved by half a millimetre, or with one stroke erased, would be found out', () => {
    const whole = { width: issued.width, height: issued.height };
    const { ink, missing } = inkMissingIn(part(issued, { ...whole, left: 3, top: 0 }), issued);
    expect(ink).toBeGreaterThan(20_000);
    expect(missing).toBeGreaterThan(ink / 20);
    expect(inkMissingIn(part(issued, { ...whole, left: 4, top: 0 }), issued, 2).missing).toBeGreaterThan(
      ink / 100,
    );
    const erased = { ...issued, data: Uint8Array.from(issued.data) };
    const first = issued.data.findIndex((value, at) => at % 4 === 0 && value < 64);
    for (let row = 0; row < 8; row += 1) {
      const at = first + row * issued.width * 4;
      erased.data.fill(255, at, at + 8 * 4);
    }
    expect(inkMissingIn(erased, issued).missing).toBeGreaterThan(0);
  });

  test('the preview on the screen, enlarged to the dots of the printer, is the issued PDF', async () => {
    const preview = clerk.page.locator('.receipt-preview img').first();
    await clerk.page.setViewportSize({ width: 1366, height: 1_800 });
    await preview.evaluate((image: HTMLImageElement, width) => {
      Object.assign(image.style, {
        ...{ position: 'fixed', inset: '0 auto auto 0', zIndex: '99', border: '0' },
        ...{ width: `${width}px`, maxWidth: 'none', height: 'auto', boxShadow: 'none' },
      });
    }, WIDE);
    expectSame(fromPng(await preview.screenshot()), 'paper-preview');
    await preview.evaluate((image: HTMLImageElement) => image.removeAttribute('style'));
  });

  test('A4: the sheet of the printer is the issued PDF', async () => {
    expectSame(await printed(WIDE), 'paper-a4');
  });

  test('A5 twice: both halves of the sheet are the issued PDF, smaller', async () => {
    await clerk.page.locator('input[name=paper]').first().focus();
    await clerk.press('ArrowDown');
    await clerk.page.locator('.print-a5x2').waitFor({ state: 'attached' });
    // The preview is the sheet that comes out: lying, with both copies.
    const shown = clerk.page.locator('.receipt-preview .paper-twice li').first();
    expect(await shown.locator('img').count()).toBe(2);
    const lying = await shown.evaluate((sheet) => sheet.clientWidth / sheet.clientHeight);
    expect(lying).toBeCloseTo(297 / 210, 1);
    const sheet = await printed(2 * WIDE);
    const half = { top: 0, width: WIDE, height: issued.height };
    // The sheet is a tenth of a millimetre lower than A4, or printers would add an empty one: two dots at this size.
    expectSame(part(sheet, { ...half, left: 0 }), 'paper-a5-left', 2);
    expectSame(part(sheet, { ...half, left: WIDE }), 'paper-a5-right', 2);
  });

  test('no pointer was used', async () => {
    expect(await clerk.pointers()).toBe(0);
  });
});
