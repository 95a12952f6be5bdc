import { describe, expect, test } from 'vitest';
import { ImportRefusedError } from './errors.ts';
import { readFolder } from './read-folder.ts';
import { broken, faultsOf, SMALL_FOLDER, smallFolderWith, withFolder } from './small-folder.fixture.ts';

const without = (file: string) =>
  Object.fromEntries(Object.entries(SMALL_FOLDER).filter(([name]) => name !== file));

test('a sound folder is read whole, with the holiday notices of the product', async () => {
  const data = await withFolder(SMALL_FOLDER, readFolder);
  expect(data.items.map(({ code, kind, handling }) => [code, kind, handling])).toEqual([
    ['GSJ-001', 'licence', 'promised'],
    ['GSH-001', 'otherPower', 'immediate'],
    ['IMS-001', 'publicService', 'promised'],
  ]);
  expect(data.workDayHours).toBe(8);
  expect(data.forms).toHaveLength(1);
  expect(data.holidayNotices.length).toBeGreaterThan(20);
});

test('a folder may come without rules of items', async () => {
  const { 'item-rules.yaml': _left, ...files } = SMALL_FOLDER;
  expect((await withFolder(files, readFolder)).itemRules).toEqual([]);
});

test('a folder may come without staff', async () => {
  const data = await withFolder(SMALL_FOLDER, readFolder);
  expect(data.staff).toEqual([]);
});

test('a bare date stays text, a date in quotes is the same', async () => {
  const data = await withFolder(SMALL_FOLDER, readFolder);
  expect([data.notices[0]?.date, data.articles[0]?.date]).toEqual(['2007-10-30', '2007-01-04']);
});

describe('one fault is told once, with its place and what is allowed', () => {
  describe('an entry of the wrong shape', () => {
    test.each([
      broken(
        'items.yaml',
        '    result: { name: 公章, validity: 长期 }\n',
        '',
        'items.yaml items[2].result: is missing; allowed: named fields',
      ),
      broken(
        'items.yaml',
        'keywords: [税务登记]',
        'keywords: [4050]',
        'items.yaml items[1].keywords[0]: is 4050; allowed: text, here in quotes: "4050"',
      ),
      broken(
        'items.yaml',
        'kind: 行政许可',
        'kind: 许可',
        'items.yaml items[0].kind: is "许可"; allowed: 行政许可, 行政确认, 行政征收, 行政给付, 其他行政权力, 公共服务',
      ),
      broken(
        'items.yaml',
        'fee: { charged: false, standard: 协商, basis: null }',
        'fee: { charged: false, standard: 协商, basis: null, free: yes }',
        'items.yaml items[2].fee.free: is an unknown field; allowed: charged, standard, basis',
      ),
      broken(
        'items.yaml',
        'promised_limit: { value: 1, unit: work_day }',
        'promised_limit: { value: 1, unit: week }',
        'items.yaml items[2].promised_limit.unit: is "week"; allowed: minute, work_hour, work_day, calendar_day, month',
      ),
      broken(
        'items.yaml',
        'promised_limit: { value: 1, unit: work_day }',
        'promised_limit: { value: 1.5, unit: month }',
        'items.yaml items[2].promised_limit: is no limit: 1.5 months is not a limit; allowed: a whole number from 1 to 10000 with wd, wh, cd, min or mo, for example 5wd',
      ),
      broken(
        'notices.yaml',
        'date: 2007-10-30',
        'date: 2007-10-32',
        'notices.yaml notices[0].date: is "2007-10-32"; allowed: a day as YYYY-MM-DD',
      ),
      broken(
        'windows.yaml',
        'number: 2,',
        'number: two,',
        'windows.yaml windows[1].number: is "two"; allowed: a number',
      ),
      broken(
        'channels.yaml',
        'work_day_hours: 8',
        'work_day_hours: 30',
        'channels.yaml meta.work_day_hours: is 30; allowed: at most 24',
      ),
      broken(
        'channels.yaml',
        'after: { value: 4, unit: work_hour }',
        'after: { value: 4, unit: calendar_day }',
        'channels.yaml channels[0].after: is no working time; allowed units: minute, work_hour, work_day',
      ),
      broken(
        'faq.yaml',
        'faq:',
        'answers: []\nfaq:',
        'faq.yaml answers: is an unknown field; allowed: meta, faq',
      ),
    ])('$name', async ({ files, faults }) => {
      expect(await faultsOf(files)).toEqual(faults);
    });
  });

  describe('YAML that says something else than meant', () => {
    test.each([
      broken(
        'notices.yaml',
        'notices:',
        'notices: []\nnotices:',
        'notices.yaml line 3, column 1: Map keys must be unique',
      ),
      broken(
        'notices.yaml',
        'related_items: [GSJ-001, JD-001] }',
        'related_items: [GSJ-001, JD-001 }',
        'notices.yaml line 3, column 112: Flow sequence in block collection must be sufficiently indented and end with a ]',
        'notices.yaml line 3, column 113: Flow map in block collection must be sufficiently indented and end with a }',
      ),
      broken(
        'notices.yaml',
        'title: 通道启用',
        'title: !when 通道启用',
        'notices.yaml line 3, column 39: Unresolved tag: !when',
      ),
      broken(
        'notices.yaml',
        'title: 通道启用',
        'title: "通道\\0启用"',
        'notices.yaml notices[0].title: has a NUL character; allowed: text without it',
      ),
      broken(
        'notices.yaml',
        'title: 通道启用',
        'title: *nobody',
        'notices.yaml: Unresolved alias (the anchor must be set before the alias): nobody; allowed: at most 100 aliases, each after its anchor',
      ),
    ])('$name', async ({ files, faults }) => {
      expect(await faultsOf(files)).toEqual(faults);
    });
  });
});

