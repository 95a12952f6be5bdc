export { advanceApplication } from './jobs.ts';
export { channelRoutes } from './routes.ts';
