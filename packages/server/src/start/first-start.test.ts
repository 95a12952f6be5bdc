import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listCases } from '@yichuang/contract/cases.ts';
import { listApplications } from '@yichuang/contract/channels.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Server } from '#platform/server.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { firstStart } from './first-start.ts';

let whole: TestServer;
let killed: TestServer;
beforeAll(async () => {
  whole = await startTestServer();
  killed = await startTestServer();
  whole.clock.advanceMinutes(150);
  killed.clock.advanceMinutes(150);
});
afterAll(async () => {
  await whole.close();
  await killed.close();
});

const markOf = (here: TestServer) => join(here.server.config.home, 'demo-unfinished');

/** What people see of the demo; ids and secrets differ. */
async function seen(here: TestServer) {
  const supervisor = await here.as('supervisor');
  const { rows } = await supervisor(listCases, { query: { box: 'all', limit: 200 } });
  const applications = (await supervisor(listApplications, { query: {} })).rows;
  return {
    cases: rows
      .map(({ itemCode, receivedAt, receivedVia, state }) =>
        [receivedAt, receivedVia, itemCode, state].join(' '),
      )
      .toSorted(),
    applications: applications.map(({ state, stepsDone }) => [state, stepsDone]),
  };
}

/** A server that ends after some acts: no id is given out any more. */
function endingAfter(server: Server, ids: number): Server {
  let left = ids;
  const newId = () => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return server.random.newId();
  };
  return { ...server, random: { ...server.random, newId } };
}

test('accounts without a mark are of the console: no demo cases are made', async () => {
  expect(await firstStart(whole.server)).toEqual({ imported: false, setUpUrl: null });
  expect((await seen(whole)).cases).toEqual([]);
});

test('a first start that was killed again and again ends in the same demo as one that was not', async () => {
  for (const here of [whole, killed]) await writeFile(markOf(here), '');
  await firstStart(whole.server);
  expect(existsSync(markOf(whole))).toBe(false);
  const all = await seen(whole);
  expect(all.cases.length).toBeGreaterThan(50);
  expect(all.applications).toHaveLength(1);

  for (const ids of [20, 50, 90]) {
    await expect(firstStart(endingAfter(killed.server, ids))).rejects.toThrow('killed');
    expect(existsSync(markOf(killed))).toBe(true);
  }
  const some = (await seen(killed)).cases.length;
  expect(some).toBeGreaterThan(5);
  expect(some).toBeLessThan(all.cases.length);

  expect(await firstStart(killed.server)).toEqual({ imported: true, setUpUrl: null });
  expect(await seen(killed)).toEqual(all);

  expect(await firstStart(killed.server)).toEqual({ imported: false, setUpUrl: null });
  expect(await seen(killed)).toEqual(all);
});

test.each([
  [
    'shortly before midnight',
    '2007-10-30T23:50',
    ['2007-10-30T06:35:00.000Z counter', '2007-10-30T15:25:00.000Z online'],
  ],
  [
    'shortly after midnight',
    '2007-10-30T00:05',
    ['2007-10-29T06:35:00.000Z counter', '2007-10-29T16:00:00.000Z online'],
  ],
])('a first start %s makes the whole demo', async (_situation, now, wanted) => {
  const here = await startTestServer();
  try {
    here.clock.set(parseInstant(`${now}:00+08:00`));
    await writeFile(markOf(here), '');
    await firstStart(here.server);
    const { cases } = await seen(here);
    for (const made of wanted)
      expect(
        cases.some((line) => line.startsWith(made)),
        made,
      ).toBe(true);
  } finally {
    await here.close();
  }
});