describe('files as a whole', () => {
  test.each([
    ['notices.yaml', 'notices.yaml: is missing; allowed: a YAML file'],
    ['forms/f-gsj-1.yaml', 'forms: is missing; allowed: a folder with a YAML file for each form'],
  ])('%s is missing', async (file, expected) => {
    expect(await faultsOf(without(file))).toEqual([expected]);
  });

  test('a missing file hides no fault of the others, and makes none of references into it', async () => {
    const files = { ...smallFolderWith('faq.yaml', 'type: consultation', 'type: chat') };
    const { 'departments.yaml': _gone, ...others } = files;
    expect(await faultsOf(others)).toEqual([
      'departments.yaml: is missing; allowed: a YAML file',
      'faq.yaml faq[0].type: is "chat"; allowed: consultation, complaint',
    ]);
  });

  test('an entry of a wrong shape still counts as known', async () => {
    const files = smallFolderWith('departments.yaml', 'level: zone_bureau', 'level: bureau');
    expect(await faultsOf(files)).toEqual([
      'departments.yaml departments[0].level: is "bureau"; allowed: zone_bureau, municipal_branch, manager',
    ]);
  });

  test.each([
    ['a list', '- 1\n', 'notices.yaml: has no named fields; allowed: meta, notices'],
    ['nothing', '', 'notices.yaml: has no named fields; allowed: meta, notices'],
    ['no list of that name', 'meta: {}\n', 'notices.yaml notices: is missing; allowed: a list'],
  ])('a file that holds %s', async (_what, text, expected) => {
    expect(await faultsOf({ ...SMALL_FOLDER, 'notices.yaml': text })).toContain(expected);
  });

  test('a file of more than 20 MB is not read', async () => {
    const large = `${SMALL_FOLDER['notices.yaml']}${'#'.repeat(20 * 1_048_576)}`;
    expect(await faultsOf({ ...SMALL_FOLDER, 'notices.yaml': large })).toEqual([
      'notices.yaml: has 20.0 MB; allowed: at most 20 MB',
    ]);
  });

  test('an alias bomb is refused', async () => {
    const levels = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const bomb = levels
      .map((own, at) => `${own}: &${own} [${Array(9).fill(`*${'abcdefgh'[at]}`)}]`)
      .join('\n');
    const text = `a: &a [x, x, x]\n${bomb}\n`;
    expect(await faultsOf({ ...SMALL_FOLDER, 'notices.yaml': text })).toEqual([
      'notices.yaml: Excessive alias count indicates a resource exhaustion attack; allowed: at most 100 aliases, each after its anchor',
    ]);
  });

  test('YAML 1.1 is read as 1.2: yes is text and no truth value', async () => {
    const text = `%YAML 1.1\n---${SMALL_FOLDER['faq.yaml']?.replace('带身份证。', 'yes')}`;
    const data = await withFolder({ ...SMALL_FOLDER, 'faq.yaml': text }, readFolder);
    expect(data.questions[0]?.answer).toBe('yes');
  });
});

test.each([
  ['a folder that is not there', '/nowhere/at/all', 'does not exist'],
  ['a file in place of a folder', import.meta.filename, 'is no folder'],
])('%s', async (_what, folder, words) => {
  const refused = readFolder(folder);
  await expect(refused).rejects.toThrow(ImportRefusedError);
  await expect(refused).rejects.toMatchObject({
    faults: [{ file: folder, message: expect.stringContaining(words) }],
  });
});
