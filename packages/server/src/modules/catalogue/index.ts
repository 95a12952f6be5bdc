export type { LifeEvent } from './events.ts';
export { isOnline, viewGuide } from './guide.ts';
export { ownersOf } from './owners.ts';
export { makeFindable, publishSheet } from './publish.ts';
export { catalogueRoutes } from './routes.ts';
export { findItems } from './search.ts';
export { currentSheet, getSheet, keptSheet, offeredSheets } from './sheets.ts';
export { upsertLifeEvent } from './store.ts';
export { viewDocuments, viewSummary } from './views.ts';
