export { hearCase, watchNightly, watchOne, watchRating, writeSupervisionPaper } from './jobs.ts';
export { supervisionRoutes } from './routes.ts';
