export { hearCase, watchNightly, watchOne, writeSupervisionPaper } from './jobs.ts';
export { supervisionRoutes } from './routes.ts';
