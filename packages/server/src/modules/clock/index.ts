export { viewCalendar } from './calendar-view.ts';
export { dueText, viewDerivation } from './derivation-view.ts';
export { dueFromColumns, type Ticking, viewDue } from './due-view.ts';
export { announceClockChange, CLOCK_CHANGED } from './effects.ts';
export { lockCalendar } from './lock-calendar.ts';
export { newNotices } from './new-notices.ts';
export {
  askStamp,
  boundClock,
  clocksOf,
  clocksOfCentre,
  keptClocks,
  officeClock,
  type StampRows,
  ticking,
} from './office-clock.ts';
export { clockRoutes } from './routes.ts';
export { basisOf, knownLocalDays } from './sources.ts';
export { insertHolidayNotice, insertOverlay, insertOverlayWithdrawal, overlays } from './store.ts';
