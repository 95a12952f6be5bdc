import type { changeAppointmentRules as route } from '@yichuang/contract/queueing-appointment-rules.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import {
  type AppointmentRuleFault,
  appointmentRuleFaults,
} from '@yichuang/domain/queueing/appointment-rules.ts';
import { InvalidInputError, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { insertAppointmentRules, servicesOfCentre } from './appointment-rules-store.ts';
import { viewAppointmentSettings } from './appointment-settings.ts';

/**
 * A new version of the rules, for whoever books from now on; places already held stay.
 *
 * @throws InvalidInputError with what is allowed, StaleError when a colleague made a version meanwhile
 */
export async function changeAppointmentRules({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  requirePermission(actor, 'settings.manage');
  const { version, rules } = body;
  const faults = appointmentRuleFaults(rules);
  if (faults.length > 0) throw new InvalidInputError(faults.map(said));
  const known = new Set((await tx.many(servicesOfCentre, { centreId })).map(({ code }) => code));
  // A service that is gone takes its seats along.
  const serviceSeats = Object.fromEntries(
    Object.entries(rules.serviceSeats).filter(([code]) => known.has(code)),
  );
  const shown = await viewAppointmentSettings({ ...context, db: tx });
  const made =
    shown.version === version
      ? await tx.run(insertAppointmentRules, {
          ...rules,
          serviceSeats,
          centreId,
          version: version + 1,
          changedAt: now,
          changedBy: actor.accountId,
        })
      : [];
  if (made.length === 0) throw new StaleError(await viewAppointmentSettings({ ...context, db: tx }));
  return { version: version + 1 };
}

const said = ({ field, allowed }: AppointmentRuleFault) => ({
  pointer: `/rules/${field}`,
  rule: 'queueing.appointmentRule',
  message: `应为 ${allowed}`,
  messageEn: `Allowed: ${allowed}`,
});
