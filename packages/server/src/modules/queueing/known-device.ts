import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';

/**
 * Numbers come from a machine of the hall or from a clerk, so that nobody hoards them from outside.
 *
 * In the demo every browser may be a machine.
 *
 * @throws Refusal `queueing.device-required`
 */
export function requireDevice({ actor, server }: Pick<Acting, 'actor' | 'server'>): void {
  // A public route has no actor unless somebody is signed in.
  const isClerk = (actor as Acting['actor'] | null) !== null && mayUse(actor, 'queueing.serve');
  if (!isClerk && server.config.mode !== 'demo') throw new Refusal('queueing.device-required', 'forbidden');
}
