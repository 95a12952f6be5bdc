import type { HallBoard, readHallBoard as route } from '@yichuang/contract/queueing-screens.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { ask } from '#platform/db/compose.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { lastCalls } from './board-store.ts';
import { waitingByArea } from './list-lines.ts';
import { newestQueueEvent } from './queue-events.ts';
import { requireScreen } from './screen-token.ts';

/** 大厅屏. @throws Refusal `queueing.device-required`, not-found for a hall that is not there */
export async function readHallBoard({ body }: ParsedOf<typeof route>, context: Reading): Promise<HallBoard> {
  const { db, centreId, today, now } = context;
  const place = { kind: 'hall', hall: body.hall, area: body.area ?? null, counterId: null } as const;
  const settings = await requireScreen(body.token, place, context);
  // Before the calls: what is called while they are read is announced at the next look.
  const seq = await newestQueueEvent(db, centreId);
  const [known, calls] = await db.together(
    ask(halls, { centreId }),
    ask(lastCalls, { centreId, hall: place.hall, area: place.area, onDay: today }),
  );
  const waiting = await waitingByArea(context);
  const hall = known.find(({ id }) => id === place.hall);
  const areas = waiting.rows.filter(
    (row) => row.institutionId === place.hall && (place.area ?? row.area) === row.area,
  );
  if (!hall || areas.length === 0) throw notFound();
  return {
    now: instantText(now),
    seq,
    hall: { code: hall.id, name: hall.name, nameEn: hall.nameEn },
    area: place.area,
    calls: calls.map((call) => ({ ...call, at: instantText(call.at) })),
    areas,
    settings,
  };
}
