import * as documents from '@yichuang/contract/channel-documents.ts';
import { acts, reads } from '../context.ts';
import { applicationAttachmentRoutes } from './application-attachments.ts';
import { supplyDocuments } from './supply-documents.ts';
import { viewDocuments } from './view-documents.ts';

/** The one set of documents of an application. */
export const channelDocumentRoutes = [
  reads(documents.readChannelDocuments, ({ params }, context) =>
    viewDocuments(params.applicationId, context),
  ),
  acts(documents.supplyDocuments, supplyDocuments, ({ applicationId }, context) =>
    viewDocuments(applicationId, context),
  ),
  ...applicationAttachmentRoutes,
];
