import type { callWith, visitor } from '#apply/visitor.fixture.ts';
import { problem } from '#apply/visitor.fixture.ts';
import { APPOINTMENT_ID, appointment, bookingReplies, OFFERED_DAY } from './booking.fixture.ts';

type Reader = (replies: Parameters<typeof callWith>[0]) => Pick<ReturnType<typeof visitor>, 'get' | 'post'>;

/** Every page of an appointment in every state, with its address, as one reader sees them. */
export async function englishBooking(reader: Reader): Promise<readonly (readonly [string, string])[]> {
  const slot = `/booking/GS.gt/${OFFERED_DAY}`;
  const mine = `/booking/mine/${APPOINTMENT_ID}`;
  const seen: (readonly [string, string])[] = [];
  const { get, post } = reader(bookingReplies);
  const plain = ['/booking', '/booking?q=x', '/booking/GS.gt', `${slot}?at=600`, '/booking/find'];
  for (const address of [...plain, mine, `${mine}?cancel=1`, `${mine}/change`])
    seen.push([address, (await get(address)).html]);
  for (const why of ['blocked', 'sameService', 'sameTime', 'perDay']) {
    const facts = { why, until: OFFERED_DAY, noShows: 3, perDay: 2 };
    const refuse = () => {
      throw problem(409, 'queueing.appointment-limit', { facts });
    };
    const refused = reader({ ...bookingReplies, 'queueing.bookAppointment': refuse });
    seen.push([why, (await refused.post(slot, { at: '600' })).html]);
  }
  for (const state of ['arrived', 'cancelled', 'calledOff', 'missed'] as const) {
    const view = { ...appointment, state, calledOffFor: state === 'calledOff' ? '停电' : null };
    const look = reader({ ...bookingReplies, 'queueing.readAppointment': () => view });
    seen.push([state, (await look.get(mine)).html]);
  }
  seen.push(['booked', (await post('/d/kiosk', { go: 'booked' })).html]);
  return seen;
}
