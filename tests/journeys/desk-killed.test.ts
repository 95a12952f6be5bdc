import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCases } from '@yichuang/contract/cases.ts';
import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtCounter, atCounter } from './at-counter.ts';
import { type RealServer, startRealServer } from './real-server.ts';
import { openBrowser, type People, picture, seenText } from './stage.ts';

const REISSUE = '营业执照遗失补领、毁损换领';
/** A server that starts again on a machine that is busy. */
const UP_AGAIN = { timeout: 90_000 };

let home: string;
let server: RealServer;
let people: People;
let clerk: AtCounter;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yichuang-desk-killed-'));
  server = await startRealServer(home, '2007-10-30T09:00:00+08:00');
  people = await openBrowser(server.address, [], false);
  clerk = await atCounter(people, 'clerk');
  await clerk.page.evaluate(() => Object.assign(globalThis, { stands: true }));
}, 300_000);
afterAll(async () => {
  await people.leave();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Numbers of all cases of the item, whoever took them. */
async function numbersNow(): Promise<readonly string[]> {
  const reads = await server.as('clerk');
  const { rows, nextCursor } = await reads(listCases, { query: { box: 'all', limit: 200 } });
  expect(nextCursor, 'the demo has fewer cases than a page').toBeNull();
  return rows.filter(({ itemName }) => itemName === REISSUE).map(({ caseNumber }) => caseNumber);
}

/** What becomes of the act on its way to a server that is killed with -9. */
const ENDS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  async 'it was done, and its answer is lost'(route) {
    await route.fetch();
    await server.kill('process');
    await route.abort('connectionreset');
  },
  async 'it had not arrived'(route) {
    await server.kill('process');
    await route.abort('connectionrefused');
  },
  async 'nobody knows'(route) {
    const sent = route.continue();
    await server.kill('power');
    await sent;
  },
};

describe('the server is killed during the act at the desk', () => {
  test.each(Object.keys(ENDS))(
    '%s: the desk waits, asks by itself, and there is one case with the number on the receipt',
    async (end) => {
      const before = await numbersNow();
      await clerk.press('F2');
      await clerk.itemIs('');
      await clerk.fillIn('yyzzys', REISSUE);
      await clerk.press('Alt+a');
      await clerk.page.route('**/queueing/desk/decide', ENDS[end] ?? (() => {}), { times: 1 });
      await clerk.press('Control+Enter');

      await clerk.page.locator('.offline-cut').waitFor(UP_AGAIN);
      // The earlier cases may say the same: they were asked for, too.
      const told = clerk.page.locator('.note-problem').first();
      await told.waitFor();
      expect(await told.textContent()).toContain('不会重复办理');
      expect(await clerk.page.locator('input[name="applicant.name"]').inputValue()).toBe('王芳');
      await picture(clerk.page, 'desk-killed');

      server = await startRealServer(home, later(), Number(new URL(server.address).port));
      await clerk.page.getByRole('heading', { name: '办好了' }).waitFor(UP_AGAIN);
      await clerk.page.locator('.offline-cut').waitFor({ state: 'detached' });
      const receipt = (await seenText(clerk.page, '.receipt-said')).replace(/\s/g, '');
      const made = (await numbersNow()).filter((number) => !before.includes(number));
      expect(made).toHaveLength(1);
      expect(receipt).toContain(made[0]);
    },
    240_000,
  );

  test('the page was never loaded again, and no pointer was used', async () => {
    expect(await clerk.page.evaluate(() => (globalThis as { stands?: boolean }).stands)).toBe(true);
    expect(await clerk.pointers()).toBe(0);
  });
});

let minutes = 0;
/** The hall's clock goes on while the server is away. */
function later(): string {
  minutes += 5;
  return `2007-10-30T09:${String(10 + minutes)}:00+08:00`;
}
