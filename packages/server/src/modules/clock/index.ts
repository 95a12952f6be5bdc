export { dueFromColumns, viewDue } from './due-view.ts';
export { keptClock, officeClock } from './office-clock.ts';
export { insertHolidayNotice } from './store.ts';
