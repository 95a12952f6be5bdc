export { countDaysNightly } from './jobs.ts';
export { statisticsRoutes } from './routes.ts';
