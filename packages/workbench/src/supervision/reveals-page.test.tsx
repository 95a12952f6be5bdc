import { describe, expect, test } from 'vitest';
import { CASE_ID, me, NOW } from '#fixtures.testing.ts';
import { renderPage, textOf } from '#render-page.testing.tsx';

const row = {
  revealId: '00000000-0000-7000-8000-0000000000b1',
  at: NOW,
  by: '李文',
  caseId: CASE_ID,
  caseNumber: '510109200710301000017',
  itemName: '食品卫生许可证核发',
  itemNameEn: 'Food hygiene licence',
  what: 'numbers',
};
const replies = (rows: readonly object[]) => ({
  'identity.whoAmI': me('supervisor'),
  'cases.listReveals': { rows, total: rows.length, nextCursor: null },
});

describe('who looked at personal data (D-29)', () => {
  test('tells who, what, which case and when, with the way to the case', async () => {
    const { html } = await renderPage('/supervise/reveals', replies([row]));
    expect(textOf(html)).toMatch(/李文 证件号码和电话/);
    expect(html).toContain(`href="/w/cases/${CASE_ID}"`);
  });

  test('telephones of bad ratings are told apart, with the way to the rating', async () => {
    const service = {
      ...{ kind: 'visit', number: 'C012', on: '2007-11-06' },
      ...{ serviceName: '个体登记', serviceNameEn: 'Traders' },
    };
    const look = { revealId: row.revealId, at: NOW, by: '李文', remedyId: CASE_ID, service };
    const { html } = await renderPage('/supervise/reveals?of=ratings', {
      ...replies([]),
      'complaints.listPhoneReveals': { rows: [look], total: 1, nextCursor: null },
    });
    expect(textOf(html)).toMatch(/李文 评价人电话/);
    expect(html).toContain(`href="/w/remedies/${CASE_ID}"`);
  });

  test('says so when nobody looked, in both languages', async () => {
    expect(textOf((await renderPage('/supervise/reveals', replies([]))).html)).toContain(
      '没有人查看过隐去的号码',
    );
    const english = await renderPage('/supervise/reveals', replies([]), 'en');
    expect(textOf(english.html)).toContain('Nobody has had masked numbers shown');
  });
});
