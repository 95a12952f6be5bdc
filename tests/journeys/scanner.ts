import type { Page } from 'playwright-core';

/** Keys at the pace of a scanner: their moments are told to the browser, so that a slow machine changes nothing. */
export async function scan(page: Page, text: string, gap = 8): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let at = Date.now() / 1_000;
  const send = async (key: string, code: string, typed: string) => {
    at += gap / 1_000;
    const both = { key, code, timestamp: at, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: typed, ...both });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...both });
  };
  for (const sign of text)
    await send(sign, /\d/.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`, sign);
  await send('Enter', 'Enter', '\r');
  await session.detach();
}
