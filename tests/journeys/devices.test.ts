import { uploadAttachment } from '@yichuang/contract/attachments.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { newPdf } from '@yichuang/server/modules/documents/uploads.testing.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scan } from './scanner.ts';
import { atPage, expectAccessible, openBrowser, openStage, picture, type Stage, seenText } from './stage.ts';

/** A woman of Chengdu, and a company. */
const WANG_FANG = '51010719850615002X';
const COMPANY = '91510109000002014C';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('demo', ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
});
afterAll(() => stage.close());

async function atDesk(item = '', people: Pick<Stage, 'staff'> = stage): Promise<Page> {
  const page = await people.staff('clerk');
  await page.setViewportSize({ width: 1366, height: 608 });
  await page.goto(item === '' ? '/w/desk' : `/w/desk?item=${item}`);
  await atPage(page, '窗口');
  if (item !== '') await page.locator('.materials').waitFor();
  return page;
}

const box = (page: Page, name: string) => page.locator(`input[name="applicant.${name}"]`);
const valueIs = (page: Page, name: string, wanted: string) =>
  page.waitForFunction(
    ([field, text]) =>
      document.querySelector<HTMLInputElement>(`input[name="applicant.${field}"]`)?.value === text,
    [name, wanted] as const,
  );

describe('D-05: a scanner is read wherever the cursor is', () => {
  test('a number scanned into the item picker fills the applicant and leaves the picker empty', async () => {
    const page = await atDesk();
    await page.getByRole('combobox', { name: /^事项/ }).focus();
    await scan(page, WANG_FANG);
    await valueIs(page, 'idNumber', WANG_FANG);
    expect(await page.getByRole('combobox', { name: /^事项/ }).inputValue()).toBe('');
    expect(await seenText(page, '.number-reading')).toContain('校验无误');
    expect(await seenText(page, '.desk-devices')).toMatch(/已填入申请人/);
    await picture(page, 'devices-scanned');
  });

  test('a credit code on a box to tick makes the applicant an entity, and no key of it is a key of the desk', async () => {
    const page = await atDesk('SSJ-004');
    await page.keyboard.press('Alt+m');
    await scan(page, COMPANY);
    await valueIs(page, 'idNumber', COMPANY);
    expect(await page.locator('input[name="applicant.kind"][value=legalEntity]').isChecked()).toBe(true);
    expect(await page.locator('input[name=missing]:checked').count()).toBe(0);
    expect(await page.locator('.camera-sheet').count()).toBe(0);
  });

  test('for the second person as well, with the cursor on a choice where nothing is typed', async () => {
    const page = await atDesk();
    await page.keyboard.press('F2');
    await box(page, 'kind').first().focus();
    await scan(page, WANG_FANG);
    await valueIs(page, 'idNumber', WANG_FANG);
  });

  test('a number with a wrong check digit stays in no box, and the strip says so', async () => {
    const page = await atDesk();
    await box(page, 'name').focus();
    await scan(page, '510107198506150021');
    await page.getByText('扫到的号码校验不对').first().waitFor();
    expect(await box(page, 'name').inputValue()).toBe('');
  });

  test('the same keys at the pace of a person stay where they were typed', async () => {
    const page = await atDesk();
    await box(page, 'phone').focus();
    await scan(page, WANG_FANG, 60);
    await valueIs(page, 'phone', WANG_FANG);
    expect(await box(page, 'idNumber').inputValue()).toBe('');
  });

  test('with the cursor in the agent’s boxes the number is the agent’s', async () => {
    const page = await atDesk();
    await box(page, 'agentName').focus();
    await page.keyboard.type('李明');
    await box(page, 'agentIdNumber').waitFor();
    await box(page, 'agentIdNumber').focus();
    await scan(page, WANG_FANG);
    await valueIs(page, 'agentIdNumber', WANG_FANG);
    expect(await box(page, 'idNumber').inputValue()).toBe('');
  });
});

/** Tab until the cursor stands there, as a hand without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${selector}`);
}

/** Chooses how a device is reached, in the panel of the devices. */
async function reach(page: Page, device: string, how: string): Promise<void> {
  await page.keyboard.press('Alt+e');
  await page.getByRole('dialog', { name: '外设' }).waitFor();
  const select = `select[aria-label="${device}"]`;
  await tabTo(page, select);
  for (let options = 0; options < 6; options += 1) {
    if ((await page.locator(select).inputValue()) === how) break;
    await page.keyboard.press('ArrowDown');
  }
  expect(await page.locator(select).inputValue()).toBe(how);
}

