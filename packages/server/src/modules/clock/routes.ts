import * as clock from '@yichuang/contract/clock.ts';
import { yearOf } from '@yichuang/domain/time/date-only.ts';
import { acts, reads } from '../context.ts';
import { viewCalendar } from './calendar-view.ts';
import { changeClockRules } from './change-rules.ts';
import { explainDue } from './explain-due.ts';
import { viewClockRules } from './rules-view.ts';

export const clockRoutes = [
  reads(clock.explainDue, explainDue),
  reads(clock.readClockRules, (_input, context) => viewClockRules(context)),
  acts(clock.changeClockRules, changeClockRules, (_done, context) => viewClockRules(context)),
  reads(clock.readCalendar, ({ query: { year, hall } }, context) =>
    viewCalendar({ ...context, year: year ?? yearOf(context.today), hall }),
  ),
];
