import { explainDues } from '@yichuang/contract/case-dues.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { clockChange } from '@yichuang/domain/clock/calendar-change.ts';
import { centreClocks } from '@yichuang/domain/clock/centre-clocks.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { clocksOfCentre } from '../clock/index.ts';
import { listMovedDues, moveDues } from './move-dues.ts';

const PROMISED = 'SSJ-004';
const CENTRE = 1;

let here: TestServer;
let reviewer: Call;
let accept: () => Promise<string>;

beforeAll(async () => {
  here = await startTestServer();
  const clerk = await here.as('clerk');
  reviewer = await here.as('reviewer-ssj');
  accept = async () => (await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) })).caseId;
});
afterAll(() => here.close());

const view = (caseId: string) => reviewer(readCase, { params: { caseId } });

/** The calendar of the centre with some days of November 2007 closed. */
async function closing(...days: readonly string[]) {
  const { server } = here;
  const { sources } = await clocksOfCentre({ db: server.database, server, centreId: CENTRE });
  const overlays = days.map((day) => ({
    kind: 'closure' as const,
    days: { from: dateOnly(day), to: dateOnly(day), basis: '停电通知' },
    knownAt: momentOf(server).now,
    withdrawnAt: null,
  }));
  return clockChange(centreClocks(sources), centreClocks({ ...sources, overlays }));
}

const move = async (change: Awaited<ReturnType<typeof closing>>, batch?: number) =>
  here.server.database.transaction((tx) =>
    moveDues({
      tx,
      server: here.server,
      centreId: CENTRE,
      change,
      now: momentOf(here.server).now,
      calendar: '停电通知',
      ...(batch === undefined ? {} : { batch }),
    }),
  );

test('every open case is moved, however many batches they take, and once only', async () => {
  const cases = await Promise.all(Array.from({ length: 5 }, accept));
  const old = await view(cases[0] ?? '');
  const change = await closing('2007-11-02');
  const place = { server: here.server, centreId: CENTRE, batch: 2 };
  const shown = await listMovedDues(here.server.database, change, place);

  const moved = await move(change, 2);
  expect(moved).toEqual(shown);
  const promised = moved.filter(({ side, caseId }) => side === 'promised' && cases.includes(caseId));
  expect(promised.map(({ caseId }) => caseId)).toEqual(cases.toSorted());
  for (const caseId of cases) {
    const { promisedDue, version, timeline } = await view(caseId);
    expect(promisedDue?.on).toBe('2007-11-07');
    expect([version, timeline.at(-1)?.kind]).toEqual([old.version + 1, 'duesRecomputed']);
  }
  expect(await move(change, 2)).toEqual([]);
});

test('what cannot be written is not half written', async () => {
  const caseId = await accept();
  const before = await view(caseId);
  const change = await closing('2007-11-02', '2007-11-06');
  const broken = here.server.database.transaction(async (tx) => {
    await moveDues({
      tx,
      server: here.server,
      centreId: CENTRE,
      change,
      now: momentOf(here.server).now,
      calendar: '停电通知',
    });
    throw new TypeError('the cable was pulled');
  });
  await expect(broken).rejects.toThrow('the cable was pulled');
  expect(await view(caseId)).toEqual(before);
});

test('a decision at the same moment comes before or after, and row and journal stay one', async () => {
  const cases = await Promise.all(Array.from({ length: 6 }, accept));
  const change = await closing('2007-11-02', '2007-11-05');
  const decide = async (caseId: string) =>
    reviewer(grantCase, { params: { caseId }, body: { version: (await view(caseId)).version } }).catch(
      () => null,
    );
  const [moved] = await Promise.all([move(change), ...cases.map(decide)]);
  for (const caseId of cases) {
    const { promisedDue, timeline, decidedAt } = await view(caseId);
    const kinds = timeline.map(({ kind }) => kind);
    const wasMoved = moved.some((one) => one.caseId === caseId);
    expect(kinds.includes('duesRecomputed')).toBe(wasMoved);
    expect(promisedDue?.on).toBe(wasMoved ? '2007-11-08' : '2007-11-06');
    expect(decidedAt !== null || wasMoved).toBe(true);
    if (decidedAt !== null && wasMoved)
      expect(kinds.indexOf('granted')).toBeGreaterThan(kinds.indexOf('duesRecomputed'));
    const { clocks } = await reviewer(explainDues, { params: { caseId } });
    expect(clocks.filter(({ clock }) => clock === 'decision')).toHaveLength(1);
  }
});
