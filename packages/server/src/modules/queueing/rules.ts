import { type CallRules, USUAL_CALL_RULES } from '@yichuang/domain/queueing/call-rules.ts';
import { USUAL_TICKETS_A_DAY } from '@yichuang/domain/queueing/ticket-limit.ts';
import type { Db } from '#platform/db/database.ts';
import { settingsOf } from './line-store.ts';

export type QueueRules = CallRules & { readonly ticketsADay: number };

/** 叫号规则 of the centre, or the usual ones. */
export const queueRules = async (db: Db, centreId: number): Promise<QueueRules> =>
  (await db.maybe(settingsOf, { centreId })) ?? { ...USUAL_CALL_RULES, ticketsADay: USUAL_TICKETS_A_DAY };
