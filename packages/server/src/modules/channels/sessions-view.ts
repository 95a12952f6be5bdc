import { readApplicationLetter } from '@yichuang/contract/channel-handling.ts';
import type { SessionsView, SessionView } from '@yichuang/contract/channel-session-views.ts';
import { MOST_SESSIONS, readSessionInvitation } from '@yichuang/contract/channel-sessions.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { sessionState } from '@yichuang/domain/channels/joint-session.ts';
import { sessionRulesAt } from '@yichuang/domain/channels/session-rules.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { type IssuedLetter, lettersOf } from '../documents/index.ts';
import { accountNames } from '../identity/index.ts';
import { type LoadedSession, loadSessions } from './load-sessions.ts';
import { type SessionGround, sessionGround } from './session-ground.ts';
import { mayCall, offeredActs, viewAgenda, viewDues, viewLines, viewSteps } from './session-parts.ts';

/** All sessions of an application, the latest first. @throws not-found outside the reach */
export async function viewSessions(applicationId: string, context: Reading): Promise<SessionsView> {
  const { db, centreId, actor, now } = context;
  const ground = await sessionGround(applicationId, context);
  const { row, running, names, applicantName } = ground;
  const all = await loadSessions(db, centreId, { applicationIds: [applicationId], most: MOST_SESSIONS });
  const signers = all.flatMap(({ row: one, lines }) => [
    one.minutedBy,
    ...lines.map(({ signedBy }) => signedBy),
  ]);
  const told = {
    ...ground,
    people: await accountNames(signers, context),
    letters: await lettersOf(db, centreId, applicationId),
    actor,
  };
  const { key: code, name, nameEn = name } = running.published.procedure;
  return {
    applicationId,
    applicationNumber: row.applicationNumber,
    applicantName,
    channel: { code, name, nameEn },
    state: row.state,
    version: row.version,
    steps: viewSteps(running, names),
    sessions: all.map((one) => viewSession(one, told)),
    mayCall: mayCall(actor, ground.application.state),
    rules: sessionRulesAt(ground.tick.versions, now),
    now: instantText(now),
  };
}

type Told = SessionGround & {
  readonly people: ReadonlyMap<string, string>;
  readonly letters: readonly IssuedLetter[];
  readonly actor: Reading['actor'];
};

function viewSession(loaded: LoadedSession, told: Told): SessionView {
  const { row, session } = loaded;
  const { running, names, people, tick, actor, application } = told;
  const { applicationId, sessionId, minutedAt, minutedBy } = row;
  const { startsAt, endsAt, place } = session.slot;
  const { kind, version, neededOn, isApplicantInvited, preparation, moves } = session;
  return {
    ...{ sessionId, kind, version, neededOn, place, isApplicantInvited, preparation, moves },
    state: sessionState(session, tick.now),
    calledAt: instantText(session.calledAt),
    startsAt: instantText(startsAt),
    endsAt: instantText(endsAt),
    changeReason: row.changeReason,
    agenda: viewAgenda(loaded, running, { steps: viewSteps(running, names), names }),
    lines: viewLines(loaded, names, people),
    minutes: minutedAt && {
      at: instantText(minutedAt),
      by: people.get(minutedBy ?? '') ?? '',
      isApplicantPresent: row.isApplicantPresent === true,
    },
    dues: viewDues(loaded, tick),
    papers: papersOf(loaded, told),
    invitationPath: pathOf(readSessionInvitation, { applicationId, sessionId }),
    acts: offeredActs(loaded, { actor, at: tick.now, state: application.state }),
  };
}

/** The paper of the minutes, and the one that all have signed. */
const papersOf = ({ row }: LoadedSession, { letters }: Told): SessionView['papers'] =>
  letters
    .filter(({ kind }) => kind === 'jointMinutes')
    .filter(({ occasion }) => occasion === row.minutesSeq || occasion === row.signedSeq)
    .map(({ letterId, title, titleEn, number }) => ({
      ...{ letterId, title, titleEn, number },
      path: pathOf(readApplicationLetter, { applicationId: row.applicationId, letterId }),
    }));
