import { readTicket } from '@yichuang/contract/queueing-tickets.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

const CARD = '510107193010100018';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await atMachine();
});
afterAll(() => stage.close());

async function atMachine(javaScript = true): Promise<Page> {
  const machine = await stage.visitor({ javaScript });
  await machine.setViewportSize({ width: 1080, height: 1920 });
  if (javaScript) {
    await machine.clock.install();
    await machine.addInitScript(hearVoice);
  }
  await machine.goto('/d/kiosk');
  return machine;
}

/** The browser of the tests has no voice: what it would say is kept. */
function hearVoice(): void {
  const heard = globalThis as { spoken?: string[] };
  heard.spoken = [];
  speechSynthesis.speak = (words: SpeechSynthesisUtterance) => void heard.spoken?.push(words.text);
}

const spoken = () => page.evaluate(() => (globalThis as { spoken?: string[] }).spoken ?? []);
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const keptInBrowser = () =>
  page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);

describe('an elder at the machine', () => {
  test('Q-14: large letters and a voice that says what to do; every target is 72 pixels or more', async () => {
    await press('大字语音');
    await page.locator('.kiosk[data-elder=on]').waitFor();
    expect((await spoken()).join()).toContain('请放身份证');
    const sizes = await page.evaluate(() => {
      const shown = [
        ...document.querySelectorAll<HTMLElement>('main button, main a, main input:not([type=hidden])'),
      ];
      const seen = shown.filter((one) => one.offsetParent !== null && !one.matches('.spoken'));
      const texts = [
        ...document.querySelectorAll<HTMLElement>('main :is(p, b, span, button, label, h1, h2)'),
      ];
      return {
        target: Math.min(...seen.map((one) => one.getBoundingClientRect().height)),
        letter: Math.min(...texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
      };
    });
    expect(sizes.target).toBeGreaterThanOrEqual(72);
    expect(sizes.letter).toBeGreaterThanOrEqual(24);
    await picture(page, 'kiosk-elder');
    await expectAccessible(page);
  });

  test('Q-01: the card is placed, one choice is pressed, and the number is there; priority by age', async () => {
    await page.keyboard.type(CARD);
    await page.keyboard.press('Enter');
    await page.getByText('已读取证件').waitFor();
    expect(await seenText(page)).not.toContain(CARD);
    await press(/企业变更登记/);
    await page.locator('.number-slip').waitFor();
    const slip = await seenText(page);
    for (const word of ['企业变更登记', '老人', '办理窗口', '前面还有', '我到了'])
      expect(slip).toContain(word);
    expect((await spoken()).at(-1)).toContain('取号成功');
    await picture(page, 'kiosk-slip');
    await expectAccessible(page);
  });

  test('Q-02, T56: left alone it counts down and forgets; Back leads to nothing of the last person', async () => {
    await page.clock.fastForward(31_000);
    await page.locator('[data-idle]').waitFor();
    expect(await seenText(page, '[data-left]')).toMatch(/^[1-9]0?$/);
    await page.clock.fastForward(10_000);
    await page.locator('[data-kiosk=rest]').waitFor();
    expect(await seenText(page)).not.toMatch(/老人|已读取|C\d{3}/);
    expect(await keptInBrowser()).toBe(0);
    expect(await page.evaluate(() => history.length)).toBe(2);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.goto('/d/kiosk');
  });

  test('whoever is still there goes on', async () => {
    await press(/企业变更登记/);
    await page.locator('.kiosk-take').waitFor();
    await page.clock.fastForward(32_000);
    await page.getByRole('button', { name: '继续操作' }).click();
    await page.clock.fastForward(20_000);
    expect(await seenText(page)).toContain('取号并打印');
    await page.clock.fastForward(25_000);
    await page.locator('[data-kiosk=rest]').waitFor();
  });
});

test('Q-01: without a card and with low controls: two touches, the slip leads to a page for the telephone', async () => {
  await press('低位操作');
  await page.locator('.kiosk[data-low=on]').waitFor();
  const top = await page.locator('.kiosk-choice').first().boundingBox();
  expect(top?.y).toBeGreaterThan(960);
  await picture(page, 'kiosk-low');
  await press(/企业变更登记/);
  await page.locator('.kiosk-take').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await press('取号，不要纸');
  const ticketId = await page.locator('.number-slip').getAttribute('data-ticket');
  const phone = await stage.visitor({ phone: true, javaScript: false });
  await phone.goto(`/q/${ticketId}`);
  const { number } = await stage.here.anybody(readTicket, { params: { ticketId: ticketId ?? '' } });
  expect(await seenText(phone)).toContain(number);
  await phone.getByRole('link', { name: '退回这个号' }).click();
  await phone.getByRole('button', { name: '退回这个号' }).click();
  await phone.getByText('这个号已经退回').waitFor();
});

test('the machine works without a script too', async () => {
  const plain = await atMachine(false);
  await plain.getByRole('button', { name: '税务大厅' }).click();
  await plain.locator('.kiosk-choice').first().click();
  await plain.getByRole('button', { name: '取号并打印' }).click();
  expect(await seenText(plain)).toMatch(/B\d{3}/);
});

test('in English every step is English', async () => {
  await page.goto('/d/kiosk');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('Choose a service').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.clock.fastForward(45_000);
  await page.getByText('请选择要办的业务').waitFor();
});
