import { createHash } from 'node:crypto';
import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { lettersBySubject } from '@yichuang/server/modules/documents/store.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './apply-online.ts';
import { openStage, picture, type Stage, seenText } from './stage.ts';

let stage: Stage;
let page: Page;
let code: string;
let number: string;
let digest: string;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.visitor({ javaScript: false });
});
afterAll(() => stage.close());

async function acceptedCase(clerk: Call): Promise<string> {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
  await stage.here.jobs.settled();
  return caseId;
}

describe('somebody holds a paper of the centre', () => {
  test('D-17: the clerk opens the 受理通知书 of an accepted case as PDF', async () => {
    const caseId = await acceptedCase(await stage.here.as('clerk'));
    const clerk = await stage.staff('clerk');
    await clerk.goto(`/w/cases/${caseId}`);
    const href = await clerk.getByRole('link', { name: '受理通知书' }).getAttribute('href');
    const pdf = await clerk.request.get(href ?? '');
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    const bytes = await pdf.body();
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const [letter] = await stage.here.server.database.many(lettersBySubject, {
      centreId: 1,
      subjectId: caseId,
    });
    digest = createHash('sha256').update(bytes).digest('hex');
    expect(letter?.digest.toString('hex')).toBe(digest);
    code = letter?.code ?? '';
    number = letter?.number ?? '';
  });

  test('nobody who is not signed in gets it', async () => {
    const caseId = await acceptedCase(await stage.here.as('clerk'));
    const [letter] = await stage.here.server.database.many(lettersBySubject, {
      centreId: 1,
      subjectId: caseId,
    });
    const refused = await page.request.get(`/api/v1/cases/${caseId}/letters/${letter?.letterId}`);
    expect(refused.status()).toBe(401);
  });

  test('P-25: the address in its two-dimensional code says that it is ours, in one light page', async () => {
    const answer = await page.goto(`/v/${code}`);
    expect(answer?.status()).toBe(200);
    expect((await answer?.body())?.length).toBeLessThanOrEqual(20_000);
    const told = await seenText(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('真实有效');
    for (const fact of [number, '食品卫生许可证核发', '王*', digest]) expect(told).toContain(fact);
    expect(told).not.toContain('王芳');
    await picture(page, 'verify-valid');
  });

  test('P-25: typed by hand, in small letters and with gaps, it is the same paper', async () => {
    await page.goto('/verify');
    await page.locator('input[name=code]').fill(code.toLowerCase().replaceAll(/(.{4})(?=.)/g, '$1 '));
    await press(page, '核验这份文书');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('真实有效');
  });

  test('P-25: a code we never printed is not ours, and the page says what to do', async () => {
    const other = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
    await page.goto(`/v/${other}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('不是我们发的');
    expect(await seenText(page)).toContain('请先检查有没有输错');
    await picture(page, 'verify-unknown');
  });
});
