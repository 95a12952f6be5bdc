import { readGuide } from '@yichuang/contract/catalogue.ts';
import * as forms from '@yichuang/contract/forms.ts';
import { acts, reads } from '../context.ts';
import { saveDraft, startDraft, viewDraft } from './drafts.ts';
import { viewGuideWithForm } from './guide.ts';

export const formRoutes = [
  reads(readGuide, ({ params }, context) => viewGuideWithForm(params.code, context)),
  acts(forms.startDraft, startDraft, ({ draftId }, context) => viewDraft(draftId, context)),
  reads(forms.readDraft, ({ params }, context) => viewDraft(params.draftId, context)),
  acts(forms.saveDraft, saveDraft, ({ draftId }, context) => viewDraft(draftId, context)),
];
