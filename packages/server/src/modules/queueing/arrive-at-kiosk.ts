import type { arriveAtKiosk as route } from '@yichuang/contract/queueing-appointments.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { checkResidentId } from '@yichuang/domain/identity/resident-id.ts';
import { parseAppointmentCode } from '@yichuang/domain/queueing/appointment-code.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { countGuess, takeBackGuess } from '../identity/index.ts';
import { halls } from '../organisation/index.ts';
import { appointmentByCode, appointmentOfCard, lockAppointment } from './appointment-store.ts';
import { becomeTicket } from './become-ticket.ts';
import { bookerDigest } from './booker.ts';
import { requireKiosk } from './screen-token.ts';

/** Codes have eight digits: trying them out at a machine must not pay. */
const AT_MACHINE = { purpose: 'appointment-machine', tries: 30 } as const;

/**
 * 预约签到 at a machine of its hall, by code or card. At a second machine the same appointment gives the same number.
 *
 * @throws Refusal `queueing.device-required`, `queueing.appointment-miss`, `queueing.appointment-elsewhere`
 */
export async function arriveAtKiosk({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, network } = context;
  const [usual] = await tx.many(halls, { centreId });
  const { hall } = await requireKiosk(body.token, usual?.id ?? '', { ...context, db: tx });
  const guess = { limit: AT_MACHINE, what: body.token ?? network };
  await countGuess(guess, context);
  const appointmentId = await appointmentAt(body, hall, context);
  const [row] = appointmentId === null ? [] : await tx.run(lockAppointment, { centreId, appointmentId });
  if (!row) throw new Refusal('queueing.appointment-miss', 'not-found');
  await takeBackGuess(guess, context);
  if (row.institutionId !== hall) throw new Refusal('queueing.appointment-elsewhere', 'conflict');
  return becomeTicket(row, context);
}

async function appointmentAt(
  { code, idNumber }: ParsedOf<typeof route>['body'],
  hall: string,
  context: Acting,
): Promise<string | null> {
  const { tx, centreId, today } = context;
  const digits = parseAppointmentCode(code ?? '');
  if (digits !== null)
    return (
      (await tx.maybe(appointmentByCode, { centreId, code: digits, from: today }))?.appointmentId ?? null
    );
  const card = checkResidentId(idNumber ?? '', today);
  if (!card.ok) return null;
  const idDigest = bookerDigest(card.value.number, context);
  return (
    (await tx.maybe(appointmentOfCard, { centreId, idDigest, onDay: today, hall }))?.appointmentId ?? null
  );
}
