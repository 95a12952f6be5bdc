import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import { startTestServer, type TestServer } from '@yichuang/server/testing/test-server.ts';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { frontEnds } from '../../bench/front-ends.ts';
import { chromiumForTests } from '../../tools/chromium.ts';

const OUTPUT = join(import.meta.dirname, 'output');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A whole product, listening, and a browser in front of it. */
export type Stage = {
  readonly here: TestServer;
  readonly address: string;
  /** A visitor with a browser of their own; `javaScript: false` is tested, not hoped for. */
  visitor(options?: { readonly javaScript?: boolean; readonly phone?: boolean }): Promise<Page>;
  /** A member of staff at the workbench, signed in with the demo password. */
  staff(loginName: string): Promise<Page>;
  close(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const here = await startTestServer({ frontEnds: await frontEnds() });
  const address = await here.site.listen({ host: '127.0.0.1', port: 0 });
  const found = await chromiumForTests();
  const browser: Browser = await chromium.launch({
    executablePath: found.executablePath,
    args: found.args,
    env: found.env,
  });
  const contexts: BrowserContext[] = [];

  const visitor: Stage['visitor'] = async ({ javaScript = true, phone = false } = {}) => {
    const context = await browser.newContext({
      baseURL: address,
      javaScriptEnabled: javaScript,
      locale: 'zh-CN',
      viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 768 },
    });
    context.setDefaultTimeout(10_000);
    contexts.push(context);
    return context.newPage();
  };

  return {
    here,
    address,
    visitor,
    async staff(loginName) {
      const page = await visitor();
      await page.goto('/w/sign-in');
      await page.locator('input[name=loginName]').fill(loginName);
      await page.locator('input[name=password]').fill(DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await here.close();
    },
  };
}

/** What axe finds on the page: rule and place, empty when it is clean. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A picture to look at, in tests/journeys/output. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`), fullPage: true });
}
