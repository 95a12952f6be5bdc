import { SLIPS_AT_HAND } from '@yichuang/domain/queueing/slip.ts';
import { z } from 'zod';
import { DeskApplication, DeskReceipt } from './queueing.ts';
import { route } from './route.ts';
import { Id, Moment } from './wire.ts';

export const holdSlips = route({
  name: 'queueing.holdSlips',
  summary:
    'Numbers of provisional slips for the counter where the clerk works, never given to another (预领临时凭条号).',
  method: 'POST',
  path: '/queueing/desk/slips',
  allow: 'cases.accept',
  body: z.strictObject({ count: z.int().min(1).max(SLIPS_AT_HAND) }),
  reply: z.object({
    /** The moment of the reply, from which a machine without a network counts on. */
    now: Moment,
    counterNumber: z.int(),
    numbers: z.array(z.string()),
  }),
});

/** What became of papers taken in without a network. */
export const EnteredSlip = DeskReceipt.extend({
  /** Cases of the same person and item that were open already. */
  duplicates: z.array(z.object({ caseId: Id, caseNumber: z.string() })),
});
export type EnteredSlip = z.infer<typeof EnteredSlip>;

export const enterSlip = route({
  name: 'queueing.enterSlip',
  summary:
    'Enter papers the counter took in while it had no network: received at that moment, entered now (补录收件).',
  method: 'POST',
  path: '/queueing/desk/slips/:number/enter',
  allow: 'cases.accept',
  params: z.strictObject({ number: z.string().max(40) }),
  body: DeskApplication.omit({ counterId: true, undoable: true }).extend({ receivedAt: Moment }),
  reply: EnteredSlip,
});
