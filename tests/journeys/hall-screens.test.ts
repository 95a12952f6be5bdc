import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from '@yichuang/contract/client.ts';
import { callNext, openCounter, readQueue } from '@yichuang/contract/queueing-counters.ts';
import { serveTicket, takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startRealServer } from './real-server.ts';
import {
  atPage,
  axeFindings,
  expectAccessible,
  openBrowser,
  openStage,
  picture,
  type Stage,
  seenText,
} from './stage.ts';

const TRADERS = 'GS.gt';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function atScreen(
  address: string,
  { from = stage, voices = ['zh-CN'] }: { from?: Pick<Stage, 'visitor'>; voices?: readonly string[] } = {},
): Promise<Page> {
  const screen = await from.visitor();
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await screen.addInitScript(hearVoice, voices);
  await screen.goto(address);
  // From now on a load of the page would be seen.
  await screen.evaluate(() => Object.assign(globalThis, { stands: true }));
  return screen;
}

/** The browser of the tests has no voice: it is given some, and what it would say is kept, and how many tones it began. */
function hearVoice(voices: readonly string[]): void {
  const heard = globalThis as { spoken?: string[]; tones?: number; played?: { at: number; long: number }[] };
  heard.spoken = [];
  heard.tones = 0;
  heard.played = [];
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, at = 0) {
    heard.played?.push({ at, long: this.buffer?.duration ?? 0 });
  };
  speechSynthesis.getVoices = () => voices.map((lang) => ({ lang }) as SpeechSynthesisVoice);
  OscillatorNode.prototype.start = () => {
    heard.tones = (heard.tones ?? 0) + 1;
  };
  OscillatorNode.prototype.stop = () => undefined;
  speechSynthesis.speak = (words: SpeechSynthesisUtterance) => void heard.spoken?.push(words.text);
}

const spoken = (page: Page) => page.evaluate(() => (globalThis as { spoken?: string[] }).spoken ?? []);
/** Recordings that were begun: when, and how many seconds each lasts. */
const played = (page: Page) =>
  page.evaluate(() => (globalThis as { played?: { at: number; long: number }[] }).played ?? []);
const tones = (page: Page) => page.evaluate(() => (globalThis as { tones?: number }).tones ?? 0);
/** 无声叫号, as when the administrator has set the volume to 0. */
const silence = (page: Page) =>
  page.route('**/d/hall/**', async (asked) => {
    const reply = await asked.fetch();
    const body = (await reply.text()).replace(/data-volume="\d+"/g, 'data-volume="0"');
    await asked.fulfill({ response: reply, body });
  });
const wasNotLoadedAgain = (page: Page) =>
  page.evaluate(() => (globalThis as { stands?: boolean }).stands === true);

/** The clerk sits down where nobody is, or goes on there. */
async function next(clerk: Call, counterId: string) {
  const { session: known } = await clerk(readQueue, {});
  const { session } = known
    ? { session: known }
    : await clerk(openCounter, { params: { counterId }, body: {} });
  const body = { sessionId: session?.sessionId ?? '', version: session?.version ?? 0 };
  return clerk(callNext, { body });
}

describe('a call in the hall', () => {
  test('Q-04, Q-05, Q-06: it appears on the screens by itself, is said once, and on the telephone', async () => {
    const hall = await atScreen('/d/hall/HALL-S');
    const counter = await atScreen('/d/window/S095');
    expect(await seenText(counter)).toContain('暂未开放');
    const holder = { name: '李晓明', idNumber: '51010719850615002X' };
    const { number, ticketId } = await stage.here.anybody(takeTicket, {
      body: { services: [TRADERS], holder },
    });
    const phone = await stage.visitor({ phone: true });
    await phone.goto(`/q/${ticketId}`);
    await next(await stage.here.as('clerk'), 'S095');
    await hall.getByText(number).first().waitFor();
    await counter.getByText(number).waitFor();
    await phone.getByText('请到').waitFor();
    await expect.poll(() => spoken(hall).then((all) => all.length), { timeout: 5_000 }).toBe(1);
    const said = (await spoken(hall)).join();
    expect(said).toMatch(/^请 C( [零一二三四五六七八九]){3} 号，到 九 五 号窗口$/);
    expect(await seenText(hall)).toContain('李*明');
    for (const page of [hall, counter]) expect(await page.content()).not.toMatch(/李晓明|51010719850615002X/);
    for (const page of [hall, counter]) expect(await wasNotLoadedAgain(page)).toBe(true);
    await picture(hall, 'hall-screen');
    await picture(counter, 'counter-screen');
    await expectAccessible(hall);
    await expectAccessible(counter);
    await expectAccessible(phone);
    await hall.reload();
    await hall.getByText(number).first().waitFor();
    expect(await spoken(hall)).toEqual([]);
    expect(await tones(hall)).toBe(0);
  });

  test('Q-04: without a Chinese voice recordings say it, without them the chime alone; a silent one is silent', async () => {
    const screens = {
      spoken: await atScreen('/d/hall/HALL-S', { voices: ['en-US', 'zh-HK', 'zh-CN'] }),
      recorded: await atScreen('/d/hall/HALL-S', { voices: ['en-US'] }),
      voiceless: await atScreen('/d/hall/HALL-S', { voices: ['en-US'] }),
      silent: await atScreen('/d/hall/HALL-S', { voices: ['en-US'] }),
    };
    await screens.voiceless.route('**/voice/**', (asked) => asked.abort());
    await screens.voiceless.reload();
    // A page that was loaded anew is not heard until somebody has pressed once.
    await screens.voiceless.getByRole('button', { name: '打开声音' }).click();
    await silence(screens.silent);
    await screens.silent.reload();
    const { number } = await stage.here.anybody(takeTicket, { body: { services: [TRADERS] } });
    await finishAndCall(await stage.here.as('clerk'));
    for (const page of Object.values(screens)) await page.getByText(number).first().waitFor();
    const note = (page: Page) => page.getByText('本机没有中文语音').isVisible();
    await expect.poll(() => spoken(screens.spoken).then((all) => all.length), { timeout: 5_000 }).toBe(1);
    expect(await tones(screens.spoken)).toBe(2);
    await expect
      .poll(() => played(screens.recorded).then((all) => all.length), { timeout: 5_000 })
      .toBe(4 + number.length + 2);
    for (const [nth, piece] of (await played(screens.recorded)).entries()) {
      expect(piece.long).toBeGreaterThan(0.2);
      const before = (await played(screens.recorded))[nth - 1];
      if (before) expect(piece.at).toBeCloseTo(before.at + before.long, 3);
    }
    expect([await tones(screens.recorded), (await spoken(screens.recorded)).length]).toEqual([2, 0]);
    await expect.poll(() => tones(screens.voiceless), { timeout: 5_000 }).toBe(2);
    expect([await played(screens.voiceless), await spoken(screens.voiceless)]).toEqual([[], []]);
    expect([await played(screens.spoken), await played(screens.silent)]).toEqual([[], []]);
    expect([await tones(screens.silent), (await spoken(screens.silent)).length]).toEqual([0, 0]);
    expect(await note(screens.spoken)).toBe(false);
    expect(await note(screens.recorded)).toBe(false);
    expect(await note(screens.voiceless)).toBe(true);
    expect(await note(screens.silent)).toBe(false);
    await picture(screens.voiceless, 'hall-screen-voiceless');
    await expectAccessible(screens.voiceless);
  });
});

