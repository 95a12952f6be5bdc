import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import {
  changeTemplate,
  listTemplates,
  readTemplate,
  readTemplatePages,
  restoreTemplate,
} from '@yichuang/contract/documents.ts';
import { readHealth } from '@yichuang/contract/operations.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { PAPER_TITLES } from '@yichuang/domain/documents/paper-kind.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { lettersBySubject } from './store.ts';

const KIND = 'acceptanceNotice';
const FILE = 'acceptance-notice.typ';
const params = { kind: KIND };

let here: TestServer;
let admin: Call;
let clerk: Call;
let folder: string;
let shipped: string;

beforeAll(async () => {
  here = await startTestServer();
  [admin, clerk] = await Promise.all([here.as('admin'), here.as('clerk')]);
  folder = join(here.server.config.home, 'templates');
  shipped = readFileSync(join(import.meta.dirname, '../../../../../templates', FILE), 'utf8');
});
afterAll(() => here.close());
afterEach(() => rmSync(join(folder, FILE), { force: true }));

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

const versionNow = async () => (await admin(readTemplate, { params })).version;
const change = async (text: string) =>
  admin(changeTemplate, { params, body: { version: await versionNow(), text } });

/** The words of a notice that is issued now. */
async function notice() {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
  await here.jobs.settled();
  const [row] = await here.server.database.many(lettersBySubject, { centreId: 1, subjectId: caseId });
  const pdf = row && (await here.server.files.get(row.digest));
  const { letters } = await clerk(readCase, { params: { caseId } });
  return { text: readPdfPages(pdf ?? Buffer.alloc(0)).join(''), letters };
}

/** The shipped text with another sentence in front of its first. */
const own = () => shipped.replace('#say[', '#say[高新区欢迎你。');

describe('a template of the centre', () => {
  test('is used from the next paper on, and back again in one step; every version stays on the disk', async () => {
    expect(await admin(readTemplate, { params })).toMatchObject({
      inUse: 'shipped',
      version: 0,
      changes: [],
    });
    const changed = await change(own());
    expect(changed).toMatchObject({ inUse: 'own', fault: null, version: 1 });
    expect((await notice()).text).toContain('高新区欢迎你');
    expect(readdirSync(join(folder, 'versions'))).toHaveLength(1);

    const restored = await admin(restoreTemplate, { params, body: { version: 1 } });
    expect(restored).toMatchObject({ inUse: 'shipped', version: 2 });
    expect(restored.changes.map(({ digest }) => digest)).toEqual([null, changed.digest]);
    expect(existsSync(join(folder, FILE))).toBe(false);
    expect((await notice()).text).not.toContain('高新区欢迎你');
    expect(readdirSync(join(folder, 'versions'))).toHaveLength(1);
  });

  test.each<[string, () => string, RegExp]>([
    [
      'cannot be set',
      () => `${shipped}\n#nobody-knows-this`,
      /^template acceptance-notice: acceptance-notice\.typ line \d+: unknown variable/,
    ],
    [
      'leaves out the end of the limit',
      () => shipped.replaceAll('data.promised.due', '[]'),
      /leaves out .*promised\.due/,
    ],
    [
      'leaves out the number',
      () => shipped.replace('notice.with(data)', 'notice.with((..data, letterNumber: "x"))'),
      /leaves out letterNumber/,
    ],
    [
      'reads a package from the network',
      () => `#import "@preview/cetz:0.2.2"\n${shipped}`,
      /line 1: "import" is not allowed/,
    ],
    [
      'puts the name of a package together',
      () => `#import ("@pre" + "view/x:1.0.0")\n${shipped}`,
      /"import" is not allowed/,
    ],
    ['runs text as template', () => `#eval("1")\n${shipped}`, /"eval" is not allowed/],
    [
      'reads outside of its folder',
      () => `#read("../../../etc/passwd")\n${shipped}`,
      /access denied|outside of project root/,
    ],
  ])('is refused when it %s, with file and reason, and nothing changes', async (_what, text, reason) => {
    const before = await versionNow();
    const problem = await problemOf(change(text()));
    expect(problem).toMatchObject({ code: 'documents.template-refused', status: 400 });
    expect(problem?.facts?.fault).toMatch(reason);
    expect(await admin(readTemplate, { params })).toMatchObject({ inUse: 'shipped', version: before });
  });

  test('put into the folder by hand is used, or refused and told on the health page', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, FILE), own());
    expect((await notice()).text).toContain('高新区欢迎你');

    writeFileSync(join(folder, FILE), `${own()}\n#nobody-knows-this`);
    expect((await notice()).text).not.toContain('高新区欢迎你');
    const { ok, checks } = await admin(readHealth, {});
    expect(ok).toBe(false);
    expect(checks.find(({ name }) => name === '文书模板')).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/acceptance-notice\.typ line \d+: unknown variable/),
    });
    const { rows } = await admin(listTemplates, {});
    expect(rows.filter(({ fault }) => fault !== null).map(({ kind }) => kind)).toEqual([KIND]);
  });

  test('two administrators at once: the second sees what the first did', async () => {
    const version = await versionNow();
    await admin(changeTemplate, { params, body: { version, text: own() } });
    expect(await problemOf(admin(restoreTemplate, { params, body: { version } }))).toMatchObject({
      code: 'stale',
      fresh: { version: version + 1, inUse: 'own' },
    });
  });
});

test('the example is set from the template in use, and says that it is none', async () => {
  const { pages, title } = await admin(readTemplatePages, { params });
  expect(title).toBe('受理通知书');
  expect(pages).toHaveLength(1);
});

test('every kind is listed with its law, and what a template must print with an example', async () => {
  const { rows } = await admin(listTemplates, {});
  expect(rows).toHaveLength(Object.keys(PAPER_TITLES).length);
  expect(rows.find(({ kind }) => kind === 'correctionNotice')).toMatchObject({
    title: '补正告知书',
    file: 'correction-notice.typ',
    law: '《行政许可法》第三十二条第一款第四项',
    inUse: 'shipped',
  });
  const { facts } = await admin(readTemplate, { params: { kind: 'correctionNotice' } });
  expect(facts).toEqual(
    expect.arrayContaining([{ name: 'defects[].defect', example: '租赁合同缺少出租人签名' }]),
  );
});

test('administrators only; a kind nobody knows is not there', async () => {
  expect(await problemOf(clerk(listTemplates, {}))).toMatchObject({ status: 403 });
  const body = { version: 0, text: shipped };
  expect(await problemOf(clerk(changeTemplate, { params, body }))).toMatchObject({ status: 403 });
  expect(await problemOf(admin(readTemplate, { params: { kind: '../letter' } }))).toMatchObject({
    status: 404,
  });
});
