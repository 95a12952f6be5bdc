import { MOST_SESSIONS } from '@yichuang/contract/channel-sessions.ts';
import type { SessionNotice } from '@yichuang/contract/session-notice.ts';
import { sessionState } from '@yichuang/domain/channels/joint-session.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { ownersOf } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';
import { loadSessions } from './load-sessions.ts';
import type { ApplicationRow } from './rows.ts';

/**
 * Meetings and visits that the applicant takes part in and that are still to come, the next first. A cancelled one stays
 * until its time is over, so that nobody waits for it; what the departments discuss is theirs.
 */
export async function toldSessions(
  { applicationId }: Pick<ApplicationRow, 'applicationId'>,
  { db, centreId, now }: Reading,
): Promise<SessionNotice[]> {
  const all = await loadSessions(db, centreId, { applicationIds: [applicationId], most: MOST_SESSIONS });
  const owners = await ownersOf(db, centreId);
  return all
    .filter(
      ({ session: { isApplicantInvited, slot, minutes } }) =>
        isApplicantInvited && !minutes && slot.endsAt > now,
    )
    .toReversed()
    .map(({ session, session: { sessionId, kind, slot, preparation, moves, lines } }) => ({
      ...{ sessionId, kind, preparation, place: slot.place },
      startsAt: instantText(slot.startsAt),
      endsAt: instantText(slot.endsAt),
      departments: lines.map(({ departmentCode }) => owners(departmentCode)),
      isMoved: moves > 0,
      isCancelled: sessionState(session, now) === 'cancelled',
    }));
}
