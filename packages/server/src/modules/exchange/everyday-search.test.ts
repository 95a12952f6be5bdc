import { search } from '@yichuang/contract/catalogue.ts';
import { listNotices, readNotice } from '@yichuang/contract/notices.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

const found = (q: string) => here.anybody(search, { query: { q } });
const firstThree = async (q: string) => (await found(q)).items.slice(0, 3).map(({ code }) => code);

/** What people say, and the items that are right for it. */
const PHRASES: readonly (readonly [phrase: string, ...right: string[]])[] = [
  ['开公司', 'GSJ-001', 'GSJ-002'],
  ['我想开个公司要办什么', 'GSJ-001', 'GSJ-002'],
  ['怎么办营业执照', 'GSJ-002'],
  ['个体户营业执照', 'GSJ-013'],
  ['摆摊', 'GSJ-013'],
  ['开理发店', 'SSJ-005'],
  ['开网吧', 'SSJ-012'],
  ['开诊所', 'SSJ-006'],
  ['餐馆卫生证', 'SSJ-004'],
  ['卖酒要办什么证', 'JMJ-010'],
  ['公司搬家了', 'GSJ-009'],
  ['公司改名', 'GSJ-009'],
  ['公司不开了', 'GSJ-011'],
  ['营业执照丢了', 'GSJ-015'],
  ['刻公章', 'ZWC-001'],
  ['公章丢了怎么补', 'IMS-011'],
  ['社保怎么转到外地', 'RSJ-004'],
  ['员工离职社保怎么停', 'RSJ-002'],
  ['查社保', 'RSJ-010'],
  ['上班受伤了怎么赔', 'RSJ-006', 'RSJ-007'],
  ['办退休手续', 'RSJ-005'],
  ['生孩子能报销吗', 'RSJ-008'],
  ['外地住院怎么报销', 'RSJ-009'],
  ['大学生户口怎么迁', 'RSJ-015'],
  ['建厂房', 'JMJ-003', 'KJJ-002', 'GJJ-010'],
  ['装修要办消防吗', 'XFD-003'],
  ['房子漏水怎么修', 'GJJ-025'],
  ['小区成立业委会', 'GJJ-024'],
  ['个税申报', 'DSH-004', 'DSH-005'],
  ['投诉窗口态度差', 'JCJ-001'],
  ['食品经营许可怎么办', 'SSJ-004'],
];

test('P-01: of thirty everyday phrases at least nine in ten find the right item among the first three', async () => {
  const missed: string[] = [];
  for (const [phrase, ...right] of PHRASES) {
    const first = await firstThree(phrase);
    if (!right.some((code) => first.includes(code))) missed.push(`${phrase} → ${first.join(', ')}`);
  }
  expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(Math.floor(PHRASES.length / 10));
});

test('开饭店 finds the life event first, and what a restaurant needs', async () => {
  const { events, items } = await found('开饭店');
  expect(events[0]?.slug).toBe('restaurant');
  expect(items.slice(0, 3).map(({ code }) => code)).toEqual(['KJJ-003', 'XFD-004', 'SSJ-004']);
});

test.each([
  ['whole words', '营业执照', 'GSJ-002'],
  ['initials', 'yyzz', 'GSJ-002'],
  ['pinyin', 'yingyezhizhao', 'GSJ-002'],
  ['pinyin as it is said in the south', 'yinyezizao', 'GSJ-002'],
  ['a sign of the same sound', '营业执造', 'GSJ-002'],
  ['two signs of the same sound', '税务等记', 'GSH-001'],
  ['a wrong sign', '营业执招', 'GSJ-002'],
  ['a wrong letter', 'ggs', 'GSJ-001'],
  ['initials that leave something out', 'cbcx', 'RSJ-010'],
  ['the code of an item', 'gsj-002', 'GSJ-002'],
  ['full-width letters', 'ＧＳＪ－００２', 'GSJ-002'],
  ['everyday English', 'business licence', 'GSJ-002'],
  ['the English name', 'tax registration', 'GSH-001'],
])('P-01: %s: %s finds %s among the first three', async (_how, q, code) => {
  expect(await firstThree(q)).toContain(code);
});

test('a notice is found by its title', async () => {
  expect((await found('国庆期间办公安排')).notices[0]?.id).toBe('NT-04');
});

test.each(['%', '_', "' or 1=1 --", '(&|!)', '\\', '<iframe>', '的', '🏠'])(
  '%j finds nothing and breaks nothing',
  async (q) => {
    expect((await found(q)).items).toEqual([]);
  },
);

test('a sign that no database keeps is refused by name', async () => {
  await expect(found('\u0000')).rejects.toMatchObject({
    problem: { status: 400, errors: [{ pointer: '/query/q', rule: 'text' }] },
  });
});

test('a notice of a later day is neither listed nor opened before that day', async () => {
  const { rows } = await here.anybody(listNotices, {});
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ publishedOn }) => publishedOn > '2007-10-30')).toEqual([]);
  await expect(here.anybody(readNotice, { params: { id: 'NT-10' } })).rejects.toMatchObject({
    problem: { status: 404 },
  });
});
