export { ratedSubjects, remediesPastDue, remedyForOversight } from './for-oversight.ts';
export {
  heedRatings,
  inviteAtAcceptance,
  inviteAtDecision,
  inviteVisitors,
  lapseRatings,
} from './jobs.ts';
export { complaintsRoutes } from './routes.ts';
