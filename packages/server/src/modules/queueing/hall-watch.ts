import type { ExpectedView, HallWatchView, StaffedCounter } from '@yichuang/contract/queueing-hall.ts';
import { hallAlerts } from '@yichuang/domain/queueing/hall-watch.ts';
import { instantAt, instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { type HallNow, readHall } from './hall-plan.ts';
import { servedInHall } from './hall-store.ts';

/** The hall as its manager sees it. @throws not-found for a hall that is not there */
export async function readHallWatch(hall: string, context: Reading): Promise<HallWatchView> {
  const { db, centreId, now, today } = context;
  const hallNow = await readHall(hall, context);
  const served = await db.maybe(servedInHall, { centreId, hall, since: instantAt({ on: today, ms: 0 }) });
  const { plan, counters, lines, rules } = hallNow;
  const longest = plan.areas.flatMap(({ longestMinutes }) => longestMinutes ?? []);
  return {
    ...plan,
    alerts: [...hallAlerts(counters, lines, now, rules)],
    staffed: await staffedCounters(hallNow, context),
    expected: await expectedPeople(hallNow, context),
    totals: {
      waiting: plan.areas.reduce((sum, { waiting }) => sum + waiting, 0),
      longestMinutes: longest.length === 0 ? null : Math.max(...longest),
      served: served?.served ?? 0,
    },
    rules: {
      waiting: rules.waiting,
      waitMinutes: rules.waitMinutes,
      pauseMinutes: rules.pauseMinutes,
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

/** Whom the rota expects, and whom to call. */
async function expectedPeople({ rota }: HallNow, context: Reading): Promise<ExpectedView[]> {
  const { expected, substitutions } = rota;
  const names = await accountNames(
    expected.flatMap(({ accountId, partnerId, standsInFor }) => [accountId, partnerId, standsInFor]),
    context,
  );
  const nameOf = (accountId: string) => ({ accountId, name: names.get(accountId) ?? '' });
  return expected.map(({ counterId, accountId, partnerId, standsInFor, since }) => ({
    counterId,
    person: nameOf(accountId),
    partner: partnerId === null ? null : nameOf(partnerId),
    standsInFor: standsInFor === null ? null : nameOf(standsInFor).name,
    substitutionId: substitutions.find((one) => one.counterId === counterId)?.substitutionId ?? null,
    since: instantText(since),
  }));
}
