import type { readWaits as route, WaitsView } from '@yichuang/contract/queueing-waits.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import {
  judgeBy,
  judgeWaits,
  minutesWaited,
  type WaitRecord,
} from '@yichuang/domain/queueing/wait-record.ts';
import { addDays } from '@yichuang/domain/time/date-only.ts';
import { instantText, localAt } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { servicesOfCentre } from './appointment-rules-store.ts';
import { toldAndCalled } from './wait-record-store.ts';

/** A hall that sees more in the days asked for is judged by the newest of them. */
const MOST = 50_000;

/** 等候估计的准确度: what was told with each number against when it was called, by service and hour. */
export async function judgeWaitsOfHall(
  { params, query }: ParsedOf<typeof route>,
  { db, centreId, now, today }: Reading,
): Promise<WaitsView> {
  const places = await db.many(halls, { centreId });
  const hall = places.find(({ id }) => id === params.hall);
  if (!hall) throw notFound();
  const from = addDays(today, 1 - query.days);
  const rows = await db.many(toldAndCalled, { centreId, hall: hall.id, from, limit: MOST });
  const told = rows.flatMap(recordOf);
  const named = new Map((await db.many(servicesOfCentre, { centreId })).map((one) => [one.code, one]));
  return {
    now: instantText(now),
    hall: nameOf(hall),
    halls: places.map(nameOf),
    from,
    to: today,
    all: judgeWaits(told),
    services: judgeBy(told, ({ serviceId }) => serviceId).map(({ key, ...judged }) => {
      const { name = key, nameEn = key } = named.get(key) ?? {};
      return { ...judged, service: { code: key, name, nameEn } };
    }),
    hours: judgeBy(told, ({ hour }) => hour).map(({ key, ...judged }) => ({ ...judged, hour: key })),
    untold: rows.length - told.length,
    isCut: rows.length === MOST,
  };
}

type Told = WaitRecord & { readonly serviceId: string; readonly hour: number };

function recordOf(row: Values<(typeof toldAndCalled)['row']>): readonly Told[] {
  const { serviceId, takenAt, calledAt, fromMinutes, toMinutes } = row;
  // A call is always for a service; the journal holds events of counters too.
  if (serviceId === null || fromMinutes === null || toMinutes === null) return [];
  const hour = Math.floor(localAt(takenAt).ms / 3_600_000);
  return [{ serviceId, hour, fromMinutes, toMinutes, waited: minutesWaited(takenAt, calledAt) }];
}

const nameOf = ({
  id,
  name,
  nameEn,
}: {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}) => ({
  code: id,
  name,
  nameEn,
});
