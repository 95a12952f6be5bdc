export { dueFromColumns, type Ticking, viewDue } from './due-view.ts';
export { keptClock, officeClock, ticking } from './office-clock.ts';
export { insertHolidayNotice } from './store.ts';
