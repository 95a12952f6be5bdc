import { describe, expect, test } from 'vitest';
import { checkItemSheet, type ItemSheetFault, isCatchAllName } from '#catalogue/check-item-sheet.ts';
import type { ItemSheet, RequiredDocument } from '#catalogue/item-sheet.ts';
import { limitOf } from '#clock/limit.ts';

const aDocument = (changes: Partial<RequiredDocument> = {}): RequiredDocument => ({
  id: 'GSJ-010-M1',
  name: '公司设立登记申请书',
  form: 'original',
  count: 1,
  required: true,
  when: null,
  sourceType: 'form',
  source: '窗口领取或中心网站下载',
  shared: null,
  ...changes,
});

const aSheet = (changes: Partial<ItemSheet> = {}): ItemSheet => ({
  code: 'GSJ-010',
  version: 1,
  name: '有限责任公司设立登记',
  nameEn: 'Registration of a limited company',
  departmentCode: 'GSJ',
  intermediaryKind: null,
  kind: 'licence',
  channel: 'enterprise-establishment',
  stage: null,
  handling: 'promised',
  audience: ['enterprise'],
  legalBasis: [{ title: '中华人民共和国公司登记管理条例', article: '第二十条', certainty: 'known' }],
  statutoryLimit: limitOf(15, 'workingDays'),
  promisedLimit: limitOf(2, 'workingHours'),
  conditions: ['股东符合法定人数'],
  requiredDocuments: [aDocument()],
  fee: { charged: true, standard: '注册资本的0.8‰', basis: '公司登记管理若干问题的规定' },
  result: { name: '企业法人营业执照', validity: '长期' },
  formId: null,
  halls: ['HALL-S'],
  counters: ['S001'],
  keywords: ['开公司'],
  ...changes,
});

test('a sound sheet has no faults', () => {
  expect(checkItemSheet(aSheet())).toEqual([]);
});

describe('each fault alone', () => {
  test.each<readonly [string, Partial<ItemSheet>, ItemSheetFault]>([
    ['nobody answers for it', { departmentCode: null }, { kind: 'noOwner' }],
    ['two answer for it', { intermediaryKind: 'IM-01' }, { kind: 'twoOwners' }],
    [
      'a department and the offices of districts answer for it',
      { localOffices: [{ code: 'ST-XJH', name: '肖家河街道办事处' }] },
      { kind: 'twoOwners' },
    ],
    ['no office of any district', { departmentCode: null, localOffices: [] }, { kind: 'noOwner' }],
    ['no legal basis', { legalBasis: [] }, { kind: 'noLegalBasis' }],
    [
      'a legal basis without title',
      { legalBasis: [{ title: ' ', article: '第一条', certainty: 'check' }] },
      { kind: 'noLegalBasis' },
    ],
    ['for nobody', { audience: [] }, { kind: 'noAudience' }],
    ['in no hall', { halls: [] }, { kind: 'noCounter' }],
    ['at no counter', { counters: [] }, { kind: 'noCounter' }],
    ['no document asked for', { requiredDocuments: [] }, { kind: 'noRequiredDocument' }],
    [
      'G13 a fee without basis',
      { fee: { charged: true, standard: '50元', basis: null } },
      { kind: 'feeWithoutBasis' },
    ],
    [
      'G13 a fee with an empty basis',
      { fee: { charged: true, standard: '50元', basis: '　' } },
      { kind: 'feeWithoutBasis' },
    ],
    [
      'a catch-all document',
      { requiredDocuments: [aDocument(), aDocument({ id: 'GSJ-010-M2', name: '其他有关材料' })] },
      { kind: 'catchAllDocument', documentId: 'GSJ-010-M2', name: '其他有关材料' },
    ],
    [
      'a conditional document without its condition',
      { requiredDocuments: [aDocument(), aDocument({ id: 'GSJ-010-M2', required: false })] },
      { kind: 'conditionMissing', documentId: 'GSJ-010-M2' },
    ],
    [
      'the same document id twice',
      { requiredDocuments: [aDocument(), aDocument()] },
      { kind: 'duplicateDocument', documentId: 'GSJ-010-M1' },
    ],
  ])('%s', (_situation, changes, fault) => {
    expect(checkItemSheet(aSheet(changes))).toEqual([fault]);
  });
});

describe('what is no fault', () => {
  test.each<readonly [string, Partial<ItemSheet>]>([
    ['no fee needs no basis', { fee: { charged: false, standard: '不收费', basis: null } }],
    ['an intermediary instead of a department', { departmentCode: null, intermediaryKind: 'IM-01' }],
    ['no limit set by law', { statutoryLimit: null }],
    ['the general form', { formId: null }],
    [
      'a conditional document with its condition',
      { requiredDocuments: [aDocument({ required: false, when: '委托办理的' })] },
    ],
    [
      'one named basis among unnamed ones',
      {
        legalBasis: [
          { title: '', article: null, certainty: 'check' },
          { title: '公司法', article: null, certainty: 'known' },
        ],
      },
    ],
  ])('%s', (_situation, changes) => {
    expect(checkItemSheet(aSheet(changes))).toEqual([]);
  });
});

describe('an immediate item promises no more than half a working day', () => {
  test.each([
    [limitOf(10, 'minutes'), true],
    [limitOf(240, 'minutes'), true],
    [limitOf(241, 'minutes'), false],
    [limitOf(1.5, 'workingHours'), true],
    [limitOf(4, 'workingHours'), true],
    [limitOf(4.5, 'workingHours'), false],
    [limitOf(1, 'workingDays'), false],
    [limitOf(1, 'calendarDays'), false],
    [limitOf(1, 'months'), false],
  ])('%o: %s', (promisedLimit, isSound) => {
    const fault = { kind: 'immediateWithLongPromise', limit: promisedLimit };
    expect(checkItemSheet(aSheet({ handling: 'immediate', promisedLimit }))).toEqual(isSound ? [] : [fault]);
    expect(checkItemSheet(aSheet({ handling: 'promised', promisedLimit }))).toEqual([]);
  });
});

test('all faults are told at once', () => {
  const faults = checkItemSheet(
    aSheet({
      legalBasis: [],
      requiredDocuments: [],
      counters: [],
      fee: { charged: true, standard: '50元', basis: null },
      handling: 'immediate',
      promisedLimit: limitOf(5, 'workingDays'),
    }),
  );
  expect(faults.map(({ kind }) => kind)).toEqual([
    'noLegalBasis',
    'noCounter',
    'feeWithoutBasis',
    'immediateWithLongPromise',
    'noRequiredDocument',
  ]);
});

describe('catch-all names', () => {
  test.each([
    '其他材料',
    '其它材料',
    '有关材料',
    '其他有关材料',
    '相关资料',
    '其他相关证明文件',
    '必要的证件',
    '其他手续',
    '审批机关要求的其他文件',
    '法律、法规规定的其他有关材料',
    '需要提供的其他资料等',
    '其他申请材料',
  ])('%s could be anything', (name) => {
    expect(isCatchAllName(name)).toBe(true);
  });

  test.each([
    '营业执照或其他批准成立的证件',
    '有关合同、章程、协议书',
    '限制类商品加工贸易的有关批准文件',
    '其他投资者放弃优先购买的声明',
    '其他证据材料',
    '申请材料目录',
    '身份证明',
    '产权证明',
    '规划总平面图',
  ])('%s names something', (name) => {
    expect(isCatchAllName(name)).toBe(false);
  });
});
