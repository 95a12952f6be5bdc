import * as forms from '@yichuang/contract/forms.ts';
import { acts, type Reading, reads } from '../context.ts';
import { draftActs, draftAttachmentRoutes, viewDraft } from '../forms/index.ts';
import { findSubject } from './channel-subject.ts';

const drafts = draftActs(findSubject);
const theDraft = ({ draftId }: { readonly draftId: string }, context: Reading) =>
  viewDraft(draftId, context, findSubject);

/** Drafts of applications, for an item or for a channel. */
export const draftRoutes = [
  acts(forms.startDraft, drafts.start, theDraft),
  reads(forms.readDraft, ({ params }, context) => theDraft(params, context)),
  acts(forms.saveDraft, drafts.save, theDraft),
  acts(forms.answerQuestions, drafts.answer, theDraft),
  ...draftAttachmentRoutes(findSubject),
];
