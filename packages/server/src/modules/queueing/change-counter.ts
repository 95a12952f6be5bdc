import type {
  addCounter as addRoute,
  changeCounter as changeRoute,
} from '@yichuang/contract/queueing-register.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { InvalidInputError, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { insertCounterRecord, lockCentre, updateCounterRecord } from '../organisation/index.ts';
import { counterFaults, takenCode } from './counter-faults.ts';
import { readCounter } from './counter-register.ts';
import { upsertQueueCounter } from './line-store.ts';

/** 新增窗口. @throws InvalidInputError for a code, number or place that is taken, and for what does not exist */
export async function addCounter({ body }: ParsedOf<typeof addRoute>, context: Acting) {
  const { tx, centreId, actor } = context;
  requirePermission(actor, 'queueing.manage');
  // One after another: two managers must not give one number or place twice.
  await tx.run(lockCentre, { centreId });
  const { counterId, services } = body;
  const faults = await counterFaults({ ...body, isNew: true }, context);
  if (faults.length > 0) throw new InvalidInputError(faults);
  const { services: _services, ...facts } = body;
  const [added] = await tx.run(insertCounterRecord, { centreId, ...facts, ...daysOf(body) });
  if (!added) throw new InvalidInputError([takenCode(counterId)]);
  await tx.run(upsertQueueCounter, { centreId, counterId, services });
  return { counterId };
}

/** 变更窗口; who works there now goes on with the services of when they sat down. @throws StaleError, InvalidInputError */
export async function changeCounter({ params, body }: ParsedOf<typeof changeRoute>, context: Acting) {
  const { tx, centreId, actor } = context;
  requirePermission(actor, 'queueing.manage');
  await tx.run(lockCentre, { centreId });
  const { counterId } = params;
  const before = await readCounter(counterId, { ...context, db: tx });
  if (before.version !== body.version) throw new StaleError(before);
  if (before.state === 'retired') throw new Refusal('queueing.counter-retired', 'conflict');
  const faults = await counterFaults({ counterId, ...body, isNew: false }, context);
  if (faults.length > 0) throw new InvalidInputError(faults);
  const { services, ...facts } = body;
  const [changed] = await tx.run(updateCounterRecord, { centreId, counterId, ...facts, ...daysOf(body) });
  if (!changed) throw new StaleError(await readCounter(counterId, { ...context, db: tx }));
  await tx.run(upsertQueueCounter, { centreId, counterId, services });
  return { counterId };
}

const daysOf = ({ closedFrom, closedUntil }: { closedFrom: string | null; closedUntil: string | null }) => ({
  closedFrom: closedFrom === null ? null : dateOnly(closedFrom),
  closedUntil: closedUntil === null ? null : dateOnly(closedUntil),
});
