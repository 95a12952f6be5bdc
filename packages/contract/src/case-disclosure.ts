import { z } from 'zod';
import { route } from './route.ts';
import { Day, Named, PageQuery } from './wire.ts';

/** One licence that was granted, as everybody may read it. */
export const DisclosedDecision = z.object({
  itemCode: z.string(),
  itemName: z.string(),
  itemNameEn: z.string(),
  /** A person is masked, an entity is not. */
  applicantName: z.string(),
  /** Of the licence where one was made, else of the case. */
  number: z.string(),
  authority: Named,
  decidedOn: Day,
});
export type DisclosedDecision = z.infer<typeof DisclosedDecision>;

export const listDisclosed = route({
  name: 'cases.listDisclosed',
  summary:
    'Licences granted within the last year, newest first (双公示); found by the whole name of an entity.',
  method: 'GET',
  path: '/cases/disclosed',
  allow: 'public',
  query: z.strictObject({ q: z.string().trim().max(100).optional(), ...PageQuery }),
  reply: z.object({ rows: z.array(DisclosedDecision), nextCursor: z.string().nullable(), since: Day }),
});
