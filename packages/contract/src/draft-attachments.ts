import { z } from 'zod';
import { DocumentAttachment, DocumentId, FileName } from './attachments.ts';
import { route } from './route.ts';
import { Id } from './wire.ts';

const ofDraft = z.strictObject({ draftId: Id });

export const readDraftAttachments = route({
  name: 'forms.readDraftAttachments',
  summary: 'Files uploaded to the documents of a draft.',
  method: 'GET',
  path: '/forms/drafts/:draftId/attachments',
  allow: 'public',
  params: ofDraft,
  reply: z.object({ rows: z.array(DocumentAttachment) }),
});

export const attachToDraft = route({
  name: 'forms.attachToDraft',
  summary: 'Upload a page of a document of a draft. The same file twice is one.',
  method: 'POST',
  path: '/forms/drafts/:draftId/documents/:documentId/attachments',
  allow: 'public',
  params: ofDraft.extend({ documentId: DocumentId }),
  query: z.strictObject({ name: FileName }),
  takesFile: true,
  reply: z.object({ rows: z.array(DocumentAttachment) }),
});

export const detachFromDraft = route({
  name: 'forms.detachFromDraft',
  summary: 'Take a file away from a draft.',
  method: 'POST',
  path: '/forms/drafts/:draftId/attachments/:attachmentId/remove',
  allow: 'public',
  params: ofDraft.extend({ attachmentId: Id }),
  body: z.strictObject({}),
  reply: z.object({ rows: z.array(DocumentAttachment) }),
});

export const readDraftFile = route({
  name: 'forms.readDraftFile',
  summary: 'A file of a draft.',
  method: 'GET',
  path: '/forms/drafts/:draftId/attachments/:attachmentId',
  allow: 'public',
  params: ofDraft.extend({ attachmentId: Id }),
  reply: z.unknown(),
});
