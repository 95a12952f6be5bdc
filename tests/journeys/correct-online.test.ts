import { requestCorrection } from '@yichuang/contract/case-acts.ts';
import { findTrack } from '@yichuang/contract/case-track.ts';
import { listCases, readCase } from '@yichuang/contract/cases.ts';
import { WANG_FANG } from '@yichuang/server/testing/filings.ts';
import { jpegOf, pdfOf, pngOf } from '@yichuang/server/testing/sample-files.ts';
import { validForm } from '@yichuang/server/testing/valid-form.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftOf, fillIn, fillSections, press, readReceipt, tickAll } from './apply-online.ts';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

/** 食品卫生许可证核发. */
const ITEM = 'SSJ-004';

let stage: Stage;
let page: Page;
let caseId = '';
let trackPath = '';
const asked: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  page = await stage.visitor({ javaScript: false });
});
afterAll(() => stage.close());

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const filesFor = (documentId: string) => page.locator(`[id="file-${documentId}"]`);

describe('王芳 applies with files and corrects online; her browser runs no scripts', () => {
  test('a page with a refused file keeps her ticks and the good file', async () => {
    await page.goto(`/items/${ITEM}`);
    await page.getByRole('button', { name: '在线申请' }).click();
    const draft = await draftOf(stage, page);
    await page.goto(`/apply/${draft.draftId}/applicant`);
    await fillIn(page, 'applicant', WANG_FANG);
    await press(page, '保存并继续');
    await fillSections(page, draft, validForm(draft.form));
    await page.goto(`/apply/${draft.draftId}/documents`);
    await tickAll(page);
    const [first = '', second = ''] = draft.documents
      .filter(({ fetchable }) => !fetchable)
      .map(({ id }) => id);
    asked.push(first, second);
    await filesFor(first).setInputFiles(file('申请书.pdf', pdfOf({ pages: 2 })));
    await filesFor(second).setInputFiles(file('平面图.heic', Buffer.from('<html>no picture</html>')));
    await press(page, '保存并继续');
    expect(await seenText(page)).toContain('“平面图.heic”没有上传：这是网页');
    expect(await page.locator('input[name=documents]').first().isChecked()).toBe(true);
    expect(await page.getByRole('link', { name: '申请书.pdf' }).isVisible()).toBe(true);
    await picture(page, 'documents-refused');
    await press(page, '保存并继续');
    await page.waitForURL(/\/check$/);
    expect(await seenText(page)).toContain('已上传的电子件');
    await page.locator('input[name=declared]').check();
    await press(page, '提交申请');
    const receipt = await readReceipt(page);
    ({ trackPath } = await stage.here.anybody(findTrack, { body: receipt }));
    const clerk = await stage.here.as('clerk');
    const { rows } = await clerk(listCases, { query: { box: 'toAccept' } });
    caseId = rows.find(({ caseNumber }) => caseNumber === receipt.caseNumber)?.caseId ?? '';
  });

  test('the counter asks for two papers; her track leads to the page that corrects them', async () => {
    const clerk = await stage.here.as('clerk');
    const { version } = await clerk(readCase, { params: { caseId } });
    const [first = '', second = ''] = asked;
    const defects = [
      { documentId: first, defect: '第二页没有签字' },
      { documentId: second, defect: '缺少平面图' },
    ];
    await clerk(requestCorrection, { params: { caseId }, body: { version, defects } });
    await page.goto(trackPath);
    await page.getByRole('link', { name: '在网上补正' }).click();
    const told = await seenText(page);
    for (const words of ['第二页没有签字', '缺少平面图']) expect(told).toContain(words);
    expect(await page.locator('input[type=file]').count()).toBe(2);
    const other = await stage.visitor();
    await other.goto(`${trackPath}/correct`);
    await expectAccessible(other);
  });

  test('nothing is handed in while one is missing; then a statement completes it', async () => {
    const [first = '', second = ''] = asked;
    await filesFor(first).setInputFiles([
      file('签字的申请书.pdf', pdfOf({ pages: 3 })),
      file('签字页.png', pngOf(40, 30)),
    ]);
    await press(page, '提交补正材料');
    expect(await seenText(page)).toContain('还没有文件，也没有说明');
    await picture(page, 'correction-missing');
    await page.locator(`[name="statement.${second}"]`).fill('平面图由房东保管，三日内邮寄');
    await filesFor(second).setInputFiles(file('草图.jpg', jpegOf(900, 700)));
    await press(page, '提交补正材料');
    await page.waitForURL((url) => url.pathname === trackPath);
    const told = await seenText(page);
    expect(told).toContain('补正材料');
    expect(told).not.toContain('在网上补正');
  });

  test('the reviewer sees the new files with their documents, the old one folded, and opens one', async () => {
    const reviewer = await stage.staff('reviewer-ssj');
    await reviewer.goto(`/w/cases/${caseId}`);
    await atPage(reviewer);
    const panel = reviewer
      .locator('section', { has: reviewer.getByRole('heading', { name: '材料附件' }) })
      .last();
    await reviewer.getByRole('link', { name: '签字的申请书.pdf' }).waitFor();
    const names = await panel.locator('.file-name').allTextContents();
    expect(names).toEqual(['签字的申请书.pdf', '签字页.png', '申请书.pdf', '草图.jpg']);
    expect(await panel.locator('details .file-name').allTextContents()).toEqual(['申请书.pdf']);
    const shown = await panel
      .locator('img')
      .first()
      .evaluate((img) => (img as HTMLImageElement).naturalWidth);
    expect(shown).toBe(40);
    const path = await reviewer.getByRole('link', { name: '签字的申请书.pdf' }).getAttribute('href');
    const reply = await reviewer.request.get(path ?? '');
    expect(reply.headers()['content-type']).toBe('application/pdf');
    await picture(reviewer, 'case-files');
    expect(await reviewer.getByText('补充扫描件').count()).toBe(0);
    await expectAccessible(reviewer);
  });

  test('the clerk adds a scan on the page of the case', async () => {
    const clerk = await stage.staff('clerk');
    await clerk.goto(`/w/cases/${caseId}`);
    await atPage(clerk);
    await clerk.getByText('补充扫描件').click();
    await clerk.locator('select[name=documentId]').selectOption(asked[1] ?? '');
    await clerk.locator('.add-files input[type=file]').setInputFiles(file('高拍仪.png', pngOf(60, 50)));
    await clerk.getByRole('button', { name: '上传文件' }).click();
    await clerk.getByRole('link', { name: '高拍仪.png' }).waitFor();
    await picture(clerk, 'case-scan-added');
  });
});

describe('pages with file fields', () => {
  test('are accessible in light and dark, on a phone too', async () => {
    const phone = await stage.visitor({ phone: true });
    await phone.goto(`/items/${ITEM}`);
    await phone.getByRole('button', { name: '在线申请' }).click();
    const { draftId } = await draftOf(stage, phone);
    await phone.goto(`/apply/${draftId}/documents`);
    const [first = ''] = asked;
    await phone
      .locator(`[id="file-${first}"]`)
      .setInputFiles(file('一份名字很长很长的营业执照副本复印件扫描件.pdf', pdfOf()));
    await phone.getByRole('button', { name: '上传并留在本页' }).click();
    await phone.getByRole('link', { name: '一份名字很长' }).waitFor();
    await picture(phone, 'documents-phone');
    const width = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await expectAccessible(phone);
  });
});
