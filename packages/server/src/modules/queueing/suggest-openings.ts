import type {
  OpeningsView,
  suggestOpenings as route,
  StandInView,
} from '@yichuang/contract/queueing-hall.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { type CounterToOpen, rankStandIns, type StandIn } from '@yichuang/domain/queueing/stand-in.ts';
import { DAY_MS, instant, localDay } from '@yichuang/domain/time/instant.ts';
import { ask } from '#platform/db/compose.ts';
import { notFound } from '#platform/http/refusal.ts';
import { offeredSheets } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';
import type { Clerk } from '../identity/index.ts';
import { type RotaNow, readRotaNow } from './expected-now.ts';
import { atCounters, countersToFill, servedByPerson, serviceToOpen } from './hall-store.ts';
import { viewService } from './read-queue.ts';
import { isOnLeave, readStaff } from './staff.ts';

/** Work of the last so many days counts as being at home in a service. */
const LOOK_BACK_DAYS = 30;
/** People suggested for one counter: the best few, not a telephone book. */
const SHOWN = 5;

type Person = StandIn & { readonly name: string };

/** 加开窗口建议. @throws not-found for a service that is not there */
export async function suggestOpenings(
  { params }: ParsedOf<typeof route>,
  context: Reading,
): Promise<OpeningsView> {
  const { db, centreId, today } = context;
  const { serviceId } = params;
  const service = await db.maybe(serviceToOpen, { centreId, serviceId });
  if (!service) throw notFound();
  const empty = await db.many(countersToFill, { centreId, serviceId, onDay: today });
  const people = await freePeople(service, context);
  const items = await itemsOf(service.itemCodes, context);
  const rows = empty.map(({ departmentCode, ...counter }) => {
    const toOpen = { ...counterToOpen(counter.counterId, departmentCode, items, context), serviceId };
    const best = rankStandIns(people, toOpen).slice(0, SHOWN);
    return { ...counter, people: best.map((person) => viewPerson(person, counter.counterId)) };
  });
  // A counter that nobody could fill helps nobody; it is still told that it is there.
  rows.sort((one, other) => Number(other.people.length > 0) - Number(one.people.length > 0));
  return { service: viewService(service), rows };
}

type Items = CounterToOpen['items'];

/** The counter as the rules ask for it, at this moment. */
export const counterToOpen = (
  counterId: string,
  departmentCode: string | null,
  items: Items,
  { now, today }: Pick<Reading, 'now' | 'today'>,
): CounterToOpen => ({ counterId, departmentCode, items, at: now, on: today });

/** Items of a line that a department answers for. */
export async function itemsOf(
  codes: readonly string[],
  { db, server, centreId }: Pick<Reading, 'db' | 'server' | 'centreId'>,
): Promise<Items> {
  const sheets = await offeredSheets(db, server, centreId);
  return sheets.flatMap(({ code, kind, departmentCode }) =>
    departmentCode !== null && codes.includes(code) ? [{ code, kind, departmentCode }] : [],
  );
}

/** Clerks who work at no counter today, with their skills, leave and place in the rota. */
async function freePeople(
  { serviceId, institutionId }: { readonly serviceId: string; readonly institutionId: string },
  context: Reading,
): Promise<readonly Person[]> {
  const { db, centreId, today, now } = context;
  const everybody = await readStaff({ from: today, to: today }, context);
  const [busy, experience] = await db.together(
    ask(atCounters, { centreId, onDay: today }),
    ask(servedByPerson, { centreId, serviceId, since: instant(now - LOOK_BACK_DAYS * DAY_MS) }),
  );
  const rota = await readRotaNow(institutionId, context);
  const taken = new Set(busy.map(({ accountId }) => accountId));
  const served = new Map(experience.map((one) => [one.accountId, one.served]));
  const isToday = ({ lastSignedInAt }: Clerk) =>
    lastSignedInAt !== null && localDay(lastSignedInAt) === today;
  return everybody
    .filter(({ accountId }) => !taken.has(accountId))
    .map((clerk) => ({
      accountId: clerk.accountId,
      name: clerk.displayName,
      departmentCode: clerk.actor.departmentCode,
      powers: clerk.actor.powers,
      isHere: isToday(clerk),
      served: served.get(clerk.accountId) ?? 0,
      skill: clerk.skill,
      isAway: isOnLeave(clerk, today),
      planned: plannedFor(clerk.accountId, rota),
    }));
}

/** Counters where the rota of this half has a person first, and where it has them second. */
const plannedFor = (accountId: string, { duties, expected }: RotaNow): NonNullable<StandIn['planned']> => ({
  first: expected.filter((one) => one.accountId === accountId).map(({ counterId }) => counterId),
  second: duties.filter(({ secondId }) => secondId === accountId).map(({ counterId }) => counterId),
});

const viewPerson = (person: Person, counterId: string): StandInView => {
  const { accountId, name, departmentCode, isHere, served } = person;
  return { accountId, name, departmentCode, isHere, served, rota: rotaOf(person, counterId) };
};

function rotaOf({ planned }: Person, counterId: string): StandInView['rota'] {
  if (planned?.first.includes(counterId)) return 'first';
  if (planned?.second.includes(counterId)) return 'second';
  return planned !== undefined && planned.first.length > 0 ? 'elsewhere' : null;
}
