export {
  heedRatings,
  inviteAtAcceptance,
  inviteAtDecision,
  inviteVisitors,
  lapseRatings,
} from './jobs.ts';
export { complaintsRoutes } from './routes.ts';
