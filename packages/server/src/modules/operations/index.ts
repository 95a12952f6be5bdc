export { readHealth } from './health.ts';
export { forgetOldRequests } from './jobs.ts';
export { readMetrics } from './metrics.ts';
export { operationsRoutes } from './routes.ts';
