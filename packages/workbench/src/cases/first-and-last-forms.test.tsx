import { describe, expect, test } from 'vitest';
import { CASE_ID, caseView, me, NOW } from '#fixtures.testing.ts';
import { renderPage, textOf } from '#render-page.testing.tsx';

describe('the forms of the first and the last act', () => {
  const replies = { 'identity.whoAmI': me('clerk'), 'cases.read': caseView() };
  const open = `/cases/${CASE_ID}`;

  test('a slip is put right in boxes that hold what is on record, numbers masked', async () => {
    const acts = [{ act: 'correctOnSpot', open: true, why: null, whyEn: null }] as const;
    const { html } = await renderPage(open, { ...replies, 'cases.read': caseView({ acts: [...acts] }) });
    expect(html).toMatch(/name="applicant.idNumber"[^>]*value="510104\*{8}002X"/);
    expect(html).toMatch(/name="form.shop"[^>]*value="川味小馆"/);
    expect(html).not.toContain('name="applicant.contactName"');
  });

  test('the archivist reads what the system holds and ticks what lies on paper', async () => {
    const acts = [{ act: 'archive', open: true, why: null, whyEn: null }] as const;
    const paper = (file: string, title: string, titleEn: string, isHeld: boolean) => ({
      file,
      title,
      titleEn,
      isHeld,
    });
    const files = [
      paper('acceptanceNotice', '受理通知书', 'Notice of acceptance', true),
      paper('licence', '证照或批文', 'Licence or approval', false),
    ];
    const view = caseView({ acts: [...acts], state: 'concluded', files });
    const { html } = await renderPage(open, { ...replies, 'cases.read': view });
    expect(textOf(html)).toContain('系统已有：受理通知书。');
    expect(html).toMatch(/type="checkbox"[^>]*name="onPaper"[^>]*value="licence"/);
    expect(html).not.toContain('value="acceptanceNotice"');
  });
});

describe('the list of the archivist', () => {
  test('asks for what is concluded, and an empty one says so', async () => {
    const { html, sent } = await renderPage('/archive', {
      'identity.whoAmI': me('archivist'),
      'cases.list': { rows: [], total: 0, nextCursor: null, now: NOW },
    });
    expect(sent.find(({ name }) => name === 'cases.list')?.query).toMatchObject({ box: 'toArchive' });
    expect(textOf(html)).toContain('没有等待归档的办件。');
  });
});
