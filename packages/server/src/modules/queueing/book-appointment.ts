import type { bookAppointment as route } from '@yichuang/contract/queueing-appointments.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { APPOINTMENT_CODE_DIGITS } from '@yichuang/domain/queueing/appointment-code.ts';
import {
  type OwnAppointment,
  rememberedDays,
  requireMayBook,
} from '@yichuang/domain/queueing/appointment-limit.ts';
import { bookableSeats } from '@yichuang/domain/queueing/appointment-rules.ts';
import { nextFree, slotOffered } from '@yichuang/domain/queueing/appointment-slots.ts';
import { addDays, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { countGuess } from '../identity/index.ts';
import { appointmentsOfPerson, holdSeat } from './appointment-store.ts';
import { type Booker, readBooker } from './booker.ts';
import { type Offer, offerOf } from './offer.ts';
import { lockHolder } from './ticket-store.ts';

/** Telephones of a whole quarter share an address; a shop with a list of numbers asks more. */
const BY_NETWORK = { purpose: 'appointment-network', tries: 300 } as const;

/** 预约. @throws InvalidInputError, AppointmentLimitError, Refusal `queueing.appointment-full` with the next free slots */
export async function bookAppointment({ body }: ParsedOf<typeof route>, context: Acting) {
  const { serviceId, on, fromMinute, ...person } = body;
  await countGuess({ limit: BY_NETWORK, what: context.network }, context);
  const booker = readBooker(person, dateOnly(on), context);
  return takeSeat({ serviceId, on, fromMinute }, booker, context);
}

export type WantedSlot = { readonly serviceId: string; readonly on: string; readonly fromMinute: number };

/** Holds a seat of the slot for the person. @throws AppointmentLimitError, Refusal `queueing.appointment-full` */
export async function takeSeat(wanted: WantedSlot, booker: Booker, context: Acting) {
  const { tx, centreId, server, now } = context;
  const offer = await offerOf(wanted.serviceId, { ...context, db: tx });
  const slot = slotOffered(offer.days, wanted.on, wanted.fromMinute);
  if (!slot) throw slotFull(offer, wanted);
  await requireWithinLimits(wanted, booker, offer, context);
  const appointmentId = server.random.secretId();
  const row = {
    ...booker,
    centreId,
    appointmentId,
    institutionId: offer.service.institutionId,
    serviceId: wanted.serviceId,
    onDay: dateOnly(wanted.on),
    fromMinute: slot.fromMinute,
    toMinute: slot.toMinute,
    bookable: bookableSeats(offer.rules, wanted.serviceId),
    now,
  };
  // Each try in vain means that somebody else took a seat (or, once in a hundred million, has the code).
  for (let tried = 0; tried <= row.bookable; tried += 1) {
    const code = server.random.digits(APPOINTMENT_CODE_DIGITS);
    const [held] = await tx.run(holdSeat, { ...row, code });
    if (held) return { appointmentId };
  }
  throw slotFull(await offerOf(wanted.serviceId, { ...context, db: tx }), wanted);
}

async function requireWithinLimits(
  wanted: WantedSlot,
  { phoneDigest, idDigest }: Booker,
  { rules }: Offer,
  { tx, centreId, today }: Acting,
): Promise<void> {
  // In one order for everybody, so that two requests of one person never wait for each other.
  const digests = [phoneDigest, idDigest].filter((one) => one !== null).sort(Buffer.compare);
  for (const holderDigest of digests) await tx.run(lockHolder, { holderDigest });
  const since = addDays(today, -rememberedDays(rules));
  const own = await tx.many(appointmentsOfPerson, { centreId, phoneDigest, idDigest, since });
  requireMayBook(
    own.map(({ onDay, fromMinute, serviceId, state }) => ({
      on: onDay,
      fromMinute,
      serviceId,
      state: state as OwnAppointment['state'],
    })),
    { ...wanted, on: dateOnly(wanted.on) },
    rules,
    today,
  );
}

/** How many other times are named to whoever came too late. */
const NEXT = 3;

function slotFull({ days }: Offer, wanted: WantedSlot): Refusal {
  const next = nextFree(days, wanted, NEXT).map(({ on, slot }) => ({ on, fromMinute: slot.fromMinute }));
  return new Refusal('queueing.appointment-full', 'conflict', { facts: { next } });
}
