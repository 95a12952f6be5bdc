import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainDues } from '@yichuang/contract/case-dues.ts';
import { type CaseView, grantCase, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { REPOSITORY } from '#platform/repository.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { insertHolidayNotice } from '../modules/clock/index.ts';
import { runCalendarImport } from './calendar-import.ts';
import type { WithServer } from './import-folder.ts';
import { UsageError } from './usage-error.ts';

/** Promised in working days. */
const PROMISED = 'SSJ-004';

let here: TestServer;
let clerk: Call;
let reviewer: Call;
let folder: string;
let printed: { out: string; err: string };

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  reviewer = await here.as('reviewer-ssj');
  folder = mkdtempSync(join(tmpdir(), 'calendar-import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await here.close();
});
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
const linesOf = (text: string) => text.split('\n').filter(Boolean);

const FIRST_OF_2007 = JSON.parse(readFileSync(join(REPOSITORY, 'data/holidays.json'), 'utf8')).notices.find(
  ({ year }: { year: number }) => year === 2007,
);

/** A second notice of 2007 that gives two more days off in November. */
const LATER = {
  ...FIRST_OF_2007,
  published: '2007-10-29',
  number: '国办发明电〔2007〕99号',
  off: [...FIRST_OF_2007.off, '2007-11-05', '2007-11-06'],
  names: { ...FIRST_OF_2007.names, '2007-11-05': '调休', '2007-11-06': '调休' },
};

const fileOf = (content: unknown): string => {
  const file = join(folder, 'notices.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const accepted = async (): Promise<CaseView> => {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  return reviewer(readCase, { params: { caseId } });
};
const again = ({ caseId }: CaseView) => reviewer(readCase, { params: { caseId } });

describe('a notice that moves dates', () => {
  let open: CaseView;
  let decided: CaseView;

  beforeAll(async () => {
    const first = await accepted();
    const { caseId, version } = await accepted();
    decided = await reviewer(grantCase, { params: { caseId }, body: { version } });
    here.clock.advanceMinutes(1);
    open = await again(first);
  });

  test('is shown first: number, old and new date, and why; nothing is written', async () => {
    await runCalendarImport(fileOf({ notices: [LATER] }), {}, withServer);
    const lines = linesOf(printed.out);
    expect(lines[0]).toBe('2007-2  国办发明电〔2007〕99号, published 2007-10-29');
    expect(lines[1]).toBe('days that change: 2, 2007-11-05 to 2007-11-06');
    const own = lines.filter((line) => line.startsWith(open.caseNumber));
    expect(own).toHaveLength(2);
    expect(own[0]).toMatch(
      /promised 2007-11-\d\d -> 2007-11-\d\d {2}2007-11-05 off, 2007-11-06 off \(国办发明电〔2007〕99号\)$/,
    );
    expect(lines.filter((line) => line.startsWith(decided.caseNumber))).toEqual([]);
    expect(lines.at(-1)).toMatch(
      /^new notices: 1; dates that would move: \d+ in \d+ open cases; nothing was changed, --apply does it$/,
    );
    expect(await again(open)).toEqual(open);
  });

  test('with --apply moves open cases, each with an event; a decided one keeps its dates and its verdict', async () => {
    await runCalendarImport(fileOf({ notices: [LATER] }), { apply: true, json: true }, withServer);
    const report = JSON.parse(printed.out);
    expect(report).toMatchObject({ applied: true, notices: [{ noticeId: '2007-2', year: 2007 }] });
    const [promised] = report.moved.filter(
      (one: { caseNumber: string; side: string }) =>
        one.caseNumber === open.caseNumber && one.side === 'promised',
    );
    expect(promised.old.on).toBe(open.promisedDue?.on);

    const after = await again(open);
    expect(after.promisedDue?.on).toBe(promised.new.on);
    expect(after.promisedDue?.on).not.toBe(open.promisedDue?.on);
    expect(after.version).toBe(open.version + 1);
    expect(after.timeline.at(-1)).toMatchObject({ kind: 'duesRecomputed' });
    expect(await again(decided)).toMatchObject({
      version: decided.version,
      onTime: true,
      promisedDue: { on: decided.promisedDue?.on },
    });
  });

  test('afterwards the journal explains the new date, for the decided case still the old one', async () => {
    const moved = await again(open);
    const { promised, statutory } = await reviewer(explainDues, { params: { caseId: open.caseId } });
    expect([promised?.on, statutory?.on]).toEqual([moved.promisedDue?.on, moved.statutoryDue?.on]);
    expect(promised?.notices).toMatchObject([{ number: '国办发明电〔2007〕99号' }]);
    const before = await reviewer(explainDues, { params: { caseId: decided.caseId } });
    expect(before.promised?.on).toBe(decided.promisedDue?.on);
    expect(before.promised?.notices).toEqual([]);
  });

  test('a case accepted afterwards goes by it from the beginning', async () => {
    const fresh = await accepted();
    expect(fresh.promisedDue?.on).toBe((await again(open)).promisedDue?.on);
    expect(fresh.timeline.map(({ kind }) => kind)).toEqual(['received', 'accepted']);
  });

  test('once more changes nothing', async () => {
    const before = await again(open);
    await runCalendarImport(fileOf({ notices: [LATER] }), { apply: true }, withServer);
    expect(linesOf(printed.out)).toEqual([
      'no new notice',
      'notices added: 0; dates moved: 0 in 0 open cases',
    ]);
    expect(await again(open)).toEqual(before);
  });

  test('a case that still goes by a calendar before is found, though no notice is new', async () => {
    const notice = {
      ...LATER,
      published: '2007-10-30',
      number: '国办发明电〔2007〕100号',
      off: [...LATER.off, '2007-11-07'],
      names: { ...LATER.names, '2007-11-07': '调休' },
    };
    await here.server.database.transaction((tx) =>
      tx.run(insertHolidayNotice, {
        centreId: 1,
        noticeId: '2007-3',
        year: 2007,
        publishedOn: dateOnly('2007-10-30'),
        documentNumber: notice.number,
        notice,
        importedAt: null,
      }),
    );
    await runCalendarImport(fileOf({ notices: [notice] }), {}, withServer);
    const lines = linesOf(printed.out);
    expect(lines[0]).toBe('no new notice');
    expect(lines.filter((line) => line.startsWith(open.caseNumber))[0]).toMatch(/went by a calendar before$/);
    await runCalendarImport(fileOf({ notices: [notice] }), { apply: true }, withServer);
    const { timeline, promisedDue } = await again(open);
    expect(timeline.filter(({ kind }) => kind === 'duesRecomputed')).toHaveLength(2);
    expect(promisedDue?.on).toBe('2007-11-09');
  });
});

test('before the set-up there is no calendar to change', async () => {
  const empty = await startTestServer({ template: 'empty' });
  const file = fileOf({ notices: [LATER] });
  await expect(runCalendarImport(file, {}, (work) => work(empty.server))).rejects.toThrow(
    new UsageError('the centre is not set up yet; use the set-up link printed by start'),
  );
  await empty.close();
});

test('a notice that is not published yet is left out and named, with everything else as before', async () => {
  const file = join(REPOSITORY, 'data/holidays.json');
  await runCalendarImport(file, { apply: true }, withServer);
  const lines = linesOf(printed.out);
  expect(lines[0]).toBe('no new notice');
  const leftOut = lines.filter((line) => line.startsWith('left out: '));
  expect(leftOut).toHaveLength(21);
  expect(leftOut).toContain('left out: 国办发明电〔2020〕1号, published 2020-01-27, not known today');
  expect(lines.at(-1)).toBe('notices added: 0; dates moved: 0 in 0 open cases');
  printed.out = '';
  await runCalendarImport(file, { json: true }, withServer);
  expect(JSON.parse(printed.out).later).toHaveLength(21);
});

describe('a wrong file changes nothing', () => {
  const untouched: WithServer = () => expect.unreachable();

  test('every fault on a line of its own with its path, exit code 2', async () => {
    const broken = [
      { ...LATER, year: '2007' },
      { ...LATER, off: ['2007-02-30'], work: ['2007-11-05'] },
    ];
    const file = fileOf({ notices: broken });
    await runCalendarImport(file, { apply: true }, untouched);
    expect(process.exitCode).toBe(2);
    expect(printed.out).toBe('');
    const lines = linesOf(printed.err);
    expect(lines[0]).toBe(`${file} notices[0].year: is a whole number from 1950 to 2099, not 2007`);
    expect(lines).toContain(`${file} notices[1].off[0]: is 2007-02-30, which is not a day`);
    expect(lines).toContain(
      `${file} notices[1].work[0]: 2007-11-05 is worked anyway: work names Saturdays and Sundays only`,
    );
  });

  test('as JSON for a program', async () => {
    await runCalendarImport(fileOf([LATER]), { json: true }, untouched);
    expect(JSON.parse(printed.out)).toEqual({
      faults: [{ path: 'notices', message: 'are a list', messageZh: '应为通知列表' }],
    });
    expect([printed.err, process.exitCode]).toEqual(['', 2]);
  });

  test('a notice that contradicts one that is there is refused', async () => {
    const other = { ...FIRST_OF_2007, off: FIRST_OF_2007.off.slice(1) };
    const file = fileOf({ notices: [other] });
    await runCalendarImport(file, { apply: true }, withServer);
    expect(linesOf(printed.err)).toEqual([
      `${file} notices[0]: arranges other days than the notice of that year and day of publication that is there; a notice never changes`,
    ]);
    expect(process.exitCode).toBe(2);
  });

  test.each([
    ['no JSON', 'notices:', /^\S+: Unexpected token .*; allowed: a JSON file/],
    ['nothing', '', /allowed: a JSON file/],
  ])('%s is one line of wrong usage', async (_what, text, line) => {
    await expect(runCalendarImport(fileOf(text), {}, untouched)).rejects.toThrow(line);
    await expect(runCalendarImport(fileOf(text), {}, untouched)).rejects.toThrow(UsageError);
  });

  test('a file that is not there', async () => {
    await expect(runCalendarImport('/nowhere.json', {}, untouched)).rejects.toThrow(
      new UsageError(
        '/nowhere.json: cannot be read (ENOENT); allowed: a JSON file {"notices": [...]} such as data/holidays.json',
      ),
    );
  });
});
