import * as clock from '@yichuang/contract/clock.ts';
import { dateOnly, yearOf } from '@yichuang/domain/time/date-only.ts';
import { viewCalendar } from '../clock/index.ts';
import { acts, reads } from '../context.ts';
import { addOverlay } from './add-overlay.ts';
import { enterNotices } from './enter-notices.ts';
import { previewNotices } from './preview-notices.ts';
import { previewOverlay, previewWithdrawal } from './preview-overlay.ts';
import { withdrawOverlay } from './withdraw-overlay.ts';

/** Changes of the calendar: they move the dates of open cases. */
export const caseCalendarRoutes = [
  reads(clock.previewNotices, previewNotices),
  acts(clock.enterNotices, enterNotices, ({ year }, context) =>
    viewCalendar({ ...context, year: year ?? yearOf(context.today) }),
  ),
  reads(clock.previewOverlay, previewOverlay),
  reads(clock.previewWithdrawal, previewWithdrawal),
  acts(clock.addOverlay, addOverlay, (_done, context, { body }) =>
    viewCalendar({ ...context, year: yearOf(dateOnly(body.from)) }),
  ),
  acts(clock.withdrawOverlay, withdrawOverlay, ({ year }, context) => viewCalendar({ ...context, year })),
];