describe('D-06: a card reader', () => {
  test('the simulated one is chosen and read without a mouse, and the next card is another person', async () => {
    const page = await atDesk();
    await reach(page, '读卡器', 'simulator');
    await expectAccessible(page);
    await picture(page, 'devices-panel');
    await page.keyboard.press('Escape');
    await page.locator('.device-ready', { hasText: '读卡器 可用' }).waitFor();
    await page.keyboard.press('Alt+j');
    await valueIs(page, 'idNumber', WANG_FANG);
    await valueIs(page, 'name', '王芳');
    await page.keyboard.press('Alt+j');
    await valueIs(page, 'name', '李晓明');
    expect(await seenText(page, '.number-reading')).toContain('校验无误');
    await page.reload();
    await page.locator('.device-ready', { hasText: '读卡器 可用' }).waitFor();
  });

  test('a file that the reader wrote is dropped on the desk; another file does not take the place of the desk', async () => {
    const page = await atDesk();
    const drop = (text: string) =>
      page.evaluate((written) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([written], 'card.json'));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
      }, text);
    await drop('a shopping list');
    await page.locator('.device-word', { hasText: '这不是读卡文件' }).waitFor();
    await drop(JSON.stringify({ name: '王芳', idNumber: WANG_FANG }));
    await valueIs(page, 'name', '王芳');
    await valueIs(page, 'idNumber', WANG_FANG);
  });

  test('a bridge that does not run is told with what helps; once it runs, a card that is laid on fills the boxes', async () => {
    const page = await atDesk();
    await page.route('http://127.0.0.1:17520/**', (route) => route.abort());
    let lay = (_card: string): void => {};
    await page.routeWebSocket('ws://127.0.0.1:17520/v1/cards', (socket) => {
      lay = (card) => socket.send(card);
    });
    await reach(page, '读卡器', 'bridge');
    const said = page.locator('.device-row', { hasText: '读卡器' }).locator('.device-said');
    await said.getByText('外设助手没有运行').waitFor();
    expect(await seenText(page, '.device-row:first-child .device-said')).toContain('启动外设助手');
    await picture(page, 'devices-bridge-off');

    await page.unroute('http://127.0.0.1:17520/**');
    await page.route('http://127.0.0.1:17520/v1/health', (route) =>
      route.fulfill({
        headers: { 'access-control-allow-origin': stage.address },
        json: { name: 'test', reader: 'ready' },
      }),
    );
    await tabTo(page, '.device-row:first-child .button');
    await page.keyboard.press('Enter');
    await said.getByText('可以使用').waitFor();
    await page.keyboard.press('Escape');
    lay(JSON.stringify({ name: '王芳', idNumber: WANG_FANG, validUntil: '20060101' }));
    await valueIs(page, 'name', '王芳');
    await page.locator('.device-word', { hasText: '已过有效期' }).waitFor();
  });
});

describe('D-12: papers the house has already', () => {
  test('the scan of an earlier case is used again by one key, and the case says where it is from', async () => {
    const calls = await stage.here.as('clerk');
    const filing = await filingFor(calls, 'SSJ-004');
    const documentId = filing.documents[0] ?? '';
    const upload = { query: { name: '申请书.pdf' }, file: newPdf() };
    const { attachmentId } = await calls(uploadAttachment, upload);
    const scans = [{ documentId, attachmentIds: [attachmentId] }];
    const { caseNumber } = await calls(acceptAtDesk, { body: { ...filing, scans } });

    const page = await atDesk('SSJ-004');
    await page.keyboard.press('Alt+p');
    await page.keyboard.press('Enter');
    await page.keyboard.type('王芳');
    await page.keyboard.press('Enter');
    await page.keyboard.type('13800005678');
    await page.keyboard.press('Enter');
    await page.keyboard.type(WANG_FANG);
    await page.locator('.material-earlier').first().waitFor();
    expect(await seenText(page, '.material-earlier')).toContain(caseNumber);
    await expectAccessible(page);
    await picture(page, 'devices-earlier-papers');
    await page.keyboard.press('Alt+m');
    await page.keyboard.press('v');
    await page.locator('.material-scanned', { hasText: '已扫描 1 页' }).waitFor();
    await picture(page, 'devices-earlier-paper-taken');
    await page.keyboard.press('Alt+a');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    await page.goto((await page.getByRole('link', { name: '打开办件' }).getAttribute('href')) ?? '');
    await page.locator('.file-item', { hasText: '窗口扫描' }).waitFor();
    expect(await seenText(page, '.file-cards')).toContain(`取自 ${caseNumber}`);
  });
});

