import type { HallPlanView } from '@yichuang/contract/queueing-hall.ts';
import type { CounterState, PauseReason } from '@yichuang/domain/queueing/counter-life.ts';
import { hallSide, hallSpots } from '@yichuang/domain/queueing/hall-spots.ts';
import {
  counterStanding,
  type WatchedCounter,
  type WatchedLine,
} from '@yichuang/domain/queueing/hall-watch.ts';
import type { QueueSettings } from '@yichuang/domain/queueing/queue-settings.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { type RotaNow, readRotaNow } from './expected-now.ts';
import { countersOfHall } from './hall-store.ts';
import { linesOfServices } from './line-store.ts';
import { waitingByArea } from './list-lines.ts';
import { newestQueueEvent } from './queue-events.ts';
import { viewService } from './read-queue.ts';
import { queueRules } from './rules.ts';

type CounterRow = Values<(typeof countersOfHall)['row']>;

/** A hall at one moment, as its plan and its alerts rest on it. */
export type HallNow = {
  readonly plan: HallPlanView;
  readonly rows: readonly CounterRow[];
  readonly counters: readonly WatchedCounter[];
  readonly lines: readonly WatchedLine[];
  readonly rota: RotaNow;
  readonly rules: QueueSettings;
};

/** 大厅平面图. Who is missing at a counter is for its manager. @throws not-found for a hall that is not there */
export async function readHallPlan(hall: string, context: Reading): Promise<HallPlanView> {
  const { plan } = await readHall(hall, context);
  return {
    ...plan,
    counters: plan.counters.map((counter) =>
      counter.standing === 'absent' ? { ...counter, standing: 'closed' } : counter,
    ),
  };
}

/** The hall with what is seen at each counter. @throws not-found for a hall that is not there */
export async function readHall(hall: string, context: Reading): Promise<HallNow> {
  const { db, centreId, today, now } = context;
  // Before the rest: what happens while it is read rings once more.
  const seq = await newestQueueEvent(db, centreId);
  const known = await db.many(halls, { centreId });
  const rows = await db.many(countersOfHall, { centreId, hall, onDay: today });
  const everything = { hall, itemCode: null, serviceId: null };
  const services = await db.many(linesOfServices, { centreId, onDay: today, ...everything });
  const waiting = await waitingByArea(context);
  const rota = await readRotaNow(hall, context);
  const rules = await queueRules(db, centreId);
  const named = known.map(({ id, name, nameEn }) => ({ code: id, name, nameEn }));
  const own = named.find(({ code }) => code === hall);
  if (!own || rows.length === 0) throw notFound();
  const lines = services.map(({ serviceId, waiting: count, longestSince, open, targetWaitMinutes }) => ({
    serviceId,
    waiting: count,
    longestSince,
    open: open.length,
    targetMinutes: targetWaitMinutes,
  }));
  const expected = new Map(rota.expected.map((one) => [one.counterId, one.since]));
  const counters = rows.map((row) => watched(row, expected.get(row.counterId) ?? null));
  const spots = hallSpots(rows.map(({ planX, planY }) => ({ x: planX, y: planY })));
  const plan: HallPlanView = {
    now: instantText(now),
    seq,
    hall: own,
    halls: named,
    areas: waiting.rows.filter(({ institutionId }) => institutionId === hall),
    services: services.map((line) => ({ ...viewService(line), waiting: line.waiting })),
    counters: rows.map((row, index) => {
      const { counterId, number, area, name, nameEn, ticket, services: ids } = row;
      const { x, y } = spots[index] ?? { x: index, y: 0 };
      const standing = counterStanding(counters[index] ?? watched(row, null), lines, now, rules);
      const side = hallSide(y, spots);
      return { counterId, number, area, name, nameEn, x, y, side, standing, ticket, services: [...ids] };
    }),
  };
  return { plan, rows, counters, lines, rota, rules };
}

/** Whoever has left since the half began is missed from then on. */
const watched = (row: CounterRow, expectedSince: Instant | null): WatchedCounter => ({
  counterId: row.counterId,
  // Both closed by checks of the table.
  state: (row.state ?? 'closed') as CounterState,
  stateSince: row.stateSince,
  lastActAt: row.lastActAt,
  pauseReason: row.pauseReason as PauseReason | null,
  isTaken: row.ticket !== null,
  services: row.services,
  expectedSince:
    expectedSince !== null && row.leftAt !== null && row.leftAt > expectedSince ? row.leftAt : expectedSince,
});
