export { advanceApplication, voidNumbersNightly } from './jobs.ts';
export { channelRoutes } from './routes.ts';
