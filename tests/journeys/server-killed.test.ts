import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTrack } from '@yichuang/contract/case-track.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { type DeskReceipt, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { readFigures } from '@yichuang/contract/statistics.ts';
import { findRunningEmbedded } from '@yichuang/server/platform/embedded/start-embedded.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RealServer, startRealServer } from './real-server.ts';

const ITEM = 'GSJ-015';
/** Counters that act at the same time, and receipts handed out before the end comes. */
const COUNTERS = 8;
const ACKNOWLEDGED = 40;

let home: string;
let server: RealServer;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yichuang-killed-'));
  server = await startRealServer(home, '2007-10-30T09:00:00+08:00');
}, 180_000);
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Only the counters decide here; what the demo opens by itself is received and not decided. */
const decidedToday = async (): Promise<number> => {
  const supervisor = await server.as('supervisor');
  const { counts } = await supervisor(readFigures, { query: {} });
  return counts.find(({ figure }) => figure === 'decided.today')?.count ?? 0;
};

/** What a receipt says for ever; the time that is left is told anew. */
const namesOf = ({ caseId, caseNumber, queryCode, trackPath, state, submittedAt }: DeskReceipt) => ({
  caseId,
  caseNumber,
  queryCode,
  trackPath,
  state,
  submittedAt,
});

type Filing = Awaited<ReturnType<typeof filingFor>>;
type Burst = { readonly tried: readonly string[]; readonly answered: ReadonlyMap<string, DeskReceipt> };

/** Counters act as fast as they are answered, until enough receipts are out; then the server is killed. */
async function burst(clerk: Call, body: Filing, name: string, end: () => Promise<void>): Promise<Burst> {
  const tried: string[] = [];
  const answered = new Map<string, DeskReceipt>();
  let ending: Promise<void> | undefined;
  await Promise.all(
    Array.from({ length: COUNTERS }, async () => {
      while (!ending) {
        const key = `${name}-${tried.length}`;
        tried.push(key);
        try {
          answered.set(key, await clerk(decideAtDesk, { body }, { key }));
        } catch {
          return;
        }
        if (answered.size >= ACKNOWLEDGED) ending ??= end();
      }
    }),
  );
  await ending;
  return { tried, answered };
}

describe('the server is killed while eight counters are at work', () => {
  test.each([
    ['the process alone', 'process', '2007-10-30T10:00:00+08:00'],
    ['process and database at once, as when the power fails', 'power', '2007-10-30T11:00:00+08:00'],
  ] as const)(
    '%s: every receipt holds, and what was not answered is done once',
    async (_name, what, later) => {
      const before = await decidedToday();
      const clerk = await server.as('clerk');
      const body = await filingFor(clerk, ITEM);
      const { tried, answered } = await burst(clerk, body, `killed-${what}`, () => server.kill(what));
      expect(answered.size).toBeGreaterThanOrEqual(ACKNOWLEDGED);
      expect(tried.length).toBeGreaterThan(answered.size);

      server = await startRealServer(home, later);
      console.log(
        `${what}: ${answered.size} of ${tried.length} answered; up again after ${Math.round(server.startedIn)} ms`,
      );

      const kept = (await decidedToday()) - before;
      expect(kept).toBeGreaterThanOrEqual(answered.size);
      expect(kept).toBeLessThanOrEqual(tried.length);
      const again = await server.as('clerk');
      for (const { caseNumber, queryCode, trackPath } of answered.values())
        expect(await again(findTrack, { body: { caseNumber, queryCode } })).toEqual({ trackPath });

      const numbers = new Set<string>();
      for (const key of tried) {
        const receipt = await again(decideAtDesk, { body }, { key });
        const first = answered.get(key);
        if (first) expect(namesOf(receipt)).toEqual(namesOf(first));
        numbers.add(receipt.caseNumber);
      }
      expect(numbers.size).toBe(tried.length);
      expect(await decidedToday()).toBe(before + tried.length);
    },
    180_000,
  );

  test('asked to stop, it ends cleanly and leaves no database behind', async () => {
    expect(await server.stop()).toBe(0);
    expect(findRunningEmbedded(home)).toBeNull();
    server = await startRealServer(home, '2007-10-30T12:00:00+08:00');
    expect(server.startedIn).toBeLessThan(20_000);
  });
});
