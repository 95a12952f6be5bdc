import {
  type AppointmentRules,
  USUAL_APPOINTMENT_RULES,
} from '@yichuang/domain/queueing/appointment-rules.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { appointmentRulesNow } from './appointment-rules-store.ts';

/** 预约规则 with their version; 0: the usual ones. */
export type KeptRules = {
  readonly version: number;
  readonly changedAt: Instant | null;
  readonly rules: AppointmentRules;
};

/** The rules that hold now. */
export async function appointmentRules(db: Db, centreId: number): Promise<KeptRules> {
  const row = await db.maybe(appointmentRulesNow, { centreId });
  if (!row) return { version: 0, changedAt: null, rules: USUAL_APPOINTMENT_RULES };
  const { version, changedAt, serviceSeats, ...numbers } = row;
  // Checked when it was stored.
  return {
    version,
    changedAt,
    rules: { ...numbers, serviceSeats: serviceSeats as AppointmentRules['serviceSeats'] },
  };
}
