export { noticesByIds, questionsOf } from './read-notices.ts';
export { noticeRoutes } from './routes.ts';
export { upsertNotice, upsertQuestion } from './store.ts';
