export { queueingRoutes } from './routes.ts';
