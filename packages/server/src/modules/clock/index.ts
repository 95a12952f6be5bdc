export { dueText, viewDerivation } from './derivation-view.ts';
export { dueFromColumns, type Ticking, viewDue } from './due-view.ts';
export { newNotices } from './new-notices.ts';
export { clocksOfCentre, keptClock, officeClock, ticking } from './office-clock.ts';
export { clockRoutes } from './routes.ts';
export { insertHolidayNotice } from './store.ts';
