import type {
  enterLeave as enterRoute,
  withdrawLeave as withdrawRoute,
} from '@yichuang/contract/queueing-leave.ts';
import type { changeSkill as changeRoute } from '@yichuang/contract/queueing-staff.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { InvalidInputError, notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { listClerks } from '../identity/index.ts';
import { counterRecords } from '../organisation/index.ts';
import { serviceRecords } from './register-store.ts';
import { listStaff } from './staff.ts';
import { insertLeave, replaceSkill, withdrawLeaveRow } from './staff-store.ts';

/** 技能登记: binds from the next time the clerk sits down. @throws StaleError, InvalidInputError, not-found */
export async function changeSkill({ params, body }: ParsedOf<typeof changeRoute>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  requirePermission(actor, 'queueing.manage');
  await requireClerk(params.accountId, context);
  await requireKnown(body, context);
  const [changed] = await tx.run(replaceSkill, {
    centreId,
    ...params,
    ...body,
    now,
    actorId: actor.accountId,
  });
  if (!changed) throw new StaleError(await listStaff({ ...context, db: tx }));
  return {};
}

/** 请假登记. @throws InvalidInputError, not-found */
export async function enterLeave({ params, body }: ParsedOf<typeof enterRoute>, context: Acting) {
  const { tx, centreId, now, actor, server } = context;
  requirePermission(actor, 'queueing.manage');
  await requireClerk(params.accountId, context);
  const [firstDay, lastDay] = [dateOnly(body.from), dateOnly(body.to)];
  if (lastDay < firstDay) throw new InvalidInputError([ENDS_BEFORE]);
  const leaveId = server.random.newId();
  const { kind } = body;
  const actorId = actor.accountId;
  await tx.run(insertLeave, { centreId, leaveId, ...params, firstDay, lastDay, kind, now, actorId });
  return {};
}

/** 销假. @throws not-found for one that was taken back already */
export async function withdrawLeave({ params }: ParsedOf<typeof withdrawRoute>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  requirePermission(actor, 'queueing.manage');
  const [withdrawn] = await tx.run(withdrawLeaveRow, { centreId, ...params, now, actorId: actor.accountId });
  if (!withdrawn) throw notFound();
  return {};
}

async function requireClerk(accountId: string, { tx, centreId, now }: Acting): Promise<void> {
  const clerks = await listClerks({ db: tx, centreId, now });
  if (!clerks.some(({ actor }) => actor.accountId === accountId)) throw notFound();
}

type Listed = { readonly services: readonly string[]; readonly counters: readonly string[] };

async function requireKnown({ services, counters }: Listed, { tx, centreId }: Acting): Promise<void> {
  const knownServices = (await tx.many(serviceRecords, { centreId, serviceId: null })).map(
    ({ serviceId }) => serviceId,
  );
  const knownCounters = (await tx.many(counterRecords, { centreId, counterId: null })).map(
    ({ counterId }) => counterId,
  );
  const faults = [
    ...services.filter((one) => !knownServices.includes(one)).map((one) => unknown('/services', one)),
    ...counters.filter((one) => !knownCounters.includes(one)).map((one) => unknown('/counters', one)),
  ];
  if (faults.length > 0) throw new InvalidInputError(faults);
}

const unknown = (pointer: string, code: string) => ({
  pointer,
  rule: 'queueing.unknown',
  message: `没有 ${code}`,
  messageEn: `There is no ${code}.`,
});

const ENDS_BEFORE = {
  pointer: '/to',
  rule: 'queueing.order',
  message: '结束日期不能早于开始日期',
  messageEn: 'It cannot end before it begins.',
};
