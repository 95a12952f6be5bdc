import type {
  noteDuplicate as noteRoute,
  takeEarlierAnswers as takeRoute,
} from '@yichuang/contract/queueing-earlier.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { noteTaken, readAnswers, readCaseRow } from '../cases/index.ts';
import type { Acting, Reading } from '../context.ts';
import { notesOf } from './earlier-at-desk.ts';
import { insertKnownDuplicate } from './earlier-store.ts';

/** 预填: takes what the person wrote before, and leaves a record that it was taken. */
export async function takeEarlierAnswers({ params, body }: ParsedOf<typeof takeRoute>, context: Acting) {
  const row = await noteTaken({ caseId: params.caseId, what: 'answers' }, body, context);
  return {
    caseId: params.caseId,
    caseNumber: row.caseNumber,
    receivedOn: localDay(row.receivedAt),
    isSameItem: row.itemCode === body.itemCode,
  };
}

type Taken = Awaited<ReturnType<typeof takeEarlierAnswers>>;

export async function viewEarlierAnswers(
  { caseId, caseNumber, receivedOn, isSameItem }: Taken,
  context: Reading,
): Promise<ReplyOf<typeof takeRoute>> {
  const { applicant, form } = await readAnswers(caseId, context);
  const { name, phone, contactName } = applicant;
  return { caseNumber, receivedOn, applicant: { name, phone, contactName }, form: isSameItem ? form : {} };
}

/** 重复办件说明: the clerk goes on although a case is open; nothing is kept from being done. */
export async function noteDuplicate({ params, body }: ParsedOf<typeof noteRoute>, context: Acting) {
  const { tx, centreId, actor, now, server } = context;
  const { caseId } = params;
  const row = await readCaseRow(caseId, { db: tx, centreId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  const { reason } = body;
  const accountId = actor.accountId;
  await tx.run(insertKnownDuplicate, {
    centreId,
    noteId: server.random.newId(),
    caseId,
    accountId,
    now,
    reason,
  });
  return { caseId };
}

export const viewDuplicateNotes = async (
  { caseId }: { readonly caseId: string },
  context: Reading,
): Promise<ReplyOf<typeof noteRoute>> => ({
  notes: (await notesOf([caseId], context)).get(caseId) ?? [],
});
