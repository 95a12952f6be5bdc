import { isForApplicant } from '@yichuang/domain/documents/paper-kind.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Server } from '#platform/server.ts';
import { openToken, readCaseRow } from '../cases/index.ts';
import { subjectOfPaper } from '../documents/index.ts';
import { invitationOf, invitationOfCase } from './invitation-store.ts';
import { openRatingToken } from './rating-link.ts';
import type { InvitationRow } from './view-rating-page.ts';

type Place = { readonly db: Db; readonly server: Server; readonly centreId: number };

/**
 * The invitation behind an address `/rate/…`: that of the code of a pad or a receipt; or, once its case is decided, that
 * of the link of the case or of the code on one of its papers. Null: nobody is asked yet.
 *
 * @throws not-found for a token that is none of these
 */
export async function findInvitation(token: string, place: Place): Promise<InvitationRow | null> {
  const { db, centreId } = place;
  const subject = openRatingToken(token, place);
  if (subject) return db.maybe(invitationOf, { centreId, ...subject });
  const caseId = await caseOf(token, place);
  const theCase = caseId === null ? null : await readCaseRow(caseId, place);
  if (!theCase) throw notFound();
  return theCase.decidedAt === null ? null : db.maybe(invitationOfCase, { centreId, caseId: theCase.caseId });
}

async function caseOf(token: string, place: Place): Promise<string | null> {
  const linked = openToken(place.server, place.centreId, token);
  return linked?.kind === 'case' ? linked.id : subjectOfPaper(token, isForApplicant, place);
}
