import type { enterNotices as route } from '@yichuang/contract/clock.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { announceClockChange, lockCalendar } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { withGivenNotices } from './given-notices.ts';
import { addNotices } from './import-calendar.ts';

/**
 * Enters holiday notices (录入放假通知) and moves the dates of open cases to them, each with an event. One published
 * after today is left out; a closed case keeps its verdict.
 *
 * @throws StaleError with the fresh calendar; as `withGivenNotices`
 */
export const enterNotices = ({ body }: ParsedOf<typeof route>, context: Acting) =>
  withGivenNotices(body.given, async (notices) => {
    await lockCalendar(body.version, context.today, context);
    const { notices: added, moved, calendar } = await addNotices(notices, context);
    // Whoever accepted a case meanwhile by the calendar before is found by the job.
    if (added.length > 0) announceClockChange(context, calendar);
    const year = added.at(-1)?.year ?? null;
    return { added: added.length, moved: moved.length, year };
  });
