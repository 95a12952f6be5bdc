import { answerBy, invitationOfCase, type RatedKind } from '@yichuang/domain/complaints/invitation.ts';
import { readCaseRow } from '../cases/index.ts';
import { getSheet } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { readEndedVisit, ringPad } from '../queueing/index.ts';
import { insertInvitation, placeOfCase } from './invitation-store.ts';

/** 一次一评: somebody has left the counter. Safe to run twice: one invitation a ticket. */
export async function inviteAfterVisit(ticketId: string, context: Working): Promise<void> {
  const { tx, centreId } = context;
  const visit = await readEndedVisit(ticketId, context);
  if (visit === null) return;
  const { caseId, accountId, counterId, number, serviceName, serviceNameEn } = visit;
  const theCase = caseId === null ? null : await readCaseRow(caseId, { db: tx, centreId });
  const departmentCode = theCase?.departmentCode ?? visit.departmentCode;
  if (departmentCode === null) return;
  await invite(
    {
      ...{ kind: 'visit', subjectId: ticketId, caseId, number, counterId, departmentCode },
      ...{ serviceName, serviceNameEn, ratedAccountId: accountId, ticketId },
    },
    context,
  );
}

/**
 * 一事一评: a case that came online was decided; or one was accepted at a counter without a number, and its visit is over.
 *
 * Safe to run twice, and for any case: what asks nothing is passed over.
 */
export async function inviteAfterCase(caseId: string, context: Working): Promise<void> {
  const { tx, centreId } = context;
  const row = await readCaseRow(caseId, { db: tx, centreId });
  const place = await tx.maybe(placeOfCase, { centreId, caseId });
  if (!row || !place || row.outcome === 'voided') return;
  const kind = invitationOfCase({
    receivedVia: row.receivedVia,
    ticketId: place.ticketId,
    isAccepted: row.acceptedAt !== null,
    isDecided: row.decidedAt !== null,
  });
  if (kind === null) return;
  const { name, nameEn } = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  await invite(
    {
      ...{ kind, subjectId: caseId, caseId, number: row.caseNumber, ticketId: null },
      ...{ counterId: place.counterId, departmentCode: row.departmentCode },
      ...{ serviceName: name, serviceNameEn: nameEn },
      ratedAccountId: kind === 'visit' ? row.acceptedBy : row.decidedBy,
    },
    context,
  );
}

type Invited = {
  readonly kind: RatedKind;
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly number: string;
  readonly counterId: string | null;
  readonly ratedAccountId: string | null;
  readonly departmentCode: string;
  readonly serviceName: string;
  readonly serviceNameEn: string;
  readonly ticketId: string | null;
};

async function invite({ ticketId, ...invited }: Invited, context: Working): Promise<void> {
  const { tx, centreId, server, now } = context;
  const until = answerBy(now, await officeClock(tx, server, centreId));
  const [made] = await tx.run(insertInvitation, {
    ...{ ...invited, centreId, now },
    invitationId: server.random.newId(),
    ...{ answerByAt: until.at, answerByOn: until.on },
  });
  const { counterId } = invited;
  if (made && counterId !== null) await ringPad({ counterId, kind: 'invited', ticketId }, context);
}
