export { type ChannelFact, type ChannelForm, fieldsOfItem, viewChannelForm } from './channel-form.ts';
export { followDepartment } from './department-events.ts';
export { channelDocumentRoutes } from './document-routes.ts';
export { draftRoutes } from './draft-routes.ts';
export { handlingRoutes } from './handling-routes.ts';
export {
  advanceApplication,
  sweepApplicationsNightly,
  sweepOneApplication,
  urgeApplicationsNightly,
  urgeOneApplication,
  voidNumbersNightly,
  writeApplicationLetters,
} from './jobs.ts';
export { linkRoutes } from './link-routes.ts';
export { loseGrant } from './lose-grant.ts';
export { planRoutes } from './plan-routes.ts';
export { channelRoutes } from './routes.ts';
export { runningCountRoutes } from './running-counts.ts';
export { urgeLinesNightly, urgeLinesOfSession } from './session-jobs.ts';
export { sessionRoutes } from './session-routes.ts';
export { sessionRulesRoutes } from './session-rules-routes.ts';
export { statementRoutes } from './statement-routes.ts';
