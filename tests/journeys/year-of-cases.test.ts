import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { countDaysNightly } from '@yichuang/server/modules/statistics/index.ts';
import { momentOf } from '@yichuang/server/platform/context.ts';
import { insertSyntheticCases, YEARBOOK } from '@yichuang/server/testing/synthetic-cases.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, openStage, picture, type Stage, seenText } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const { here } = stage;
  const owner = new pg.Client({ connectionString: here.databaseUrl });
  await owner.connect();
  await insertSyntheticCases(owner, YEARBOOK.cases);
  await owner.end();
  here.clock.set(parseInstant('2007-12-31T09:00:00+08:00'));
  const { server } = here;
  await server.database.transaction((tx) =>
    countDaysNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
  );
}, 900_000);
afterAll(() => stage.close());

describe('10.3-11: the year of the yearbook, 1,328,355 cases', () => {
  test('the page of the supervisor says how many, 98.1 % on the spot, none late', async () => {
    const page = await stage.staff('supervisor');
    await page.goto('/w/supervise');
    await atPage(page, '监督');
    await picture(page, 'year-of-cases');
    const told = (await seenText(page)).replaceAll(/\s+/g, ' ');
    expect(told).toContain('收件 1,328,355 办结 1,328,355 即办件占比 98.1% 1,303,646 件 按时办结率 100.0%');
    expect(told).toContain('超期办结 0');
  });

  test('a number opens its cases, first page first', async () => {
    const page = await stage.staff('supervisor');
    await page.goto('/w/supervise/rows?figure=immediate.year');
    await atPage(page);
    const told = await seenText(page);
    expect(told).toContain('1,303,646');
    expect(told).toContain('synthetic-');
  });

  test('no question of the page reads the cases of the year', async () => {
    const { database } = stage.here.server;
    const { rows } = await database.pool.query(
      `explain (format json) select count(*) from cases.counted_case
        where centre_id = 1 and (outcome is null or received_at >= '2007-12-31' or decided_at >= '2007-12-31')`,
    );
    expect(JSON.stringify(rows)).not.toContain('Seq Scan');
  });
});
