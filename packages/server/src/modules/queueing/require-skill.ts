import { servicesInSkill } from '@yichuang/domain/queueing/rota.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { readSkill } from './staff.ts';

type Counter = { readonly counterId: string; readonly services: readonly string[] };

/**
 * Services of the counter the person can do. A clerk of whom nothing is recorded can do them all.
 *
 * @throws Refusal `queueing.no-skill` when it is none of them
 */
export async function requireSkill(
  accountId: string,
  counter: Counter,
  asked: Pick<Reading, 'db' | 'centreId'>,
): Promise<readonly string[]> {
  const able = servicesInSkill(await readSkill(accountId, asked), counter);
  if (able.length === 0 && counter.services.length > 0) throw new Refusal('queueing.no-skill', 'conflict');
  return able;
}
