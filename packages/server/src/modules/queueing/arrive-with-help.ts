import type { arriveWithHelp as route } from '@yichuang/contract/queueing-appointment-day.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { Acting } from '../context.ts';
import { loadAppointment } from './appointments.ts';
import { becomeTicket } from './become-ticket.ts';

/**
 * 人工签到: whoever stands there without telephone and code is known by sight of their card; the list shows the name in
 * part.
 *
 * @throws AppointmentTooEarlyError, AppointmentNotLawfulError, StaleError
 */
export const arriveWithHelp = async ({ params, body }: ParsedOf<typeof route>, context: Acting) =>
  becomeTicket(await loadAppointment({ ...params, ...body }, context), context);
