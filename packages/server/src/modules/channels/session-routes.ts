import { listOpenSessions as openSessions } from '@yichuang/contract/channel-open-sessions.ts';
import * as sessions from '@yichuang/contract/channel-sessions.ts';
import { acts, type Reading, reads, sendsFile } from '../context.ts';
import { callJointSession } from './call-session.ts';
import { cancelJointSession } from './cancel-session.ts';
import { listOpenSessions } from './list-open-sessions.ts';
import { moveJointSession } from './move-session.ts';
import { recordSessionMinutes } from './record-minutes.ts';
import { sessionInvitation } from './session-invitation.ts';
import { viewSessions } from './sessions-view.ts';
import { signSessionLine } from './sign-line.ts';
import { urgeSessionLines } from './urge-lines.ts';

const theSessions = ({ applicationId }: { readonly applicationId: string }, context: Reading) =>
  viewSessions(applicationId, context);

/** 联合会审、联合踏勘 of one application, and those that wait for somebody. */
export const sessionRoutes = [
  reads(openSessions, (_input, context) => listOpenSessions(context)),
  reads(sessions.readSessions, ({ params }, context) => theSessions(params, context)),
  acts(sessions.callJointSession, callJointSession, theSessions),
  acts(sessions.moveJointSession, moveJointSession, theSessions),
  acts(sessions.cancelJointSession, cancelJointSession, theSessions),
  acts(sessions.recordSessionMinutes, recordSessionMinutes, theSessions),
  acts(sessions.signSessionLine, signSessionLine, theSessions),
  acts(sessions.urgeSessionLines, urgeSessionLines, theSessions),
  sendsFile(sessions.readSessionInvitation, sessionInvitation),
];
