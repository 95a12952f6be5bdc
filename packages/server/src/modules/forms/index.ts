export { checkApplicant } from './check-answers.ts';
export { draftActs } from './draft-acts.ts';
export { lockCompleteDraft, markSubmitted, viewDraft } from './drafts.ts';
export { channelFormId, formFor } from './form.ts';
export { deleteDrafts } from './jobs.ts';
export { formRoutes } from './routes.ts';
export { schemaFaults } from './schema-faults.ts';
export { upsertForm } from './store.ts';
export { type Asking, type FindSheet, itemSubject, type SubjectSheet } from './subject-sheet.ts';
