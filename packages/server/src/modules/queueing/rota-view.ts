import type { ConflictView, DutyView, PatternView, RotaView } from '@yichuang/contract/queueing-rota.ts';
import { type Duty, isAway, isCounterClosed, servicesInSkill } from '@yichuang/domain/queueing/rota.ts';
import { isBlocking, type RotaConflict, rotaConflicts } from '@yichuang/domain/queueing/rota-conflicts.ts';
import { mondayOf } from '@yichuang/domain/queueing/rota-week.ts';
import { mayStandIn } from '@yichuang/domain/queueing/stand-in.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { ask } from '#platform/db/compose.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { registeredAreas } from './register-store.ts';
import { type HallWeek, readHallWeek, type Week } from './rota-basis.ts';
import { dutiesOfWeek, patterns, rotaWeek } from './rota-store.ts';

/** 排班表 of one area; the conflicts are those of the hall. @throws not-found for a hall that is not there */
export async function viewRota(week: Week, area: string | null, context: Reading): Promise<RotaView> {
  const { db, centreId, today } = context;
  const { hall, monday } = week;
  if (monday !== mondayOf(monday)) throw notFound();
  const [known, areas, [row = null], usual] = await db.together(
    ask(halls, { centreId }),
    ask(registeredAreas, { centreId }),
    ask(rotaWeek, { centreId, ...week }),
    ask(patterns, { centreId }),
  );
  const duties = await readDuties(week, context);
  const hallWeek = await readHallWeek(week, context);
  const named = known.map(({ id, name, nameEn }) => ({ code: id, name, nameEn }));
  const own = named.find(({ code }) => code === hall);
  const ownAreas = areas.filter((one) => one.hall === hall);
  const shown = ownAreas.find(({ code }) => code === area) ?? ownAreas[0];
  if (!own || !shown) throw notFound();
  const counters = hallWeek.register.filter((one) => one.area === shown.code);
  const isShown = ({ counterId }: { readonly counterId: string }) =>
    counters.some((one) => one.counterId === counterId);
  return {
    ...{ today, monday, hall: own, halls: named },
    area: shown.code,
    areas: ownAreas.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    version: row?.version ?? 0,
    publishedAt: row?.publishedAt ? instantText(row.publishedAt) : null,
    isChanged: row !== null && row.publishedVersion !== row.version,
    days: daysOf(hallWeek),
    counters: counters.map((counter) => viewCounter(counter, hallWeek, context)),
    people: hallWeek.staff.map((one) => ({
      accountId: one.accountId,
      name: one.displayName,
      awayOn: hallWeek.week.filter((on) => isAway(one.leave, on)),
    })),
    duties: duties.filter(isShown),
    // Closed by a check of the table.
    patterns: usual.filter(isShown) as PatternView[],
    conflicts: rotaConflicts(duties, hallWeek).map((one) => viewConflict(one, hallWeek)),
  };
}

/** The duties of a week as they are planned. Halves are closed by a check of the table. */
export const readDuties = async (
  { hall, monday }: Week,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<(Duty & DutyView)[]> =>
  (await db.many(dutiesOfWeek, { centreId, hall, monday })) as unknown as (Duty & DutyView)[];

const daysOf = ({ open }: HallWeek): RotaView['days'] =>
  [...new Set(open.map(({ on }) => on))].map((on) => ({
    on,
    halves: open.filter((one) => one.on === on).map(({ half }) => half),
  }));

function viewCounter(
  counter: HallWeek['register'][number],
  hallWeek: HallWeek,
  { now, today }: Pick<Reading, 'now' | 'today'>,
) {
  const { counterId, number, area, name, nameEn } = counter;
  const basis = hallWeek.counters.find((one) => one.counterId === counterId);
  if (!basis) throw notFound();
  const { items, departmentCode } = basis;
  const moment = { on: today, at: now };
  return {
    ...{ counterId, number, area, name, nameEn },
    closedOn: hallWeek.week.filter((on) => isCounterClosed(basis, on)),
    fit: hallWeek.clerks
      .filter(
        (clerk) =>
          servicesInSkill(clerk.skill, basis).length > 0 &&
          (items.length === 0 || mayStandIn(clerk, { counterId, departmentCode, items, ...moment })),
      )
      .map(({ accountId }) => accountId),
  };
}

function viewConflict(conflict: RotaConflict, { register, staff, named }: HallWeek): ConflictView {
  const { kind, on, half, counterId, accountId, serviceId } = conflict;
  const counter = register.find((one) => one.counterId === counterId);
  const service = named.find((one) => one.serviceId === serviceId);
  return {
    ...{ kind, on, half, counterId },
    isBlocking: isBlocking(conflict),
    number: counter?.number ?? null,
    area: counter?.area ?? null,
    person: staff.find((one) => one.accountId === accountId)?.displayName ?? null,
    service: service ? { code: service.serviceId, name: service.name, nameEn: service.nameEn } : null,
  };
}
