import { bookAppointment } from '@yichuang/contract/queueing-appointments.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { read, write } from '#platform/db/statement.ts';
import type { TestServer } from '#testing/test-server.ts';
import { CHANGES } from './hall.testing.ts';

/** The day of the tests is 2007-10-30; the day after, 10:00. */
export const TOMORROW = { on: '2007-10-31', fromMinute: 600 } as const;
/** Today, 10:00. */
export const AT_TEN = { on: '2007-10-30', fromMinute: 600 } as const;

/** A telephone of its own for each person of a test. */
export const phoneOf = (nth: number): string => `138${String(nth).padStart(8, '0')}`;

type Booked = InputOf<typeof bookAppointment>['body'];

export const book = (here: TestServer, body: Partial<Booked> = {}) =>
  here.anybody(bookAppointment, {
    body: { serviceId: CHANGES, name: '李晓明', phone: phoneOf(1), ...TOMORROW, ...body },
  });

const dropAll = write({ name: 'test.drop_appointments', params: {}, row: {} })`
  update queueing.appointment
     set state = 'cancelled', ticket_id = null, arrived_at = null, phone_digest = null, id_digest = null,
         masked_name = '', masked_phone = ''`;

/** Nobody holds a place, and nobody has missed one. */
export const clearAppointments = (here: TestServer) =>
  here.server.database.transaction((tx) => tx.run(dropAll, {}));

export const appointmentsKept = read({
  name: 'test.appointments_kept',
  params: {},
  row: { text: 'text', tickets: 'int8', booked: 'int8', missed: 'int8', persons: 'int8' },
})`
  select coalesce(string_agg(to_jsonb(a)::text, ' '), '') as text, count(a.ticket_id) as tickets,
         count(*) filter (where a.state = 'booked') as booked, count(*) filter (where a.state = 'missed') as missed,
         count(a.phone_digest) as persons
    from queueing.appointment a
   limit 1`;
