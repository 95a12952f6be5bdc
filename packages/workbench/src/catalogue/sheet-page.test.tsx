import type { ItemGuide } from '@yichuang/contract/catalogue.ts';
import type { SheetView } from '@yichuang/contract/item-settings.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { commerce, document, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { fieldsFrom, settingChanges, settingsFrom } from './sheet-settings.ts';

const wd = (count: number) => ({ unit: 'workingDays', count }) as const;

const sheet: SheetView = {
  code: 'SSJ-004',
  version: 3,
  publishedAt: NOW,
  settings: {
    promisedLimit: wd(5),
    rules: {
      correctionLimit: null,
      lapsesUncorrected: false,
      undertaking: true,
      substanceCheck: false,
      twoPersons: false,
      interestedParties: 'told',
      quantityLimit: 2,
      silenceAgrees: false,
      otherProcedures: [{ name: '公示', basis: '规划法第二十六条' }],
    },
    documents: [
      { documentId: 'M1', deferrable: false, fetchable: true },
      { documentId: 'M2', deferrable: true, fetchable: false },
    ],
  },
  openCases: [
    { version: 3, cases: 4 },
    { version: 2, cases: 7 },
    { version: 1, cases: 1 },
  ],
};

const guide: ItemGuide = {
  code: 'SSJ-004',
  version: 3,
  name: '食品卫生许可证核发',
  nameEn: 'Food hygiene licence',
  kind: '行政许可',
  handling: 'promised',
  channel: 'standard',
  owner: commerce,
  promisedLimit: wd(5),
  feeCharged: false,
  audience: ['personal'],
  legalBasis: [{ title: '食品卫生法', article: '第二十七条', certain: true }],
  conditions: [],
  documents: [
    { ...document('M1', true), fetchable: true },
    { ...document('M2', true), deferrable: true },
  ],
  statutoryLimit: { limit: wd(20), byDefault: true },
  fee: { charged: false, standard: '不收费', basis: null },
  result: { name: '食品卫生许可证', validity: '4年' },
  places: [],
  formTitle: null,
  keywords: [],
  questions: [],
  online: true,
};

const replies = {
  'identity.whoAmI': me('administrator'),
  'catalogue.readGuide': guide,
  'catalogue.readSheet': sheet,
};
const open = '/admin/catalogue/SSJ-004';
const posted = {
  version: '3',
  key: 'k-1',
  documentId: ['M1', 'M2'],
  'promised.count': '3',
  'promised.unit': 'workingDays',
  'correction.count': '',
  'correction.unit': 'workingDays',
  interestedParties: 'heard',
  quantityLimit: '',
  otherProcedures: '公示：规划法第二十六条\n\n踏勘',
  deferrable: ['M1', 'M2'],
};
const post = (fields: Readonly<Record<string, string | readonly string[]>> = posted) =>
  postForm(`http://hall.example/w${open}`, fields);

describe('the page of an item', () => {
  test('shows an administrator the settings in their boxes, and that nothing differs yet', async () => {
    const { html } = await renderPage(open, replies);
    expect(html).toMatch(/name="promised.count"[^>]*value="5"|value="5"[^>]*name="promised.count"/);
    expect(html).toMatch(/name="undertaking"[^>]*checked/);
    expect(html).toMatch(/name="deferrable"[^>]*(value="M2"[^>]*checked|checked[^>]*value="M2")/);
    expect(html).not.toMatch(/name="deferrable"[^>]*value="M1"[^>]*checked/);
    expect(textOf(html)).toContain('公示：规划法第二十六条');
    expect(textOf(html)).toContain('与现行第 3 版的不同 没有不同。');
  });

  test('tells how many open cases run under older versions', async () => {
    const text = textOf((await renderPage(open, replies)).html);
    expect(text).toContain('有 8 件在办件按旧版本办理。');
    expect(text).toContain('第 2 版：7 件在办');
  });

  test('shows others the marks and no form', async () => {
    const { html } = await renderPage(open, { ...replies, 'identity.whoAmI': me('clerk') });
    expect(html).not.toContain('name="promised.count"');
    expect(textOf(html)).toMatch(/材料M1 原件 × 1 · 申请人 · 共享获取/);
    expect(textOf(html)).toMatch(/材料M2 原件 × 1 · 申请人 · 可容缺/);
  });

  test('says everything in English as well', async () => {
    const text = textOf((await renderPage(open, replies, 'en')).html);
    expect(text).toContain('8 open cases run under older versions.');
    expect(text).toContain('What differs from version 3, offered now Nothing differs.');
  });
});

