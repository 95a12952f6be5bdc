import { z } from 'zod';
import { DocumentAttachment, DocumentId, FileName } from './attachments.ts';
import { route } from './route.ts';
import { Id } from './wire.ts';

const byLink = z.strictObject({ token: z.string().max(120) });

/** What the applicant has uploaded for a correction and not handed in yet. */
export const CorrectionUploads = z.object({ rows: z.array(DocumentAttachment) });

export const readCorrectionUploads = route({
  name: 'cases.readCorrectionUploads',
  summary: 'Files uploaded for the correction that is awaited, not handed in yet.',
  method: 'GET',
  path: '/cases/t/:token/correction',
  allow: 'public',
  params: byLink,
  reply: CorrectionUploads,
});

export const attachToCorrection = route({
  name: 'cases.attachToCorrection',
  summary: 'Upload a page of a document that the correction notice names. The same file twice is one.',
  method: 'POST',
  path: '/cases/t/:token/correction/:documentId/attachments',
  allow: 'public',
  params: byLink.extend({ documentId: DocumentId }),
  query: z.strictObject({ name: FileName }),
  takesFile: true,
  reply: CorrectionUploads,
});

export const detachFromCorrection = route({
  name: 'cases.detachFromCorrection',
  summary: 'Take away a file that was not handed in yet.',
  method: 'POST',
  path: '/cases/t/:token/correction/attachments/:attachmentId/remove',
  allow: 'public',
  params: byLink.extend({ attachmentId: Id }),
  body: z.strictObject({}),
  reply: CorrectionUploads,
});

export const readFileByLink = route({
  name: 'cases.readFileByLink',
  summary: 'A file uploaded for the correction, for the holder of the signed link.',
  method: 'GET',
  path: '/cases/t/:token/correction/attachments/:attachmentId',
  allow: 'public',
  params: byLink.extend({ attachmentId: Id }),
  reply: z.unknown(),
});

export const correctByLink = route({
  name: 'cases.correctByLink',
  summary: 'Hand in the correction online (网上补正): each document asked for by its files, or a statement.',
  method: 'POST',
  path: '/cases/t/:token/correct',
  allow: 'public',
  params: byLink,
  body: z.strictObject({
    version: z.int(),
    /** By document: why there is no file, or what else should be known. */
    statements: z
      .array(z.strictObject({ documentId: DocumentId, statement: z.string().trim().max(500) }))
      .max(200)
      .default([]),
  }),
  /** Of the case or application after it. */
  reply: z.object({ state: z.string(), version: z.int() }),
});
