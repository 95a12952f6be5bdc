import type {
  addService as addRoute,
  changeService as changeRoute,
  listServiceRegister as route,
  ServiceRecord,
} from '@yichuang/contract/queueing-lines.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { ask } from '#platform/db/compose.ts';
import type { Values } from '#platform/db/statement.ts';
import { InvalidInputError, notFound, StaleError } from '#platform/http/refusal.ts';
import { offeredSheets } from '../catalogue/index.ts';
import type { Acting, Reading } from '../context.ts';
import { insertService, registeredAreas, serviceRecords, updateService } from './register-store.ts';

/** 取号业务 with their limits. */
export async function listServiceRegister({ db, centreId }: Reading): Promise<ReplyOf<typeof route>> {
  const [rows, areas] = await db.together(
    ask(serviceRecords, { centreId, serviceId: null }),
    ask(registeredAreas, { centreId }),
  );
  return { rows: rows.map(viewService), areas: areas.map((area) => ({ ...area })) };
}

/** @throws not-found */
export async function readService(
  serviceId: string,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<ServiceRecord> {
  const row = await db.maybe(serviceRecords, { centreId, serviceId });
  if (!row) throw notFound();
  return viewService(row);
}

/** 新增业务: no counter calls numbers for it until one is given it. @throws InvalidInputError */
export async function addService({ body }: ParsedOf<typeof addRoute>, context: Acting) {
  const { tx, centreId, actor } = context;
  requirePermission(actor, 'queueing.manage');
  const areas = await tx.many(registeredAreas, { centreId });
  const isKnown = areas.some(({ hall, code }) => hall === body.hall && code === body.area);
  if (!isKnown) throw new InvalidInputError([UNKNOWN_AREA]);
  await requireItems(body.itemCodes, context);
  const [added] = await tx.run(insertService, { centreId, ...body });
  if (!added) throw new InvalidInputError([takenCode(body.serviceId)]);
  return { serviceId: body.serviceId };
}

/** 变更业务; holds for numbers taken from now on. @throws StaleError, InvalidInputError */
export async function changeService({ params, body }: ParsedOf<typeof changeRoute>, context: Acting) {
  const { tx, centreId, actor } = context;
  requirePermission(actor, 'queueing.manage');
  const { serviceId } = params;
  await requireItems(body.itemCodes, context);
  const [changed] = await tx.run(updateService, { centreId, serviceId, ...body });
  if (!changed) throw new StaleError(await readService(serviceId, { db: tx, centreId }));
  return { serviceId };
}

async function requireItems(codes: readonly string[], { tx, server, centreId }: Acting): Promise<void> {
  const offered = new Set((await offeredSheets(tx, server, centreId)).map(({ code }) => code));
  const unknown = codes.filter((code) => !offered.has(code));
  if (unknown.length > 0) throw new InvalidInputError([unknownItems(unknown)]);
}

const viewService = (row: Values<(typeof serviceRecords)['row']>): ServiceRecord => ({
  ...row,
  itemCodes: [...row.itemCodes],
  counters: [...row.counters],
  // Closed by the contract when it was written.
  priorities: [...row.priorities] as ServiceRecord['priorities'],
});

const UNKNOWN_AREA = {
  pointer: '/area',
  rule: 'queueing.unknown',
  message: '请选择大厅里的一个分区',
  messageEn: 'Choose an area of the hall.',
};
const takenCode = (code: string) => ({
  pointer: '/serviceId',
  rule: 'queueing.taken',
  message: `编号 ${code} 已经用过，请换一个`,
  messageEn: `The code ${code} is taken; choose another.`,
});
const unknownItems = (codes: readonly string[]) => ({
  pointer: '/itemCodes',
  rule: 'queueing.unknown',
  message: `没有这些事项：${codes.join('、')}`,
  messageEn: `There are no such items: ${codes.join(', ')}`,
});
