import type { retireCounter as route } from '@yichuang/contract/queueing-register.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { retireCounterRecord } from '../organisation/index.ts';
import { readCounter } from './counter-register.ts';
import { sessionAtCounter } from './register-store.ts';

/**
 * 撤销窗口: for good. It stays in the register and in every number and case that was handled there.
 *
 * @throws StaleError, Refusal `queueing.counter-taken` while somebody works there
 */
export async function retireCounter({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, today } = context;
  requirePermission(actor, 'queueing.manage');
  const { counterId } = params;
  const before = await readCounter(counterId, { ...context, db: tx });
  if (before.version !== body.version) throw new StaleError(before);
  if (before.state === 'retired') throw new Refusal('queueing.counter-retired', 'conflict');
  if (await tx.maybe(sessionAtCounter, { centreId, counterId, onDay: today }))
    throw new Refusal('queueing.counter-taken', 'conflict', { facts: { counter: before.number } });
  const [retired] = await tx.run(retireCounterRecord, { centreId, counterId, ...body, today });
  if (!retired) throw new StaleError(await readCounter(counterId, { ...context, db: tx }));
  return { counterId };
}
