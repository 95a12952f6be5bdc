import type { DeskRatingView, readDeskRating as route } from '@yichuang/contract/complaints.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import { readCaseRow } from '../cases/index.ts';
import type { Reading } from '../context.ts';
import { qrCode } from '../documents/index.ts';
import { mySession } from '../queueing/index.ts';
import { invitationOf, newestAtCounter, placeOfCase } from './invitation-store.ts';
import { type RatedSubject, ratingPath } from './rating-link.ts';

/**
 * What a counter learns: asked, and answered or not. Never the answer, and there is no act to close it.
 *
 * With a case: the code for a telephone, which works once the person has left.
 */
export async function viewDeskRating(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<DeskRatingView> {
  const subject = query.case === undefined ? null : await subjectOfCase(query.case, context);
  const state = await stateOf(subject, context);
  if (subject === null) return { state, address: null, qr: null };
  const address = context.server.config.publicUrl + ratingPath(subject, context);
  return { state, address, qr: qrCode(address).svg };
}

/** The visit of a case that was taken at a counter; null for one that came online. */
async function subjectOfCase(caseId: string, context: Reading): Promise<RatedSubject | null> {
  const { db, centreId } = context;
  const row = await readCaseRow(caseId, context);
  if (row?.receivedVia !== 'counter') return null;
  const place = await db.maybe(placeOfCase, { centreId, caseId });
  return { kind: 'visit', subjectId: place?.ticketId ?? caseId };
}

async function stateOf(subject: RatedSubject | null, context: Reading): Promise<DeskRatingView['state']> {
  const { db, centreId, today } = context;
  const session = await mySession(context, today);
  const ofSubject = subject && (await db.maybe(invitationOf, { centreId, ...subject }));
  const newest =
    ofSubject ??
    (session && !subject
      ? await db.maybe(newestAtCounter, { centreId, counterId: session.counterId })
      : null);
  if (!newest || (!subject && localDay(newest.invitedAt) !== today)) return 'none';
  return newest.state === 'answered' ? 'answered' : 'asked';
}
