import { read } from '#platform/db/statement.ts';
import { findItems } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';

export const itemsOfServices = read({
  name: 'queueing.items_of_services',
  params: { centreId: 'int2', hall: 'text' },
  row: { serviceId: 'text', itemCodes: 'text[]' },
})`
  select service_id, item_codes
    from queueing.service
   where centre_id = $centreId and institution_id = $hall
   order by position, service_id
   limit 1000`;

/** Items that are looked at; whoever means none of them types more. */
const MOST = 30;

/**
 * Services of a hall whose items fit what somebody typed: names, everyday words, pinyin, initials or a code; the
 * service of the best item first.
 */
export async function servicesFor(hall: string, q: string, context: Reading): Promise<readonly string[]> {
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
