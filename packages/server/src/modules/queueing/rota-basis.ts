import { LATEST } from '@yichuang/domain/clock/centre-clocks.ts';
import { parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { type HallHours, hallHours } from '@yichuang/domain/queueing/hall-hours.ts';
import type { RotaBasis } from '@yichuang/domain/queueing/rota-conflicts.ts';
import { openHalves } from '@yichuang/domain/queueing/rota-week.ts';
import { addDays, type DateOnly } from '@yichuang/domain/time/date-only.ts';
import { ask } from '#platform/db/compose.ts';
import { offeredSheets } from '../catalogue/index.ts';
import { clocksOfCentre } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { counterRecords } from '../organisation/index.ts';
import { hallDays } from './appointment-rules-store.ts';
import { serviceRecords, servicesOfCounters } from './register-store.ts';
import { readStaff, type Staff } from './staff.ts';

export type Week = { readonly hall: string; readonly monday: DateOnly };

/** The hall in one week, with the names that belong to it. */
export type HallWeek = RotaBasis & {
  /** Its seven days. */
  readonly week: readonly DateOnly[];
  readonly staff: readonly Staff[];
  readonly register: readonly {
    readonly counterId: string;
    readonly number: number;
    readonly area: string;
    readonly name: string;
    readonly nameEn: string;
  }[];
  readonly named: readonly { readonly serviceId: string; readonly name: string; readonly nameEn: string }[];
};

type Asked = Pick<Reading, 'db' | 'server' | 'centreId' | 'now'>;

/** Everything a rota is measured by: open halves, counters with their items, clerks with powers, skills and leave. */
export async function readHallWeek({ hall, monday }: Week, asked: Asked): Promise<HallWeek> {
  const { db, server, centreId } = asked;
  const hours = await hoursFrom(monday, hall, asked);
  const [records, served, services] = await db.together(
    ask(counterRecords, { centreId, counterId: null }),
    ask(servicesOfCounters, { centreId }),
    ask(serviceRecords, { centreId, serviceId: null }),
  );
  const staff = await readStaff({ from: monday, to: addDays(monday, 6) }, asked);
  const sheets = await offeredSheets(db, server, centreId);
  const register = records.filter((one) => one.hall === hall && one.retiredOn === null);
  const servicesOf = new Map(served.map((one) => [one.counterId, one.services]));
  const codesOf = new Map(services.map(({ serviceId, itemCodes }) => [serviceId, itemCodes]));
  const items = sheets.flatMap(({ code, kind, departmentCode }) =>
    departmentCode === null ? [] : [{ code, kind, departmentCode }],
  );
  const ofHall = services.filter((one) => one.hall === hall);
  return {
    week: [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days)),
    open: openHalves(monday, hours),
    counters: register.map((counter) => {
      const own = servicesOf.get(counter.counterId) ?? [];
      const codes = new Set(own.flatMap((serviceId) => codesOf.get(serviceId) ?? []));
      return { ...counter, services: own, items: items.filter(({ code }) => codes.has(code)) };
    }),
    clerks: staff.map(({ accountId, actor, skill, leave }) => ({
      accountId,
      powers: actor.powers,
      skill,
      leave,
    })),
    services: ofHall,
    staff,
    register,
    named: ofHall,
  };
}

/** Hours of a hall from a day on: its own days first, then its calendar and the office hours, as they are known now. */
export async function hoursFrom(from: DateOnly, hall: string, asked: Asked): Promise<HallHours> {
  const { db, centreId, now } = asked;
  const clocks = await clocksOfCentre(asked);
  const days = await db.many(hallDays, { centreId, hall, from });
  const { calendar, officeHours: usual } = clocks.clockAt(LATEST, { at: now, hall });
  const own = days.map(
    ({ onDay, hours }) => [onDay, hours === null ? null : parseOfficeHours(hours)] as const,
  );
  return hallHours({ calendar, usual, days: new Map(own) });
}
