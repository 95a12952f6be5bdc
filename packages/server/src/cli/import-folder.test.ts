import { listItems } from '@yichuang/contract/catalogue.ts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { SMALL_FOLDER, smallFolderWith, withFolder } from '../modules/exchange/small-folder.fixture.ts';
import { runImport, type WithServer } from './import-folder.ts';
import { UsageError } from './usage-error.ts';

let here: TestServer;
let printed: { out: string; err: string };

beforeAll(async () => {
  here = await startTestServer({ template: 'empty' });
});
afterAll(() => here.close());

beforeEach(() => {
  printed = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const withServer: WithServer = (work) => work(here.server);
const itemCount = async () => (await here.anybody(listItems, { query: {} })).total;

test('a broken folder: every fault on a line of its own, exit code 1, no database touched', async () => {
  let asked = 0;
  const untouched: WithServer = (work) => {
    asked += 1;
    return work(here.server);
  };
  const files = { ...smallFolderWith('items.yaml', 'kind: 行政许可', 'kind: 许可'), 'faq.yaml': 'faq: 1' };
  await withFolder(files, (folder) => runImport(folder, {}, untouched));
  expect(printed.err.split('\n')).toEqual([
    'items.yaml items[0].kind: is "许可"; allowed: 行政许可, 行政确认, 行政征收, 行政给付, 其他行政权力, 公共服务',
    'faq.yaml faq: is no list; allowed: a list',
    'the data folder has 2 faults; nothing was imported',
    '',
  ]);
  expect(printed.out).toBe('');
  expect(process.exitCode).toBe(1);
  expect(asked).toBe(0);
});

test('a folder that is not there is wrong usage', async () => {
  await expect(runImport('/nowhere', { json: true }, withServer)).rejects.toThrow(
    new UsageError('/nowhere: does not exist; allowed: a data folder such as data/chengdu-hightech-2007'),
  );
  expect(printed).toEqual({ out: '', err: '' });
});

test.each(['51010', '5101099', 'abcdef', ''])('--region-code %j is wrong usage', async (regionCode) => {
  await expect(runImport('/nowhere', { regionCode }, withServer)).rejects.toThrow(UsageError);
});

test('before the set-up of a production centre the region code must be said', async () => {
  await withFolder(SMALL_FOLDER, async (folder) => {
    await expect(runImport(folder, {}, withServer)).rejects.toThrow(/--region-code is missing/);
    expect(await itemCount()).toBe(0);
    await runImport(folder, { regionCode: '999901' }, withServer);
    expect(await itemCount()).toBe(4);
    expect(printed.out.split('\n')).toEqual([
      'items: 4 published, 0 unchanged',
      'departments: 3, counters: 3',
      'forms: 2, channels with a new version: 1',
      'life events: 1, notices and articles: 2, questions: 1',
      'holiday notices added: 2',
      '',
    ]);
    await expect(runImport(folder, { regionCode: '999902' }, withServer)).rejects.toThrow(/999901/);
  });
});

test('again with --json: nothing is new', async () => {
  await withFolder(SMALL_FOLDER, (folder) => runImport(folder, { json: true }, withServer));
  expect(JSON.parse(printed.out)).toMatchObject({
    items: { published: 0, unchanged: 4 },
    procedures: 0,
    holidayNotices: 0,
  });
  expect(process.exitCode).toBeUndefined();
});
