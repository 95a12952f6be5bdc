import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import { startTestServer, type TestServer } from '@yichuang/server/testing/test-server.ts';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { frontEnds } from '../../bench/front-ends.ts';
import { chromiumForTests } from '../../tools/chromium.ts';

const OUTPUT = join(import.meta.dirname, 'output');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What sort of browser comes. */
export type Visiting = {
  readonly javaScript?: boolean;
  readonly phone?: boolean;
  readonly colorScheme?: 'light' | 'dark';
};

/** A whole product, listening, and a browser in front of it. */
export type Stage = {
  readonly here: TestServer;
  readonly address: string;
  /** A visitor with a browser of their own; `javaScript: false` is tested, not hoped for. */
  visitor(visiting?: Visiting): Promise<Page>;
  /** A member of staff at the workbench, signed in with the demo password or another one. */
  staff(loginName: string, password?: string): Promise<Page>;
  /** @throws Error when a script broke, or the content security policy stopped something, on any page opened */
  close(): Promise<void>;
};

/**
 * @param switches of the browser besides the usual ones
 * @param withWorkers as `openBrowser`
 */
export async function openStage(
  template: 'demo' | 'empty' = 'demo',
  switches: readonly string[] = [],
  withWorkers = true,
): Promise<Stage> {
  const here = await startTestServer({ template, frontEnds: await frontEnds() });
  const address = await here.site.listen({ host: '127.0.0.1', port: 0 });
  const people = await openBrowser(address, switches, withWorkers);
  return {
    here,
    address,
    ...people,
    async close() {
      await people.leave();
      await here.close();
      people.complain();
    },
  };
}

/** A browser in front of a product at some address. */
export type People = Pick<Stage, 'visitor' | 'staff'> & {
  leave(): Promise<void>;
  /** @throws Error as `Stage.close` */
  complain(): void;
};

/** @param withWorkers false where a test stands in the way of calls: past a service worker some of them go unseen */
export async function openBrowser(
  address: string,
  switches: readonly string[] = [],
  withWorkers = true,
): Promise<People> {
  const found = await chromiumForTests();
  const browser: Browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...switches],
    env: found.env,
  });
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  const visitor: Stage['visitor'] = async ({ javaScript = true, phone = false, colorScheme } = {}) => {
    const context = await browser.newContext({
      baseURL: address,
      serviceWorkers: withWorkers ? 'allow' : 'block',
      javaScriptEnabled: javaScript,
      locale: 'zh-CN',
      viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 768 },
      ...(colorScheme ? { colorScheme } : {}),
    });
    context.setDefaultTimeout(10_000);
    contexts.push(context);
    const page = await context.newPage();
    hearComplaints(page, complaints);
    return page;
  };

  return {
    visitor,
    async staff(loginName, password = DEMO_PASSWORD) {
      const page = await visitor();
      await signIn(page, loginName, password);
      return page;
    },
    async leave() {
      for (const context of contexts) await context.close();
      await browser.close();
    },
    complain() {
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
  };
}

/** At the workbench, signed in; again where the clock went on and the session has ended. */
export async function signIn(page: Page, loginName: string, password = DEMO_PASSWORD): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/w/sign-in');
  await page.locator('input[name=loginName]').fill(loginName);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await atPage(page);
}

/** A refused act is no complaint although the browser logs its status; a broken script or policy is. */
function hearComplaints(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
}

/** Waits until a page of the workbench stands, with this title or any, and listens to its keys. */
export async function atPage(page: Page, title = ''): Promise<void> {
  // The title of the tab is set after the page was drawn, together with its keys.
  await page.waitForFunction(
    (wanted) => document.title.includes(' · ') && document.title.startsWith(wanted),
    title === '' ? '' : `${title} · `,
  );
}

/** What axe finds on the page: rule and place, empty when it is clean. */
export async function axeFindings(
  page: Page,
  rules: 'all' | readonly string[] = 'all',
): Promise<readonly string[]> {
  // Our pages have no frames, and looking for them costs more than the rules.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules === 'all'
    ? axe.withTags(AXE_TAGS)
    : axe.withRules([...rules])
  ).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The page as it stands has no finding, in light and in dark; nothing but colours differs between the two. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFindings(page, ['color-contrast']);
  expect({ page: page.url(), light, dark }).toEqual({ page: page.url(), light: [], dark: [] });
}

/** The words of a part of the page as they are seen: laid out, and without what is hidden. */
export const seenText = (page: Page, selector = 'main'): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: hidden words must not count
  page.locator(selector).innerText();

/** A picture to look at, in tests/journeys/output. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`), fullPage: true });
}
