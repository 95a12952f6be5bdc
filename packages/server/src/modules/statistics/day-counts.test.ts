import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { listFigureRows, readFigures } from '@yichuang/contract/statistics.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { filingFor } from '#testing/filings.ts';
import { insertSyntheticCases } from '#testing/synthetic-cases.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { countDaysNightly } from './jobs.ts';

const CASES = 2_000;

let here: TestServer;
let owner: pg.Client;

beforeAll(async () => {
  here = await startTestServer();
  owner = new pg.Client({ connectionString: here.databaseUrl });
  await owner.connect();
  await insertSyntheticCases(owner, CASES);
  at('2007-12-31T09:00');
  const clerk = await here.as('clerk');
  await clerk(decideAtDesk, { body: await filingFor(clerk, 'GSJ-013') });
  await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
});
afterAll(async () => {
  await owner.end();
  await here.close();
});

const at = (text: string) => here.clock.set(parseInstant(`${text}:00+08:00`));
const figures = async () => (await here.as('supervisor'))(readFigures, { query: {} });
const night = () =>
  here.server.database.transaction((tx) =>
    countDaysNightly.run({}, { tx, server: here.server, centreId: 1, ...momentOf(here.server) }),
  );
const countOf = ({ counts }: Awaited<ReturnType<typeof figures>>, figure: string) =>
  counts.find((one) => one.figure === figure)?.count;
const rowsOfDays = async () =>
  (
    await owner.query(
      'select day::text, sum(received)::int as received from statistics.day_count group by day order by day',
    )
  ).rows;

describe('W-04: the figures of a year', () => {
  test('are the same whether its days are added up or not, and added up twice', async () => {
    const counted = await figures();
    expect(countOf(counted, 'decided.year')).toBe(CASES + 1);
    expect(countOf(counted, 'received.today')).toBe(2);
    await night();
    expect(await figures()).toEqual(counted);
    await night();
    expect(await figures()).toEqual(counted);
  });

  test('today is never added up: what happens now shows at once', async () => {
    expect((await rowsOfDays()).at(-1)).toMatchObject({ day: '2007-12-30' });
    const clerk = await here.as('clerk');
    await clerk(decideAtDesk, { body: await filingFor(clerk, 'GSJ-015') });
    expect(countOf(await figures(), 'decided.year')).toBe(CASES + 2);
  });

  test('a case voided later leaves the day that counted it, the night after', async () => {
    const before = countOf(await figures(), 'received.year') ?? 0;
    await owner.query(
      `update cases.case_file set outcome = 'voided', decided_at = null, is_on_time = null
        where case_id = (select case_id from cases.case_file
                          where received_at::date = '2007-12-20' and outcome = 'granted' limit 1)`,
    );
    await night();
    expect(countOf(await figures(), 'received.year')).toBe(before - 1);
  });

  test('the cases behind a number are as many as it says, page by page, also of one department', async () => {
    const supervisor = await here.as('supervisor');
    const told = await figures();
    const { total, rows } = await supervisor(listFigureRows, {
      query: { figure: 'immediate.year', limit: 50 },
    });
    expect(total).toBe(countOf(told, 'immediate.year'));
    expect(rows).toHaveLength(50);
    const [busiest] = told.departments.toSorted((a, b) => b.decided - a.decided);
    const query = { figure: 'decided.year', department: busiest?.code ?? '', limit: 1 } as const;
    expect((await supervisor(listFigureRows, { query })).total).toBe(busiest?.decided);
    expect(await supervisor(listFigureRows, { query: { figure: 'late.year', limit: 50 } })).toMatchObject({
      total: 0,
      rows: [],
    });
  });

  test('nights that were missed are made up for', async () => {
    at('2008-01-03T09:00');
    await night();
    expect((await rowsOfDays()).at(-1)).toMatchObject({ day: '2007-12-31', received: 3 });
    expect(countOf(await figures(), 'received.year')).toBe(0);
    expect(countOf(await figures(), 'open.all')).toBe(1);
  });

  test('a clock set back, as in a demo, counts the days it knows once', async () => {
    at('2007-12-31T18:00');
    expect(countOf(await figures(), 'decided.year')).toBe(CASES + 1);
  });
});
