export { checkAnswers, checkApplicant } from './check-answers.ts';
export { lockCompleteDraft, markSubmitted } from './drafts.ts';
export { channelFormId, formFor, GENERAL_FORM } from './form.ts';
export { deleteDrafts } from './jobs.ts';
export { formRoutes } from './routes.ts';
export { upsertForm } from './store.ts';
