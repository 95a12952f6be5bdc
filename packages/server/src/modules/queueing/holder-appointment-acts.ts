import type {
  cancelAppointment as cancelRoute,
  findAppointment as findRoute,
  rebookAppointment as rebookRoute,
} from '@yichuang/contract/queueing-appointments.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { checkMobile } from '@yichuang/domain/identity/mobile.ts';
import { requireMayGiveBack } from '@yichuang/domain/queueing/appointment.ts';
import { parseAppointmentCode } from '@yichuang/domain/queueing/appointment-code.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { countGuess, takeBackGuess } from '../identity/index.ts';
import { appointmentByCode, endAppointment } from './appointment-store.ts';
import { appointmentOf, loadAppointment } from './appointments.ts';
import { takeSeat } from './book-appointment.ts';
import { bookerDigest } from './booker.ts';

const BY_PHONE = { purpose: 'appointment', tries: 5 } as const;
const BY_CODE = { purpose: 'appointment-code', tries: 5 } as const;
/** A whole hall may ask from one address. */
const BY_NETWORK = { purpose: 'appointment-find-network', tries: 100 } as const;

/**
 * Code and telephone → the page of the appointment.
 *
 * @throws Refusal `queueing.appointment-miss` for every kind of miss alike; `too-many-tries` after five in an hour
 */
export async function findAppointment(
  { body }: ParsedOf<typeof findRoute>,
  context: Reading,
): Promise<{ appointmentId: string }> {
  const code = parseAppointmentCode(body.code);
  const mobile = checkMobile(body.phone);
  const phone = mobile.ok ? mobile.value.number : body.phone.trim();
  const guesses = [
    { limit: BY_PHONE, what: phone },
    { limit: BY_CODE, what: code ?? body.code.trim() },
    { limit: BY_NETWORK, what: context.network },
  ];
  for (const guess of guesses) await countGuess(guess, context);
  const { db, centreId, today } = context;
  // A code that is none is looked up as well: every miss takes as long.
  const found = await db.maybe(appointmentByCode, { centreId, code: code ?? '', from: today });
  if (!found?.phoneDigest?.equals(bookerDigest(phone, context)))
    throw new Refusal('queueing.appointment-miss', 'not-found');
  for (const guess of guesses) await takeBackGuess(guess, context);
  return { appointmentId: found.appointmentId };
}

/** 取消预约. @throws AppointmentNotLawfulError, StaleError */
export async function cancelAppointment({ params, body }: ParsedOf<typeof cancelRoute>, context: Acting) {
  await giveBack({ ...params, ...body }, context);
  return { appointmentId: params.appointmentId };
}

/** 改约: gives the place back and takes another one, both or neither. @throws as cancelling and booking do */
export async function rebookAppointment({ params, body }: ParsedOf<typeof rebookRoute>, context: Acting) {
  const { version, on, fromMinute } = body;
  const { serviceId, phoneDigest, idDigest, holderDigest, maskedName, maskedPhone } = await giveBack(
    { ...params, version },
    context,
  );
  const booker = { phoneDigest, idDigest, holderDigest, maskedName, maskedPhone };
  return takeSeat({ serviceId, on, fromMinute }, booker, context);
}

async function giveBack(
  asked: { readonly appointmentId: string; readonly version: number },
  context: Acting,
) {
  const { tx, centreId, now } = context;
  const row = await loadAppointment(asked, context);
  requireMayGiveBack(appointmentOf(row), now);
  const { appointmentId } = asked;
  await tx.run(endAppointment, { centreId, appointmentId, state: 'cancelled', now });
  return row;
}
