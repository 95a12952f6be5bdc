import * as attachments from '@yichuang/contract/attachments.ts';
import { type ParsedOf, pathOf } from '@yichuang/contract/route.ts';
import { UnknownDocumentsError } from '@yichuang/domain/cases/errors.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import { type Acting, acts, type Reading, reads, sendsFile } from '../context.ts';
import {
  type AttachmentRow,
  attachmentFile,
  attachmentRows,
  attachScans,
  viewAttachments,
} from '../documents/index.ts';
import { documentSet } from './document-set.ts';
import { namesFor } from './plan-view.ts';
import { loadRunning } from './running.ts';
import { applicationById } from './store.ts';

/** 一套材料的附件: uploaded once, there for every step whose department asks for the document. */
export const applicationAttachmentRoutes = [
  reads(attachments.readApplicationAttachments, ({ params }, context) =>
    viewFiles(params.applicationId, context),
  ),
  acts(attachments.attachToApplication, attachToApplication, ({ applicationId }, context) =>
    viewFiles(applicationId, context),
  ),
  sendsFile(attachments.readApplicationFile, async ({ params: { applicationId, attachmentId } }, context) => {
    const { filter } = await filesOf(applicationId, context);
    return attachmentFile(filter, attachmentId, context);
  }),
];

async function viewFiles(applicationId: string, context: Reading): Promise<attachments.AttachedFiles> {
  const { filter } = await filesOf(applicationId, context);
  const rows = await attachmentRows(context.db, context.centreId, filter);
  return {
    rows: viewAttachments(rows, (attachmentId) =>
      pathOf(attachments.readApplicationFile, { applicationId, attachmentId }),
    ),
    mayAttach: mayUse(context.actor, 'channels.accept') && reachOf(context.actor).kind === 'centre',
  };
}

/** @throws forbidden for a department, not-found, UnknownDocumentsError */
async function attachToApplication(
  { params, body }: ParsedOf<typeof attachments.attachToApplication>,
  context: Acting,
) {
  const { applicationId } = params;
  if (reachOf(context.actor).kind !== 'centre') throw new Refusal('forbidden', 'forbidden');
  const { documents } = await filesOf(applicationId, { ...context, db: context.tx });
  const { documentId } = body;
  if (!documents.some(({ ids }) => ids.includes(documentId))) throw new UnknownDocumentsError([documentId]);
  await attachScans({ subjectId: applicationId, ...body }, context);
  return { applicationId };
}

/** The centre sees everything, a department what it asks for. @throws not-found for one that takes no part */
async function filesOf(applicationId: string, context: Reading) {
  const { db, centreId, actor } = context;
  const row = await db.maybe(applicationById, { centreId, applicationId });
  if (!row) throw notFound();
  const running = await loadRunning(row, context);
  const reach = reachOf(actor);
  const takesPart =
    reach.kind === 'centre' || running.graph.steps.some(({ department }) => department === reach.code);
  if (!takesPart) throw notFound();
  const documents = documentSet(running, await namesFor(context));
  const mayRead = ({ documentId }: AttachmentRow) =>
    reach.kind === 'centre' ||
    documents.some(({ ids, departments }) => ids.includes(documentId) && departments.includes(reach.code));
  return { documents, filter: { subjectIds: [applicationId], isFiled: true, mayRead } };
}
