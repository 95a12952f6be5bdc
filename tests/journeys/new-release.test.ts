import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite } from '@yichuang/server/start/serve.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frontEnds } from '../../bench/front-ends.ts';
import { atPage, openStage, picture, type Stage } from './stage.ts';

type Site = Awaited<ReturnType<typeof createSite>>;

let stage: Stage;
let page: Page;
let site: Site;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yichuang-releases-'));
  stage = await openStage();
  site = stage.here.site;
  page = await stage.staff('clerk');
  page.context().setDefaultTimeout(60_000);
});
afterAll(async () => {
  if (site !== stage.here.site) await site.close();
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the workbench whose page says which release it is. Files keep their names, for they are the same. */
async function release(name: string): Promise<string> {
  const { workbench } = await frontEnds();
  const copy = join(folder, name);
  cpSync(workbench, copy, { recursive: true });
  const change = (file: string, from: string | RegExp, to: string) =>
    writeFileSync(join(copy, file), readFileSync(join(copy, file), 'utf8').replace(from, to));
  change('index.html', '<title>', `<meta name="release" content="${name}"><title>`);
  change('worker.js', /[0-9a-f]{12}/, name);
  return copy;
}

/** A release with none of the file names of the one before, as after a change of everything. */
async function otherFiles(name: string): Promise<string> {
  const copy = await release(name);
  const assets = join(copy, 'assets');
  const names = readdirSync(assets).filter((one) => /\.(js|css)$/.test(one));
  const renamed = new Map(names.map((one) => [one, one.replace(/\.(js|css)$/, `-${name}.$1`)]));
  const texts = [...names.map((one) => join(assets, one)), join(copy, 'index.html'), join(copy, 'worker.js')];
  for (const file of texts)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/[\w.-]+\.(js|css)/g, (found) => renamed.get(found) ?? found),
    );
  for (const [from, to] of renamed) renameSync(join(assets, from), join(assets, to));
  return copy;
}

/** The server ends, and stands again at the same address with another release. */
async function replacedBy(
  name: string,
  { made = release, meanwhile }: { made?: typeof release; meanwhile?: () => Promise<void> } = {},
): Promise<void> {
  const port = Number(new URL(stage.address).port);
  const workbench = await made(name);
  await site.close();
  await meanwhile?.();
  await page.locator('.offline-cut').waitFor();
  site = await createSite(stage.here.server, { ...(await frontEnds()), workbench });
  await site.listen({ host: '127.0.0.1', port });
  await page.locator('.offline-cut').waitFor({ state: 'detached' });
}

const name = () => page.locator('input[name="applicant.name"]');
const shown = () => page.locator('meta[name=release]').getAttribute('content');
const kept = () => page.evaluate(() => caches.keys());
/** The copy of a release is whole, and its worker is the one that answers. */
const untilKept = (name: string) =>
  expect
    .poll(
      () =>
        page.evaluate(async (wanted) => {
          const found = await navigator.serviceWorker.getRegistration();
          const isBusy = !found?.active || found.installing !== null || found.waiting !== null;
          return !isBusy && (await caches.keys()).some((kept) => kept.includes(wanted));
        }, name),
      { timeout: 60_000 },
    )
    .toBe(true);
/** As in a hall without https, where no browser keeps a copy. */
async function forgetCopies(): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  await browser.detach();
}
const open = async () => {
  await page.goto('/w/desk');
  await atPage(page, '窗口');
};

describe('Q-11, D-25: the copy of the workbench in the browser', () => {
  test('the desk opens from it while the server is away, and says so', async () => {
    await open();
    await untilKept('workbench-');
    await replacedBy('aaaaaaaaaaaa', { meanwhile: open });
  });

  test('a new release is there with the first page, never the old one', async () => {
    await open();
    expect(await shown()).toBe('aaaaaaaaaaaa');
    await untilKept('aaaaaaaaaaaa');
  });

  test('without a network it is the new release that opens', async () => {
    await page.context().setOffline(true);
    await open();
    expect(await shown()).toBe('aaaaaaaaaaaa');
    await page.locator('.offline-cut').waitFor();
    await page.context().setOffline(false);
    await page.locator('.offline-cut').waitFor({ state: 'detached' });
  });

  test('of many releases the last two are kept', async () => {
    await replacedBy('bbbbbbbbbbbb');
    await open();
    expect(await shown()).toBe('bbbbbbbbbbbb');
    await expect
      .poll(async () => (await kept()).map((name) => name.slice(-1)).join(''), { timeout: 60_000 })
      .toBe('ab');
  });

  test('no answer of the server lies in it', async () => {
    const addresses = await page.evaluate(async () => {
      const all: string[] = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
      return all;
    });
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((path) => !/^\/w\/(assets\/.*)?$/.test(path))).toEqual([]);
  });
});

describe('a release that came under an open desk', () => {
  test('a page whose file is gone opens in the new release, and the desk stands as it was left', async () => {
    await open();
    await name().fill('王芳');
    await replacedBy('cccccccccccc', { made: otherFiles });
    await page.locator('.rail a[href="/w/projects"]').click();
    await atPage(page, '并联项目');
    expect(await shown()).toBe('cccccccccccc');
    await open();
    expect(await name().inputValue()).toBe('王芳');
  });

  test('a piece of the desk whose file is gone: the page says so and opens again, and nothing typed is lost', async () => {
    await untilKept('cccccccccccc');
    await forgetCopies();
    await name().fill('李秀英');
    await replacedBy('dddddddddddd', { made: otherFiles });
    await page.keyboard.press('F1');
    await page.getByRole('heading', { name: '系统已更新' }).waitFor();
    await picture(page, 'new-release');
    await expect.poll(shown).toBe('dddddddddddd');
    expect(await name().inputValue()).toBe('李秀英');
  });
});
