export { readHealth } from './health.ts';
export { forgetOldRequests } from './jobs.ts';
export { operationsRoutes } from './routes.ts';
