import type { receiveAtDesk as route } from '@yichuang/contract/queueing.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { receiveAtCounter } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { refuseWrongApplicant } from './desk-acts.ts';

/** Receive at the counter; whether it can be accepted is said later. */
export async function receiveAtDesk({ body }: ParsedOf<typeof route>, context: Acting) {
  refuseWrongApplicant(body, context);
  return receiveAtCounter(body, context);
}
