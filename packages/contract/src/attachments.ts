import { z } from 'zod';
import { route } from './route.ts';
import { Id, Moment } from './wire.ts';

/** 附件: one uploaded file, known by its content. */
export const AttachmentView = z.object({
  attachmentId: Id,
  /** Made safe; may name a person. */
  name: z.string(),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'application/ofd']),
  bytes: z.int(),
  /** Null where it is not known. */
  pages: z.int().nullable(),
  uploadedAt: Moment,
});
export type AttachmentView = z.infer<typeof AttachmentView>;

/** The same as a page of a document. */
export const DocumentAttachment = AttachmentView.extend({
  documentId: z.string(),
  /** Came with the application, with a correction, or was scanned at the centre. */
  purpose: z.enum(['filing', 'correction', 'scan']),
  /** A later handing-in of the same document took its place; it is kept. */
  isSuperseded: z.boolean(),
  /** Address of the file on this site. */
  path: z.string(),
});
export type DocumentAttachment = z.infer<typeof DocumentAttachment>;

/** 材料附件: those that were replaced too, and whether whoever asks may add to them. */
export const AttachedFiles = z.object({ rows: z.array(DocumentAttachment), mayAttach: z.boolean() });
export type AttachedFiles = z.infer<typeof AttachedFiles>;

/** Characters; what is longer is refused. */
export const FileName = z.string().max(300);

/** Required document of an item, or shared document of a channel. */
export const DocumentId = z.string().min(1).max(40);

export const uploadAttachment = route({
  name: 'documents.uploadAttachment',
  summary: 'Bring in a file (PDF, JPEG, PNG or OFD) that an act will attach; for scanners and cameras.',
  method: 'POST',
  path: '/documents/attachments',
  allow: 'cases.accept',
  query: z.strictObject({ name: FileName }),
  takesFile: true,
  /** `digest`: SHA-256 of the bytes, hex. */
  reply: AttachmentView.extend({ digest: z.string() }),
});

const ofCase = z.strictObject({ caseId: Id });

export const readCaseFile = route({
  name: 'cases.readFile',
  summary: 'An uploaded file of a case.',
  method: 'GET',
  path: '/cases/:caseId/attachments/:attachmentId',
  allow: 'cases.read',
  params: ofCase.extend({ attachmentId: Id }),
  reply: z.unknown(),
});

/** 补扫: which uploaded files are pages of which document. */
const Attaching = z.strictObject({
  documentId: DocumentId,
  /** Uploaded before by the same account. */
  attachmentIds: z.array(Id).min(1).max(20),
  /** They take the place of the pages that are there. */
  isNewEdition: z.boolean().default(false),
});

export const readCaseAttachments = route({
  name: 'cases.readAttachments',
  summary: 'The files of a case, document by document; those that were replaced too.',
  method: 'GET',
  path: '/cases/:caseId/attachments',
  allow: 'cases.read',
  params: ofCase,
  reply: AttachedFiles,
});

export const attachToCase = route({
  name: 'cases.attach',
  summary: 'Add uploaded files to a document of a case, until it is archived; changes no date and no state.',
  method: 'POST',
  path: '/cases/:caseId/attachments',
  allow: 'cases.accept',
  params: ofCase,
  body: Attaching,
  reply: AttachedFiles,
});

const ofApplication = z.strictObject({ applicationId: Id });

export const readApplicationAttachments = route({
  name: 'channels.readAttachments',
  summary: 'The files of an application, as far as the department asks for the document.',
  method: 'GET',
  path: '/channels/applications/:applicationId/attachments',
  allow: 'cases.read',
  params: ofApplication,
  reply: AttachedFiles,
});

export const attachToApplication = route({
  name: 'channels.attach',
  summary: 'Add uploaded files to a document of the one set: all steps that ask for it have them.',
  method: 'POST',
  path: '/channels/applications/:applicationId/attachments',
  allow: 'channels.accept',
  params: ofApplication,
  body: Attaching,
  reply: AttachedFiles,
});

export const readApplicationFile = route({
  name: 'channels.readFile',
  summary: 'An uploaded file of an application.',
  method: 'GET',
  path: '/channels/applications/:applicationId/attachments/:attachmentId',
  allow: 'cases.read',
  params: ofApplication.extend({ attachmentId: Id }),
  reply: z.unknown(),
});
