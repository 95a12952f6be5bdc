import type { CalendarChangeView } from '@yichuang/contract/clock.ts';
import type { ClockChange } from '@yichuang/domain/clock/calendar-change.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { isWorked } from '@yichuang/domain/clock/working-calendar.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { listMovedDues } from './move-dues.ts';

/** What a change of the calendar does to days and dates, as a person decides on it. */
export async function viewChange(
  change: ClockChange,
  hall: string | undefined,
  { db, server, centreId }: Pick<Reading, 'db' | 'server' | 'centreId'>,
): Promise<CalendarChangeView> {
  const moved = await listMovedDues(db, change, { server, centreId });
  return {
    days: change.daysIn(hall).map(({ on, is }) => ({ on, isWorked: isWorked(is), why: is })),
    total: moved.length,
    moved: moved.slice(0, MOST_SHOWN).map((one) => ({
      caseNumber: one.caseNumber,
      side: one.side,
      old: viewDate(one.old),
      new: viewDate(one.new),
      days: one.days.map(({ on }) => on),
    })),
  };
}

/** More dates than anybody reads before they decide. */
const MOST_SHOWN = 100;

const viewDate = ({ on, at, unit, provisional }: Due) => ({ on, at: instantText(at), unit, provisional });
