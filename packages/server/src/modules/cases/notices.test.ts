import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainDues } from '@yichuang/contract/case-dues.ts';
import { type CaseView, grantCase, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import * as clock from '@yichuang/contract/clock.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import type { HolidayNotice } from '@yichuang/domain/clock/holiday-notice.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPOSITORY } from '#platform/repository.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { importCalendar } from './import-calendar.ts';

/** A licence of 社会事业局, promised in five working days. */
const PROMISED = 'SSJ-004';
const ALL: readonly HolidayNotice[] = JSON.parse(
  readFileSync(join(REPOSITORY, 'data/holidays.json'), 'utf8'),
).notices;
const of2020 = ALL.filter(({ year }) => year === 2020);
const EXTENSION = '国办发明电〔2020〕1号';

let here: TestServer;
let admin: Call;
let clerk: Call;
let reviewer: Call;

/** The database was filled in 2007; twelve years later everything published meanwhile was entered, as it came. */
beforeAll(async () => {
  here = await startTestServer();
  here.clock.set(parseInstant('2020-01-20T10:00:00+08:00'));
  await importCalendar(ALL, { server: here.server, centreId: 1 });
  [admin, clerk, reviewer] = await Promise.all([here.as('admin'), here.as('clerk'), here.as('reviewer-ssj')]);
});
afterAll(() => here.close());

const calendar = (year = 2020) => admin(clock.readCalendar, { query: { year } });
const accepted = async () => {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  return reviewer(readCase, { params: { caseId } });
};
const again = ({ caseId }: { readonly caseId: string }) => reviewer(readCase, { params: { caseId } });
const datesOf = ({ version, promisedDue, statutoryDue }: CaseView) => ({
  version,
  promisedDue: { on: promisedDue?.on },
  statutoryDue: { on: statutoryDue?.on },
});
const due = async (limit: string) =>
  (await here.anybody(clock.explainDue, { query: { from: '2020-01-17', limit } })).due;
const fileOf = (notices: readonly unknown[]) => ({
  kind: 'file' as const,
  text: JSON.stringify({ notices }),
});
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );
const tryOut = (given: clock.GivenNotices) => admin(clock.previewNotices, { body: { given } });

test('at the first start a centre knows what was published by then, and nothing later', async () => {
  const fresh = await startTestServer();
  const sources = await (await fresh.as('admin'))(clock.readCalendar, { query: { year: 2008 } });
  expect([sources.notices.length, sources.version, sources.provisional]).toEqual([1, 2, false]);
  const later = await (await fresh.as('admin'))(clock.readCalendar, { query: { year: 2009 } });
  expect([later.notices.length, later.provisional]).toEqual([0, true]);
  await fresh.close();
});

describe('10.3-2 the holidays of 2020 are made longer while cases are open', () => {
  let open: Awaited<ReturnType<typeof accepted>>;
  let decided: Awaited<ReturnType<typeof accepted>>;

  beforeAll(async () => {
    open = await accepted();
    const { caseId, version } = await accepted();
    decided = await reviewer(grantCase, { params: { caseId }, body: { version } });
  });

  test('a week before nobody can know: the notice is left out, by name, and nothing moves', async () => {
    expect((await calendar()).notices).toHaveLength(1);
    const tried = await tryOut(fileOf(of2020));
    expect(tried).toMatchObject({
      notices: [],
      later: [{ number: EXTENSION, published: '2020-01-27' }],
      total: 0,
    });
    const { version } = await calendar();
    const after = await admin(clock.enterNotices, { body: { version, given: fileOf(of2020) } });
    expect(after.version).toBe(version);
    expect(await again(open)).toMatchObject(datesOf(open));
  });

  test('E16 the arrangement of November holds: 31 January and 1 February are worked', async () => {
    expect(await due('8wd')).toBe('2020-02-03');
    expect([open.promisedDue?.on, open.statutoryDue?.on]).toEqual(['2020-02-01', '2020-02-21']);
  });

  test('E17 E18 on the day of the notice it is tried first: cases, old and new dates; nothing is written', async () => {
    here.clock.set(parseInstant('2020-01-27T15:00:00+08:00'));
    [admin, clerk, reviewer] = await Promise.all([
      here.as('admin'),
      here.as('clerk'),
      here.as('reviewer-ssj'),
    ]);
    const tried = await tryOut(fileOf(of2020));
    expect(tried.notices).toEqual([{ year: 2020, number: EXTENSION, published: '2020-01-27' }]);
    expect(tried.later).toEqual([]);
    expect(tried.days.map(({ on, isWorked }) => [on, isWorked])).toEqual([
      ['2020-01-31', false],
      ['2020-02-01', false],
    ]);
    const own = tried.moved.filter(({ caseNumber }) => caseNumber === open.caseNumber);
    expect(own).toMatchObject([
      {
        side: 'promised',
        old: { on: '2020-02-01' },
        new: { on: '2020-02-04' },
        days: ['2020-01-31', '2020-02-01'],
      },
      { side: 'statutory', old: { on: '2020-02-21' }, new: { on: '2020-02-25' } },
    ]);
    expect(tried.moved.some(({ caseNumber }) => caseNumber === decided.caseNumber)).toBe(false);
    expect(await again(open)).toMatchObject(datesOf(open));
  });

  test('whoever looked before a colleague entered something gets the calendar as it is now', async () => {
    const { version } = await calendar();
    const body = { version: version - 1, given: fileOf(of2020) };
    expect(await problemOf(admin(clock.enterNotices, { body }))).toMatchObject({
      code: 'stale',
      fresh: { version },
    });
  });

  test('entered, it moves open cases, each with both dates on record; the decided one keeps its verdict', async () => {
    const { version } = await calendar();
    const input = { body: { version, given: fileOf(of2020) } };
    const after = await admin(clock.enterNotices, input, { key: 'notice-of-2020' });
    expect([after.year, after.version, after.notices.at(-1)?.number]).toEqual([2020, version + 1, EXTENSION]);
    const moved = await again(open);
    expect([moved.promisedDue?.on, moved.statutoryDue?.on]).toEqual(['2020-02-04', '2020-02-25']);
    expect(moved.timeline.at(-1)).toMatchObject({
      kind: 'duesRecomputed',
      note: `依${EXTENSION}：承诺期限由2020年2月1日改为2020年2月4日，法定期限由2020年2月21日改为2020年2月25日`,
    });
    const why = await reviewer(explainDues, { params: { caseId: open.caseId } });
    expect(why.statutory?.notices.at(-1)).toMatchObject({ number: EXTENSION });
    expect(await again(decided)).toMatchObject({
      version: decided.version,
      onTime: true,
      statutoryDue: { on: '2020-02-21' },
    });
    expect(await due('8wd')).toBe('2020-02-05');

    // The same form sent twice.
    expect(await admin(clock.enterNotices, input, { key: 'notice-of-2020' })).toEqual(after);
    expect(await again(open)).toEqual(moved);
    expect((await tryOut(fileOf(of2020))).notices).toEqual([]);
  });
});

