import * as attachments from '@yichuang/contract/correction-online.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { UnknownDocumentsError } from '@yichuang/domain/cases/errors.ts';
import { notFound } from '#platform/http/refusal.ts';
import { openToken } from '../cases/index.ts';
import { acts, type Reading, reads, sendsFile } from '../context.ts';
import {
  attachmentFile,
  attachmentRows,
  attachUpload,
  detachUpload,
  viewAttachments,
} from '../documents/index.ts';
import { UPLOADS_BY_NETWORK } from '../forms/index.ts';
import { countGuess } from '../identity/index.ts';
import { awaitedOf, correctByLink, viewCorrected } from './correct-by-link.ts';

/** 网上补正: only the documents that the notice names are open, to whoever holds the signed link. */
export const linkAttachmentRoutes = [
  reads(attachments.readCorrectionUploads, ({ params }, context) => viewUploads(params.token, context)),
  acts(
    attachments.attachToCorrection,
    async ({ params: { token, documentId }, query, file }, context) => {
      await countGuess({ limit: UPLOADS_BY_NETWORK, what: context.network }, context);
      const linked = linkedBy(token, context);
      const asked = await awaitedOf(linked, { ...context, db: context.tx });
      if (!asked.includes(documentId)) throw new UnknownDocumentsError([documentId]);
      const upload = { file, name: query.name, purpose: 'correction' } as const;
      await attachUpload({ subjectId: linked.id, documentId }, upload, context);
      return { token: null };
    },
    (_done, context, { params }) => viewUploads(params.token, context),
  ),
  acts(
    attachments.detachFromCorrection,
    async ({ params }, context) => {
      await detachUpload(linkedBy(params.token, context).id, params.attachmentId, context);
      return { token: null };
    },
    (_done, context, { params }) => viewUploads(params.token, context),
  ),
  sendsFile(attachments.readFileByLink, ({ params: { token, attachmentId } }, context) =>
    attachmentFile({ subjectIds: [linkedBy(token, context).id], isFiled: false }, attachmentId, context),
  ),
  acts(attachments.correctByLink, correctByLink, (_done, context, { params }) =>
    viewCorrected(params.token, context),
  ),
];

async function viewUploads(token: string, context: Reading) {
  const { db, centreId } = context;
  const subjectIds = [linkedBy(token, context).id];
  const rows = await attachmentRows(db, centreId, { subjectIds, isFiled: false });
  return {
    rows: viewAttachments(rows, (attachmentId) =>
      pathOf(attachments.readFileByLink, { token, attachmentId }),
    ),
  };
}

function linkedBy(token: string, { server, centreId }: Pick<Reading, 'server' | 'centreId'>) {
  const linked = openToken(server, centreId, token);
  if (!linked) throw notFound();
  return linked;
}