describe('publishing', () => {
  test('sends all settings as they stand, under the version that was seen', async () => {
    const published = { ...sheet, version: 4 };
    const { html, sent } = await renderPage(post(), { ...replies, 'catalogue.publishSheet': published });
    expect(sent.find(({ name }) => name === 'catalogue.publishSheet')).toMatchObject({
      key: 'k-1',
      params: { code: 'SSJ-004' },
      body: {
        version: 3,
        promisedLimit: wd(3),
        rules: {
          correctionLimit: null,
          undertaking: false,
          interestedParties: 'heard',
          quantityLimit: null,
          otherProcedures: [
            { name: '公示', basis: '规划法第二十六条' },
            { name: '踏勘', basis: '' },
          ],
        },
        documents: [
          { documentId: 'M1', deferrable: true, fetchable: false },
          { documentId: 'M2', deferrable: true, fetchable: false },
        ],
      },
    });
    expect(textOf(html)).toContain('现行版本是第 4 版；在办的件不受影响。');
  });

  test.each([
    ['/promisedLimit', 'catalogue.promiseBeyondLaw', 'promised-count', '承诺时限不得长于法定时限'],
    ['/rules/quantityLimit', 'catalogue.badQuantityLimit', 'quantityLimit', '数量限制应为整数'],
    ['/rules/correctionLimit', 'clock.bad-limit', 'correction-count', '时限应为整数'],
  ])('a fault of %s stands at its box', async (pointer, rule, box, message) => {
    const errors = [{ pointer, rule, message, messageEn: 'x' }];
    const refused = new ProblemError(problem('invalid-input', 400, { errors }));
    const { html } = await renderPage(post(), { ...replies, 'catalogue.publishSheet': refused });
    const [, atBox = ''] = new RegExp(`id="${box}-fault"[^>]*>(.*?)</p>`, 's').exec(html) ?? [];
    expect(textOf(atBox)).toContain(message);
  });

  test('a limit without a number says what is allowed', async () => {
    const errors = [
      { pointer: '/promisedLimit/count', rule: 'invalid_type', message: '应为 number', messageEn: 'x' },
    ];
    const refused = new ProblemError(problem('invalid-input', 400, { errors }));
    const { html } = await renderPage(post({ ...posted, 'promised.count': '三' }), {
      ...replies,
      'catalogue.publishSheet': refused,
    });
    expect(textOf(html)).toContain('时限要写大于 0 的数字');
    expect(textOf(html)).not.toContain('应为 number');
  });

  test('a collision says what a colleague has published', async () => {
    const fresh = { ...sheet, version: 4, settings: { ...sheet.settings, promisedLimit: wd(4) } };
    const stale = new ProblemError(problem('stale', 409, { fresh }));
    const { html } = await renderPage(post(), { ...replies, 'catalogue.publishSheet': stale });
    expect(textOf(html)).toContain('承诺时限：5个工作日 → 4个工作日');
    expect(html).toMatch(/name="version" value="4"/);
  });
});

test('what differs is told setting by setting, and the boxes give back what they were made from', () => {
  const ids = ['M1', 'M2'];
  const same = settingsFrom({ ...fieldsFrom(sheet.settings) }, ids);
  expect(same).toEqual(sheet.settings);
  const names = new Map([['M1', '营业执照']]);
  const after = settingsFrom(
    { ...fieldsFrom(sheet.settings), quantityLimit: '', deferrable: ['M1', 'M2'], fetchable: [] },
    ids,
  );
  expect(settingChanges(sheet.settings, after, names, 'zh')).toEqual([
    '数量限制（不填为不限）：2 → 不限',
    '营业执照 · 可容缺：否 → 是',
    '营业执照 · 可共享获取：是 → 否',
  ]);
  expect(settingChanges(sheet.settings, same, names, 'en')).toEqual([]);
});
