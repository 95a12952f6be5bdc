import type {
  nameDefect as route,
  takeBackDefect as takeBackRoute,
} from '@yichuang/contract/channel-handling.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { UnknownDocumentsError } from '@yichuang/domain/cases/errors.ts';
import { requireNamable } from '@yichuang/domain/channels/joint-correction.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { documentSet } from './document-set.ts';
import { deleteDefect, insertDefect } from './handling-store.ts';
import { loadHandling } from './load-handling.ts';
import { namesFor } from './plan-view.ts';
import { applicationOf } from './rows.ts';

/** 指出缺陷: a department, or the centre for itself, names what is wrong with one document of the one set. */
export async function nameDefect({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, server } = context;
  const { applicationId } = params;
  const { row, running } = await loadHandling(applicationId, body.version, context);
  requireNamable(applicationOf(row));
  const { documentId, defect } = body;
  const documents = documentSet(running, await namesFor({ ...context, db: tx }));
  if (!documents.some(({ id }) => id === documentId)) throw new UnknownDocumentsError([documentId]);
  await tx.run(insertDefect, {
    centreId,
    applicationId,
    defectId: server.random.newId(),
    departmentCode: departmentOf(actor),
    documentId,
    defect,
    namedBy: actor.accountId,
    now,
  });
  return { applicationId };
}

/** A defect that the applicant was not told yet goes away again. @throws not-found for another department's, or one told */
export async function takeBackDefect({ params, body }: ParsedOf<typeof takeBackRoute>, context: Acting) {
  const { tx, centreId, actor } = context;
  const { applicationId, defectId } = params;
  await loadHandling(applicationId, body.version, context);
  const departmentCode = departmentOf(actor);
  const [gone] = await tx.run(deleteDefect, { centreId, applicationId, defectId, departmentCode });
  if (!gone) throw notFound();
  return { applicationId };
}

function departmentOf({ departmentCode }: Acting['actor']): string {
  if (departmentCode === null) throw new Refusal('forbidden', 'forbidden');
  return departmentCode;
}
