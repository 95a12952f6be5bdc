import type {
  KioskView,
  readKiosk as readRoute,
  takeAtKiosk as takeRoute,
} from '@yichuang/contract/queueing-screens.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { addDays } from '@yichuang/domain/time/date-only.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { getCentre, halls } from '../organisation/index.ts';
import { busiestServices } from './board-store.ts';
import { openingOfHall, requireOpenHall } from './hall-opening.ts';
import { servicesById } from './line-store.ts';
import { linesFound, listServices } from './list-lines.ts';
import { areasOfHalls } from './screen-store.ts';
import { requireKiosk } from './screen-token.ts';
import { issueTicket } from './take-ticket.ts';
import { readHolder } from './ticket-holder.ts';

/** Days over which the busiest services are counted. */
const LOOK_BACK = 30;

/** 取号机: what it offers, busiest first. @throws Refusal `queueing.device-required` */
export async function readKiosk({ body }: ParsedOf<typeof readRoute>, context: Reading): Promise<KioskView> {
  const { db, centreId, today, now, server } = context;
  const known = await db.many(halls, { centreId });
  const { hall, settings } = await requireKiosk(body.token, known[0]?.id ?? '', context);
  const place = known.find(({ id }) => id === hall);
  if (!place) throw notFound();
  const centre = await getCentre(db, centreId);
  const lines = await listServices({ query: { hall } }, context);
  const busiest = await db.many(busiestServices, { centreId, hall, since: addDays(today, -LOOK_BACK) });
  const areas = await db.many(areasOfHalls, { centreId });
  const opening = await openingOfHall(hall, context);
  const found = await linesFound(hall, body.q, context);
  const rank = new Map(busiest.map(({ serviceId }, at) => [serviceId, at]));
  return {
    now: instantText(now),
    hall: { code: hall, name: place.name, nameEn: place.nameEn },
    services: lines.rows.toSorted(
      (a, b) => (rank.get(a.serviceId) ?? rank.size) - (rank.get(b.serviceId) ?? rank.size),
    ),
    found: [...found],
    areas: areas
      .filter((one) => one.hall === hall)
      .map(({ area, letter, name, nameEn }) => ({ area, letter, name, nameEn })),
    opening: {
      isOpen: opening.isOpen,
      opensAt: opening.opensAt === null ? null : instantText(opening.opensAt),
    },
    key: server.random.newId(),
    settings,
    phone: centre.phone,
    demo: server.config.mode === 'demo',
  };
}

/** 取号 at a machine: services of its own hall only. @throws Refusal `queueing.device-required`, TicketLimitError */
export async function takeAtKiosk({ body }: ParsedOf<typeof takeRoute>, context: Acting) {
  const { tx, centreId } = context;
  const asking: Acting & { readonly db: Db } = { ...context, db: tx };
  const [first] = await tx.many(servicesById, { centreId, services: body.services });
  const { hall } = await requireKiosk(body.token, first?.institutionId ?? '', asking);
  if (first?.institutionId !== hall) throw notFound();
  await requireOpenHall(hall, context);
  const holder = readHolder(body.holder, context);
  const reason = body.priority ?? (holder.isElder ? 'elder' : null);
  return issueTicket(
    { services: body.services, kind: reason === null ? 'ordinary' : 'priority', reason, holder },
    context,
  );
}