describe('D-08: the document camera', () => {
  /** A camera begins with a black picture: a person waits until something is seen, and so do we. */
  const isLive = (page: Page) =>
    page.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>('.camera-live video');
      const pen = document.createElement('canvas').getContext('2d');
      if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || !pen) return false;
      pen.drawImage(video, 0, 0, 10, 10);
      return pen
        .getImageData(0, 0, 1, 1)
        .data.slice(0, 3)
        .some((shade) => shade > 0);
    });

  test('C, two pages by Space, one PDF by Enter; accepted, it lies with the case', async () => {
    const page = await atDesk('SSJ-004');
    await reach(page, '读卡器', 'simulator');
    await page.keyboard.press('Escape');
    await page.locator('.device-ready', { hasText: '读卡器 可用' }).waitFor();
    await page.keyboard.press('Alt+j');
    await valueIs(page, 'name', '王芳');
    await box(page, 'phone').focus();
    await page.keyboard.type('13800005678');

    await page.keyboard.press('Alt+m');
    await page.keyboard.press('c');
    await isLive(page);
    const width = await page.locator('.camera-live video').evaluate((it: HTMLVideoElement) => it.videoWidth);
    console.log(`the camera gives ${width} dots across`);
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await page.getByText('已拍 2 页').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('g');
    expect(page.workers().map((thread) => thread.url())).toEqual([expect.stringMatching(/darkroom-worker/)]);
    await expectAccessible(page);
    await picture(page, 'devices-camera');
    await page.keyboard.press('Enter');
    await page.locator('.material-scanned', { hasText: '已扫描 2 页' }).waitFor();
    expect(await page.locator('input[name=documents]').first().isChecked()).toBe(true);
    expect(page.workers()).toEqual([]);
    await picture(page, 'devices-scan-of-material');
    // D-25: a page that is lost finds the small picture again.
    await page.waitForFunction(() =>
      /"scan\.[^"]+":"\S+ [0-9a-f]{64} 2"/.test(sessionStorage.getItem('yichuang.typed') ?? ''),
    );
    await page.reload();
    await page.locator('.material-scans img[src^="data:image"]').waitFor();
    await page.locator('.material-scanned', { hasText: '已扫描 2 页' }).waitFor();
    expect(await box(page, 'phone').inputValue()).toBe('13800005678');

    await page.keyboard.press('Alt+a');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    await page.goto((await page.getByRole('link', { name: '打开办件' }).getAttribute('href')) ?? '');
    const file = page.locator('.file-item', { hasText: '窗口扫描' });
    await file.waitFor();
    expect(await seenText(page, '.file-cards')).toContain('2 页');
    const path = (await file.locator('a').getAttribute('href')) ?? '';
    const pdf = await page.request.get(path);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await picture(page, 'devices-case-file');

    // D-05: the bars of its papers lead there as well.
    const address = page.url();
    const caseId = new URL(address).pathname.split('/').at(-1) ?? '';
    const clerk = await stage.here.as('clerk');
    const { caseNumber } = await clerk(readCase, { params: { caseId } });
    await page.goto('/w/desk');
    await atPage(page, '窗口');
    await scan(page, caseNumber);
    await page.waitForURL(address);
  });

  test('the page on its dark mat is cut out by itself; an edge is moved without a mouse', async () => {
    const page = await atDesk('SSJ-004');
    await reach(page, '高拍仪', 'simulator');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+m');
    await page.keyboard.press('c');
    await isLive(page);
    await page.keyboard.press('Space');
    await page.getByText('已拍 1 页').waitFor();
    await page.locator('.camera-strip [aria-busy=false]').waitFor();
    const edges = () =>
      page
        .locator('.camera-edge input')
        .evaluateAll((all) => all.map((it) => Number((it as HTMLInputElement).value)));
    const found = await edges();
    for (const [edge, wanted] of [26, 5, 74, 95].entries())
      expect(Math.abs((found[edge] ?? 0) - wanted), `edges ${found}`).toBeLessThanOrEqual(2);
    await tabTo(page, '.camera-edge input');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const [left = 0, ...others] = found;
    expect(await edges()).toEqual([left - 2, ...others]);
    await picture(page, 'devices-camera-cropped');
    await page.keyboard.press('Escape');
    expect(await page.locator('.material-scanned').count()).toBe(0);
  });

  test('Enter right after Space takes the page along', async () => {
    const page = await atDesk('SSJ-004');
    await page.keyboard.press('Alt+m');
    await page.keyboard.press('c');
    await isLive(page);
    for (const key of ['Space', 'Space', 'Space', 'Enter']) await page.keyboard.press(key);
    await page.locator('.material-scanned', { hasText: '已扫描 3 页' }).waitFor();
  });

  test('where no thread is to be had, pages are made on the one there is', async () => {
    const page = await atDesk('SSJ-004');
    await page.context().route(/darkroom-worker/, (route) => route.abort());
    await page.keyboard.press('Alt+m');
    await page.keyboard.press('c');
    await isLive(page);
    for (const key of ['Space', 'Space', 'Enter']) await page.keyboard.press(key);
    await page.locator('.material-scanned', { hasText: '已扫描 2 页' }).waitFor();
    expect(
      await page.locator('.material-scans img').evaluate((it: HTMLImageElement) => it.naturalWidth),
    ).toBe(96);
  });

  test('a page lost after the scan finds it again, by its digest', async () => {
    const page = await atDesk('SSJ-004');
    await page.keyboard.press('Alt+m');
    await page.keyboard.press('c');
    await isLive(page);
    await page.keyboard.press('Space');
    await page.getByText('已拍 1 页').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.material-scanned').waitFor();
    await page.waitForFunction(() =>
      /"scan\.[^"]+":"\S+ [0-9a-f]{64} 1"/.test(sessionStorage.getItem('yichuang.typed') ?? ''),
    );
    await page.reload();
    await page.locator('.material-scanned', { hasText: '已扫描 1 页' }).waitFor();
  });

  test('D-07: a camera that may not be used says what helps, and the desk goes on', async () => {
    const denying = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'];
    const people = await openBrowser(stage.address, denying);
    const page = await atDesk('SSJ-004', people);
    await page.keyboard.press('Alt+m');
    await page.keyboard.press('c');
    await page.locator('.camera-trouble').waitFor();
    const told = await seenText(page, '.camera-trouble');
    expect(told).toMatch(/不允许[\s\S]*允许[\s\S]*策略[\s\S]*从文件选取/);
    await expectAccessible(page);
    await picture(page, 'devices-camera-denied');
    await page.keyboard.press('Escape');
    await page.locator('.device-off', { hasText: '高拍仪 不可用' }).waitFor();
    await page.keyboard.press('Alt+p');
    await page.keyboard.press('Enter');
    await page.keyboard.type('王芳');
    await valueIs(page, 'name', '王芳');
    await people.leave();
    people.complain();
  });

  test('D-07: the staff app may use the camera and the bridge, no other page of the site may', async () => {
    const page = await stage.visitor();
    const headersOf = async (path: string) => (await page.request.get(path)).headers();
    const [desk, home, api] = [
      await headersOf('/w/desk'),
      await headersOf('/'),
      await headersOf('/api/v1/organisation/centre'),
    ];
    expect(desk['permissions-policy']).toBe('camera=(self), microphone=(), geolocation=()');
    expect(desk['content-security-policy']).toContain(
      "connect-src 'self' http://127.0.0.1:17520 ws://127.0.0.1:17520",
    );
    for (const other of [home, api]) {
      expect(other['permissions-policy']).toBe('camera=(), microphone=(), geolocation=()');
      expect(other['content-security-policy']).toMatch(/connect-src 'self'(?:;|$)/);
    }
  });
});
