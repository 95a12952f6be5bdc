import type {
  waitingByArea as areasRoute,
  listServices as servicesRoute,
} from '@yichuang/contract/queueing-tickets.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { estimateWait, sharedCounters } from '@yichuang/domain/queueing/wait-estimate.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { findItems } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';
import { itemsOfServices, linesOfServices } from './line-store.ts';
import { minutesSince, viewService } from './read-queue.ts';

type Line = Values<(typeof linesOfServices)['row']>;

/** What people can take a number for, with how long each line is. */
export async function listServices(
  { query }: ParsedOf<typeof servicesRoute>,
  { db, centreId, today }: Reading,
): Promise<ReplyOf<typeof servicesRoute>> {
  const lines = await db.many(linesOfServices, {
    centreId,
    onDay: today,
    hall: query.hall ?? null,
    itemCode: query.item ?? null,
    serviceId: null,
  });
  return {
    rows: lines.map((line) => ({
      ...viewService(line),
      waiting: line.waiting,
      counters: [...line.counters],
      open: line.open.length,
      wait: estimateWait({
        ahead: line.waiting,
        counters: sharedCounters(line.otherLines),
        handlingSeconds: line.handledSeconds,
      }),
    })),
  };
}

/** How full each area of the halls is. */
export async function waitingByArea(context: Reading): Promise<ReplyOf<typeof areasRoute>> {
  const { db, centreId, today, now } = context;
  const lines = await db.many(linesOfServices, {
    centreId,
    onDay: today,
    hall: null,
    itemCode: null,
    serviceId: null,
  });
  const areas = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.institutionId}/${line.area}`;
    areas.set(key, [...(areas.get(key) ?? []), line]);
  }
  return { now: instantText(now), rows: [...areas.values()].flatMap((of) => areaOf(of, now)) };
}

function areaOf(lines: readonly Line[], now: Instant) {
  const [first] = lines;
  if (!first) return [];
  const waiting = lines.reduce((sum, line) => sum + line.waiting, 0);
  const open = new Set(lines.flatMap((line) => line.open)).size;
  const since = lines.flatMap(({ longestSince }) => (longestSince === null ? [] : [longestSince]));
  return [
    {
      institutionId: first.institutionId,
      area: first.area,
      letter: first.letter,
      name: first.areaName,
      nameEn: first.areaNameEn,
      waiting,
      longestMinutes: since.length === 0 ? null : minutesSince(Math.min(...since) as Instant, now),
      open,
      paused: new Set(lines.flatMap((line) => line.paused)).size,
      wait: estimateWait({
        ahead: waiting,
        counters: waiting === 0 ? open : countersOf(lines),
        handlingSeconds: lines.flatMap((line) => line.handledSeconds),
      }),
    },
  ];
}

/** What the waiting lines of an area have of the open counters; a counter with lines in other areas is there only in part. */
const countersOf = (lines: readonly Line[]): number =>
  lines
    .filter((line) => line.waiting > 0)
    .reduce((sum, { otherLines }) => sum + sharedCounters(otherLines), 0);

/** Items that are looked at; whoever means none of them types more. */
const MOST = 30;

/**
 * Services of a hall whose items fit what somebody typed: names, everyday words, pinyin, initials or a code; the
 * service of the best item first.
 */
export async function linesFound(hall: string, q: string, context: Reading): Promise<readonly string[]> {
  if (q.trim() === '') return [];
  const sheets = await findItems(q, MOST, context);
  const rank = new Map(sheets.map(({ code }, at) => [code, at]));
  const rows = await context.db.many(itemsOfServices, { centreId: context.centreId, hall });
  return rows
    .map(({ serviceId, itemCodes }) => ({
      serviceId,
      best: Math.min(...itemCodes.map((code) => rank.get(code) ?? Number.POSITIVE_INFINITY)),
    }))
    .filter(({ best }) => best < Number.POSITIVE_INFINITY)
    .toSorted((one, other) => one.best - other.best)
    .map(({ serviceId }) => serviceId);
}
