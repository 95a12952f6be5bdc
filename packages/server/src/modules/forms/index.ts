export { checkApplicant } from './check-answers.ts';
export { lockCompleteDraft, markSubmitted } from './drafts.ts';
export { channelFormId, formFor } from './form.ts';
export { deleteDrafts } from './jobs.ts';
export { formRoutes } from './routes.ts';
export { upsertForm } from './store.ts';
