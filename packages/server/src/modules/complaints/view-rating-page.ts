import type {
  RatedServiceView,
  RatingPageView,
  readRatingPage as route,
} from '@yichuang/contract/complaints.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { type Invitation, isLapsed } from '@yichuang/domain/complaints/invitation.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import type { Reading } from '../context.ts';
import { findInvitation } from './find-invitation.ts';
import type { INVITATION } from './invitation-store.ts';

export type InvitationRow = Values<typeof INVITATION>;

/** The page behind the code: what is asked, and whether it still can be answered. @throws not-found */
export async function viewRatingPage(
  { body }: ParsedOf<typeof route>,
  context: Reading,
): Promise<RatingPageView> {
  const { now, server } = context;
  const key = server.random.newId();
  const row = await findInvitation(body.token, context);
  if (!row) return { state: 'notYet', service: null, answerBy: null, key };
  return {
    state: isLapsed(invitationFrom(row), now) ? 'lapsed' : invitationFrom(row).state,
    service: viewService(row),
    answerBy: row.answerByOn,
    key,
  };
}

/** The invitation as the rules know it; checks of the table close its state. */
export const invitationFrom = (row: InvitationRow): Invitation => ({
  state: row.state as Invitation['state'],
  invitedAt: row.invitedAt,
  answerBy: { at: row.answerByAt, on: row.answerByOn, unit: 'calendarDays', provisional: false },
});

type ServiceRow = Pick<InvitationRow, 'kind' | 'number' | 'serviceName' | 'serviceNameEn' | 'invitedAt'>;

export const viewService = ({
  kind,
  number,
  serviceName,
  serviceNameEn,
  invitedAt,
}: ServiceRow): RatedServiceView => ({
  kind: kind as RatedServiceView['kind'],
  ...{ number, serviceName, serviceNameEn },
  on: localDay(invitedAt),
});
