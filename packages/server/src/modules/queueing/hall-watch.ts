import type { HallWatchView, StaffedCounter } from '@yichuang/contract/queueing-hall.ts';
import { hallAlerts, USUAL_WATCH_RULES } from '@yichuang/domain/queueing/hall-watch.ts';
import { instantAt, instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { type HallNow, readHall } from './hall-plan.ts';
import { servedInHall } from './hall-store.ts';

/** The hall as its manager sees it. @throws not-found for a hall that is not there */
export async function readHallWatch(hall: string, context: Reading): Promise<HallWatchView> {
  const { db, centreId, now, today } = context;
  const [hallNow, served] = await Promise.all([
    readHall(hall, context),
    db.maybe(servedInHall, { centreId, hall, since: instantAt({ on: today, ms: 0 }) }),
  ]);
  const { plan, counters, lines } = hallNow;
  const longest = plan.areas.flatMap(({ longestMinutes }) => longestMinutes ?? []);
  return {
    ...plan,
    alerts: [...hallAlerts(counters, lines, now)],
    staffed: await staffedCounters(hallNow, context),
    totals: {
      waiting: plan.areas.reduce((sum, { waiting }) => sum + waiting, 0),
      longestMinutes: longest.length === 0 ? null : Math.max(...longest),
      served: served?.served ?? 0,
    },
    rules: {
      waiting: USUAL_WATCH_RULES.waiting,
      waitMinutes: USUAL_WATCH_RULES.waitMinutes,
      pauseMinutes: USUAL_WATCH_RULES.pauseMinutes,
    },
  };
}

async function staffedCounters({ rows }: HallNow, context: Reading): Promise<StaffedCounter[]> {
  const names = await accountNames(
    rows.map(({ accountId }) => accountId),
    context,
  );
  return rows.flatMap(({ counterId, sessionId, accountId, state, pauseReason, stateSince, version }) =>
    sessionId === null || stateSince === null || version === null
      ? []
      : [
          {
            counterId,
            sessionId,
            clerk: names.get(accountId ?? '') ?? '',
            // Values are closed by checks of the table.
            state: state as StaffedCounter['state'],
            pauseReason: pauseReason as StaffedCounter['pauseReason'],
            stateSince: instantText(stateSince),
            version,
          },
        ],
  );
}