test('Q-12: a screen is paired by its six digits, told what to show, and taken out of use', async () => {
  const screen = await atScreen('/d/pair');
  await screen.getByRole('button', { name: '显示配对码' }).click();
  const shown = await seenText(screen, '.pair-code');
  expect(await axeFindings(screen)).toEqual([]);
  const admin = await stage.staff('admin');
  await admin.goto('/w/admin/screens');
  await atPage(admin, '大厅终端');
  await admin.getByLabel('配对码').fill(shown);
  await admin.getByLabel('名称').fill('南区税务大厅屏');
  await admin.getByLabel('种类').selectOption('hall');
  await admin.getByLabel('大厅或分区').selectOption('HALL-S/B');
  await admin.getByRole('button', { name: '配对终端' }).click();
  await admin.getByText('终端已配对').waitFor();
  await screen.waitForURL('**/d/hall/HALL-S.B');
  expect(await seenText(screen)).toContain('税务大厅');
  expect(await seenText(screen)).not.toContain('政务大厅 ');
  await admin.getByRole('link', { name: '更改设置：南区税务大厅屏' }).click();
  await admin.getByLabel('屏幕提示').fill('十二点至一点午休');
  await admin.getByLabel('音量').fill('0');
  await expectAccessible(admin);
  await picture(admin, 'admin-screens');
  await admin.getByRole('button', { name: '保存设置' }).click();
  await admin.getByText('设置已保存').waitFor();
  await screen.getByText('十二点至一点午休').waitFor({ timeout: 20_000 });
  await admin.getByRole('button', { name: '停用终端' }).click();
  await admin.getByText('终端已停用').waitFor();
  await screen.getByText('还没有配对').waitFor({ timeout: 20_000 });
});

test('Q-11: killed and started again, the screens show the last state with its age, and go on without a load', async () => {
  const home = mkdtempSync(join(tmpdir(), 'yichuang-screens-'));
  const now = '2026-11-23T10:00:00+08:00';
  let server = await startRealServer(home, now);
  const people = await openBrowser(server.address);
  try {
    const clerk = await server.as('clerk');
    await clerk(takeTicket, { body: { services: [TRADERS] } });
    const { called: first } = await next(clerk, 'S095');
    const hall = await atScreen('/d/hall/HALL-S', { from: people });
    await hall
      .getByText(first?.number ?? 'nobody')
      .first()
      .waitFor();
    await server.kill('process');
    await hall.getByText('连接中断').waitFor({ timeout: 30_000 });
    expect(await seenText(hall)).toContain(first?.number);
    expect(await seenText(hall, '[data-age]')).toMatch(/秒$/);
    await picture(hall, 'hall-screen-cut');
    server = await startRealServer(home, now, Number(new URL(server.address).port));
    await hall.getByText('连接中断').waitFor({ state: 'hidden', timeout: 40_000 });
    const again = await server.as('clerk');
    await again(takeTicket, { body: { services: [TRADERS] } });
    const { called: second } = await finishAndCall(again);
    await hall
      .getByText(second?.number ?? 'nobody')
      .first()
      .waitFor();
    expect(await wasNotLoadedAgain(hall)).toBe(true);
    expect((await spoken(hall)).length).toBe(1);
  } finally {
    await people.leave();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}, 180_000);

/** F2: the one at the counter is done, the next is called. */
async function finishAndCall(clerk: Call) {
  const { current } = await clerk(readQueue, {});
  const { ticketId = '', version = 0 } = current ?? {};
  await clerk(serveTicket, { params: { ticketId }, body: { version } });
  return next(clerk, 'S095');
}
