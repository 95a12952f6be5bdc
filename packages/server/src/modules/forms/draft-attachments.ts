import * as attachments from '@yichuang/contract/draft-attachments.ts';
import { Subject } from '@yichuang/contract/forms.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { UnknownDocumentsError } from '@yichuang/domain/cases/errors.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { type Acting, acts, type Reading, reads, sendsFile } from '../context.ts';
import {
  attachmentFile,
  attachmentRows,
  attachUpload,
  detachUpload,
  viewAttachments,
} from '../documents/index.ts';
import { countGuess } from '../identity/index.ts';
import { draftById, lockDraft } from './store.ts';
import type { FindSheet } from './subject-sheet.ts';

/** Uploads from one network address in an hour: a whole hall has one. */
export const UPLOADS_BY_NETWORK = { purpose: 'upload-network', tries: 300 } as const;

/** Files of drafts, of whatever subject `findSheet` knows; whoever knows the draft may see and change them. */
export const draftAttachmentRoutes = (findSheet: FindSheet) => [
  reads(attachments.readDraftAttachments, ({ params }, context) => viewUploads(params.draftId, context)),
  acts(
    attachments.attachToDraft,
    async ({ params, query, file }, context) => {
      const { draftId, documentId } = params;
      await countGuess({ limit: UPLOADS_BY_NETWORK, what: context.network }, context);
      const subject = await lockOpenDraft(draftId, context);
      const { documents } = await findSheet(subject, { ...context, db: context.tx });
      if (!documents.some(({ id }) => id === documentId)) throw new UnknownDocumentsError([documentId]);
      const upload = { file, name: query.name, purpose: 'filing' } as const;
      await attachUpload({ subjectId: draftId, documentId }, upload, context);
      return { draftId };
    },
    ({ draftId }, context) => viewUploads(draftId, context),
  ),
  acts(
    attachments.detachFromDraft,
    async ({ params: { draftId, attachmentId } }, context) => {
      await lockOpenDraft(draftId, context);
      await detachUpload(draftId, attachmentId, context);
      return { draftId };
    },
    ({ draftId }, context) => viewUploads(draftId, context),
  ),
  sendsFile(attachments.readDraftFile, async ({ params: { draftId, attachmentId } }, context) => {
    await requireOpen(draftId, context.db, context.centreId);
    return attachmentFile({ subjectIds: [draftId], isFiled: false }, attachmentId, context);
  }),
];

async function viewUploads(draftId: string, { db, centreId }: Reading) {
  await requireOpen(draftId, db, centreId);
  const rows = await attachmentRows(db, centreId, { subjectIds: [draftId], isFiled: false });
  return {
    rows: viewAttachments(rows, (attachmentId) =>
      pathOf(attachments.readDraftFile, { draftId, attachmentId }),
    ),
  };
}

async function requireOpen(draftId: string, db: Db, centreId: number): Promise<void> {
  const draft = await db.maybe(draftById, { centreId, draftId });
  if (!draft || draft.submittedAs !== null) throw notFound();
}

async function lockOpenDraft(draftId: string, { tx, centreId }: Acting): Promise<Subject> {
  const [draft] = await tx.run(lockDraft, { centreId, draftId });
  if (!draft || draft.submittedAs !== null) throw notFound();
  return Subject.parse(draft.subject);
}
