import { describe, expect, test } from 'vitest';
import { CASE_ID, caseRow, caseView, me, NOW } from '#fixtures.testing.ts';
import { postForm, renderPage, textOf } from '#render-page.testing.tsx';

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
  const asArchivist = { 'identity.whoAmI': me('archivist') };
  const list = { rows: [caseRow()], total: 1, nextCursor: null, now: NOW };
  const page = 'http://hall.example/w/archive';

  test('asks for what has ended, and an empty one says so', async () => {
    const { html, sent } = await renderPage('/archive', {
      ...asArchivist,
      'cases.list': { ...list, rows: [], total: 0 },
    });
    expect(sent.find(({ name }) => name === 'cases.list')?.query).toMatchObject({
      box: 'toArchive',
      limit: 50,
    });
    expect(textOf(html)).toContain('没有等待归档的办件。');
    expect(html).not.toContain('name="retention"');
  });

  test('each row can be chosen by keyboard and by name, for the form below the list', async () => {
    const { html } = await renderPage('/archive', { ...asArchivist, 'cases.list': list });
    const { caseId, version, caseNumber } = caseRow();
    expect(html).toMatch(
      new RegExp(`type="checkbox"[^>]*form="archive-chosen"[^>]*aria-label="选择办件 ${caseNumber}"`),
    );
    expect(html).toContain(`value="${caseId}/${version}"`);
    expect(html).toMatch(/<form[^>]*id="archive-chosen"/);
  });

  test('what was chosen goes out in one act; what was not archived is told with its reason', async () => {
    const { caseId, version, caseNumber } = caseRow();
    const fields = { key: 'k', retention: 'tenYears', chosen: [`${caseId}/${version}`] };
    const outcomes = [
      { caseId, caseNumber, problem: null },
      {
        caseId: '00000000-0000-7000-8000-0000000000d9',
        caseNumber,
        problem: { code: 'cases.files-missing', title: '案卷不齐', titleEn: 'The file is not complete.' },
      },
    ];
    const { html, sent } = await renderPage(postForm(page, fields), {
      ...asArchivist,
      'cases.list': list,
      'cases.archiveCases': { outcomes },
    });
    expect(sent.find(({ name }) => name === 'cases.archiveCases')).toMatchObject({
      key: 'k',
      body: { cases: [{ caseId, version }], retention: 'tenYears' },
    });
    expect(textOf(html)).toContain('已归档 1 件。');
    expect(textOf(html)).toMatch(/没有归档的办件 .*案卷不齐/);
  });

  test('nothing chosen: nothing is sent, and that is said', async () => {
    const { html, sent } = await renderPage(postForm(page, { key: 'k', retention: 'tenYears' }), {
      ...asArchivist,
      'cases.list': list,
    });
    expect(sent.some(({ name }) => name === 'cases.archiveCases')).toBe(false);
    expect(textOf(html)).toContain('没有选择办件，未作任何改动');
  });
});