describe('a notice typed from the paper', () => {
  const typed = {
    kind: 'typed' as const,
    year: 2021,
    published: '2020-01-20',
    number: '试〔2020〕1号',
    page: 'https://www.gov.cn/notice',
    off: '元旦 2021-01-01 至 2021-01-03',
    work: '',
  };

  test('is tried and entered as a file is; its year is no longer provisional', async () => {
    expect((await calendar(2021)).provisional).toBe(true);
    expect((await tryOut(typed)).notices).toEqual([
      { year: 2021, number: '试〔2020〕1号', published: '2020-01-20' },
    ]);
    const { version } = await calendar(2021);
    const after = await admin(clock.enterNotices, { body: { version, given: typed } });
    expect(after).toMatchObject({ year: 2021, provisional: false });
    expect(after.notices).toMatchObject([{ off: 3, work: 0, offLines: typed.off, workLines: '' }]);
  });

  test.each([
    ['a day that is none', { off: '元旦 2021-02-30' }, '/off', /第 1 行.*应如：春节/],
    ['a weekday said to be worked', { work: '元旦 2021-01-04' }, '/work', /本来就上班/],
    ['an address that is a script', { page: 'javascript:alert(1)' }, '/page', /http/],
    ['other days than before', { off: '元旦 2021-01-01' }, '/off', /后一通知代替/],
  ])('%s is told at its field', async (_what, changes, pointer, message) => {
    const problem = await problemOf(tryOut({ ...typed, ...changes }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid-input', errors: [{ pointer }] });
    expect(problem.errors?.[0]?.message).toMatch(message);
    expect(problem.errors?.[0]?.messageEn).not.toBe('');
  });
});

describe('a wrong file', () => {
  test.each([
    ['no JSON', '春节', /应为 JSON/],
    ['JSON of something else', '[]', /应为 JSON/],
    ['a list that is none', '{"notices": 1}', /应为通知列表/],
    [
      'a fault in its second notice',
      JSON.stringify({ notices: [ALL[0], { ...ALL[1], year: '2008' }] }),
      /^第 2 份通知 year：年份应为/,
    ],
  ])('%s', async (_what, text, message) => {
    const problem = await problemOf(tryOut({ kind: 'file', text }));
    expect(problem.errors?.[0]).toMatchObject({ pointer: '/file' });
    expect(problem.errors?.[0]?.message).toMatch(message);
  });

  test('many faults are told, twenty at most, none at the same place', async () => {
    const text = JSON.stringify({ notices: Array.from({ length: 30 }, () => ({ ...ALL[0], year: 1 })) });
    const { errors = [] } = await problemOf(tryOut({ kind: 'file', text }));
    expect([errors.length, new Set(errors.map(({ pointer }) => pointer)).size]).toEqual([20, 20]);
  });

  test('is nobody’s but the administrator’s', async () => {
    const body = { given: fileOf([]) };
    expect((await problemOf(clerk(clock.previewNotices, { body })))?.status).toBe(403);
    expect((await problemOf(reviewer(clock.enterNotices, { body: { version: 1, ...body } })))?.status).toBe(
      403,
    );
  });
});
