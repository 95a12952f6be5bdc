import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumForTests } from '../../tools/chromium.ts';
import { watchDesk } from './watched.ts';

/** A line of the hall and an old machine: what the goals of the desk are measured on. */
const HALL_LINE = { offline: false, latency: 20, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
const SLOWER = 4;

/** The machine at one counter. */
export type CounterBrowser = {
  /** A page of its own cookies and its own empty cache, at the size of the counter's screen. */
  open(on: { readonly hallLine: boolean; readonly size?: Size }): Promise<Page>;
  close(): Promise<void>;
};
type Size = { readonly width: number; readonly height: number };

const COUNTER: Size = { width: 1366, height: 608 };
/** The camera of Chromium itself stands on the desk, and nobody has to allow it. */
const CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

export async function openCounterBrowser(address: string, cookie: string): Promise<CounterBrowser> {
  const found = await chromiumForTests();
  const browser: Browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...CAMERA],
    env: found.env,
  });
  return {
    async open({ hallLine, size = COUNTER }) {
      const context = await browser.newContext({ baseURL: address, locale: 'zh-CN', viewport: size });
      context.setDefaultTimeout(60_000);
      await signIn(context, address, cookie);
      const page = await context.newPage();
      await page.addInitScript(watchDesk);
      if (hallLine) await slowDown(context, page);
      return page;
    },
    close: () => browser.close(),
  };
}

async function signIn(context: BrowserContext, address: string, cookie: string): Promise<void> {
  const at = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: address }]);
}

/** The processor four times slower, 10 Mbit/s, 20 ms for the way there and back. */
async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', HALL_LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}
