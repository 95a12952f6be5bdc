import { describe, expect, test } from 'vitest';
import type { CaseEventKind } from '#cases/case-event.ts';
import type { CaseActor, CaseFile, CaseState, Handling } from '#cases/case-file.ts';
import { EVENT_WORDS } from '#cases/event-words.ts';
import { applyEvent } from '#cases/fold.ts';
import { CASE_STATES } from '#cases/life-cycle.ts';
import { anOpening, at, eventBy } from '#cases/samples.fixture.ts';

// The transitions as the law book of the project words them, in its own codes: from → to | event | by. A third
// writing besides the table and its test, so that a slip in one is seen in the others. `paper` is no case yet.
const TRANSITIONS = `
1   paper DRAFT                                  → SUBMITTED         | submit            | APPLICANT
2   paper                                        → RECEIVED          | receive           | CLERK
3   SUBMITTED RECEIVED                           → PRE_REVIEWED      | preReview.ok      | CLERK
4   SUBMITTED RECEIVED                           → NO_LICENSE_NEEDED | notNeeded         | ACCEPTOR
5   SUBMITTED RECEIVED                           → NOT_ACCEPTED      | refuse            | ACCEPTOR
6   SUBMITTED RECEIVED PRE_REVIEWED              → same              | correctOnSpot     | APPLICANT
7   SUBMITTED RECEIVED PRE_REVIEWED              → SUPPLEMENT_WAIT   | requestSupplement | CLERK ACCEPTOR
8   SUPPLEMENT_WAIT                              → RECEIVED          | supplement        | APPLICANT
9   SUPPLEMENT_WAIT                              → LAPSED            | K20 expires       | SYSTEM
10  RECEIVED PRE_REVIEWED                        → ACCEPTED          | accept            | ACCEPTOR
11  SUBMITTED RECEIVED PRE_REVIEWED              → DEEMED_ACCEPTED   | K1 expires        | SYSTEM
12  SUBMITTED RECEIVED PRE_REVIEWED SUPPLEMENT_WAIT → WITHDRAWN      | withdraw          | APPLICANT
12  ACCEPTED DEEMED_ACCEPTED IN_REVIEW SUSPENDED HEARING → WITHDRAWN | withdraw          | APPLICANT
12  JOINT_OPINION ESCALATED EXTENDED PENDING_APPROVAL → WITHDRAWN    | withdraw          | APPLICANT
13  ACCEPTED DEEMED_ACCEPTED                     → GRANTED           | decideNow         | APPROVER
14  ACCEPTED DEEMED_ACCEPTED                     → IN_REVIEW         | start             | HANDLER
15  IN_REVIEW EXTENDED                           → SUSPENDED         | startSpecial      | HANDLER REVIEWER
16  SUSPENDED                                    → IN_REVIEW         | endSpecial        | HANDLER SYSTEM
17  IN_REVIEW EXTENDED                           → HEARING           | openHearing       | REVIEWER
18  HEARING                                      → IN_REVIEW         | recordSigned      | HEARER
19  IN_REVIEW EXTENDED                           → JOINT_OPINION     | dispatch          | COORDINATOR
19  JOINT_OPINION                                → IN_REVIEW         | allAnswered       | SYSTEM
20  IN_REVIEW EXTENDED                           → ESCALATED         | escalate          | REVIEWER
20  ESCALATED                                    → GRANTED           | grant             | SUPERIOR
20  ESCALATED                                    → DENIED            | deny              | SUPERIOR
21  IN_REVIEW PENDING_APPROVAL                   → EXTENDED          | extend            | APPROVER GOV_HEAD
22  IN_REVIEW EXTENDED                           → PENDING_APPROVAL  | submitDraft       | HANDLER
23  PENDING_APPROVAL                             → IN_REVIEW         | returnDraft       | REVIEWER APPROVER
24  PENDING_APPROVAL                             → GRANTED           | grant             | APPROVER
25  PENDING_APPROVAL                             → DENIED            | deny              | APPROVER
26  IN_REVIEW EXTENDED                           → TERMINATED        | terminate         | APPROVER
27  GRANTED                                      → CERT_READY        | makeCert          | CLERK
28  CERT_READY                                   → DELIVERED         | deliver           | CLERK SYSTEM
29  DENIED                                       → DELIVERED         | deliver           | CLERK
30  DELIVERED                                    → CLOSED            | close             | SYSTEM
30  CLOSED NO_LICENSE_NEEDED NOT_ACCEPTED        → ARCHIVED          | archive           | ARCHIVIST
30  WITHDRAWN LAPSED TERMINATED                  → ARCHIVED          | archive           | ARCHIVIST
D11 RECEIVED SUPPLEMENT_WAIT NOT_ACCEPTED        → VOIDED            | undo              | CLERK
D11 ACCEPTED GRANTED DELIVERED                   → VOIDED            | undo              | CLERK
K20 SUPPLEMENT_WAIT                              → same              | remindSupplement  | SYSTEM
36  IN_REVIEW EXTENDED                           → same              | tellParties       | HANDLER
K22 ACCEPTED DEEMED_ACCEPTED IN_REVIEW SUSPENDED HEARING → same      | supplyTolerated   | APPLICANT
K22 JOINT_OPINION ESCALATED EXTENDED PENDING_APPROVAL → same         | supplyTolerated   | APPLICANT
K22 GRANTED CERT_READY DELIVERED                 → same              | supplyTolerated   | APPLICANT
R10 ACCEPTED DEEMED_ACCEPTED IN_REVIEW SUSPENDED HEARING → same      | calendarChange    | SYSTEM
R10 SUPPLEMENT_WAIT JOINT_OPINION EXTENDED PENDING_APPROVAL → same              | calendarChange    | SYSTEM
`;

const STATE_OF: Readonly<Record<string, CaseState>> = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  RECEIVED: 'received',
  PRE_REVIEWED: 'preReviewed',
  SUPPLEMENT_WAIT: 'awaitingCorrection',
  NO_LICENSE_NEEDED: 'notRequired',
  NOT_ACCEPTED: 'declined',
  WITHDRAWN: 'withdrawn',
  LAPSED: 'lapsed',
  ACCEPTED: 'accepted',
  DEEMED_ACCEPTED: 'deemedAccepted',
  IN_REVIEW: 'inReview',
  SUSPENDED: 'inSpecialProcedure',
  HEARING: 'inHearing',
  JOINT_OPINION: 'seekingOpinions',
  ESCALATED: 'referred',
  EXTENDED: 'extended',
  PENDING_APPROVAL: 'awaitingDecision',
  GRANTED: 'granted',
  DENIED: 'refused',
  TERMINATED: 'terminated',
  CERT_READY: 'readyToCollect',
  DELIVERED: 'delivered',
  CLOSED: 'concluded',
  ARCHIVED: 'archived',
  VOIDED: 'voided',
};

const EVENT_OF: Readonly<Record<string, CaseEventKind>> = {
  submit: 'submitted',
  receive: 'received',
  'preReview.ok': 'preReviewed',
  notNeeded: 'notRequired',
  refuse: 'declined',
  correctOnSpot: 'correctedOnSpot',
  requestSupplement: 'correctionRequested',
  supplement: 'corrected',
  remindSupplement: 'correctionReminded',
  'K20 expires': 'lapsed',
  accept: 'accepted',
  'K1 expires': 'deemedAccepted',
  withdraw: 'withdrawn',
  decideNow: 'granted',
  start: 'reviewStarted',
  startSpecial: 'specialProcedureStarted',
  endSpecial: 'specialProcedureEnded',
  openHearing: 'hearingOpened',
  recordSigned: 'hearingClosed',
  dispatch: 'opinionsSought',
  allAnswered: 'opinionsGathered',
  escalate: 'referred',
  extend: 'extended',
  submitDraft: 'draftSubmitted',
  returnDraft: 'draftReturned',
  grant: 'granted',
  deny: 'refused',
  terminate: 'terminated',
  makeCert: 'resultPrepared',
  deliver: 'delivered',
  close: 'concluded',
  archive: 'archived',
  tellParties: 'partiesTold',
  supplyTolerated: 'deferredSupplied',
  calendarChange: 'duesRecomputed',
  undo: 'undone',
};

const ACTOR_OF: Readonly<Record<string, CaseActor>> = {
  APPLICANT: 'applicant',
  CLERK: 'clerk',
  ACCEPTOR: 'acceptor',
  HANDLER: 'reviewer',
  REVIEWER: 'secondReviewer',
  APPROVER: 'approver',
  GOV_HEAD: 'governmentHead',
  SUPERIOR: 'superior',
  HEARER: 'hearingPresider',
  COORDINATOR: 'coordinator',
  CENTER_ADMIN: 'centreManager',
  MONITOR: 'monitor',
  SYSTEM: 'system',
  ARCHIVIST: 'archivist',
};

/** Every lawful (state, event, actor) with where it leads, from the text above. */
function lawfulMoves(): ReadonlyMap<string, CaseState> {
  const moves = new Map<string, CaseState>();
  for (const line of TRANSITIONS.trim().split('\n')) {
    const [, from = '', to = '', event = '', by = ''] =
      /^\S+\s+(.+?)\s*→\s*(\S+)\s*\|\s*(.+?)\s*\|\s*(.+)$/.exec(line) ?? [];
    for (const state of from.split(/\s+/)) {
      for (const actor of by.trim().split(/\s+/)) {
        const before = state === 'paper' ? null : STATE_OF[state];
        const kind = EVENT_OF[event];
        const part = ACTOR_OF[actor];
        const after = to === 'same' ? before : STATE_OF[to];
        if (before === undefined || !kind || !part || !after) throw new Error(`cannot read: ${line}`);
        moves.set(`${before} ${kind} ${part}`, after);
      }
    }
  }
  return moves;
}

const MOVES = lawfulMoves();
const KINDS = Object.keys(EVENT_WORDS) as readonly CaseEventKind[];
const ACTORS = Object.values(ACTOR_OF);
const NOW = at('2007-10-30T09:00');

const inState = (state: CaseState, handling: Handling): CaseFile => ({
  ...anOpening({ handling }),
  state,
  version: 1,
  receivedAt: NOW,
});

test('the text names 26 states, 35 events and 14 actors', () => {
  expect(Object.values(STATE_OF).sort()).toEqual([...CASE_STATES].sort());
  expect([...new Set(Object.values(EVENT_OF))].sort()).toEqual([...KINDS].sort());
  expect([new Set(Object.values(STATE_OF)).size, KINDS.length, new Set(ACTORS).size]).toEqual([26, 35, 14]);
});

describe.each(['promised', 'immediate', 'joint', 'referred'] as const)('a case handled as %s', (handling) => {
  test.each([null, ...CASE_STATES])('in state %s: every event by every actor, lawful or refused', (state) => {
    const before = state === null ? null : inState(state, handling);
    const wrong: string[] = [];
    for (const kind of KINDS) {
      for (const actor of ACTORS) {
        const expected = expectedOf(state, kind, actor, handling);
        const found = tried(() => applyEvent(before, eventBy(kind, actor, NOW)).state);
        if (found !== expected) wrong.push(`${kind} by ${actor}: ${found}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Row 13 is for immediate items only. */
function expectedOf(state: CaseState | null, kind: CaseEventKind, actor: CaseActor, handling: Handling) {
  const isAtOnce = kind === 'granted' && (state === 'accepted' || state === 'deemedAccepted');
  if (isAtOnce && handling !== 'immediate') return 'refused by name';
  return MOVES.get(`${state} ${kind} ${actor}`) ?? 'refused by name';
}

function tried(act: () => CaseState): string {
  try {
    return act();
  } catch (refusal) {
    const code = (refusal as { code?: string }).code;
    return code === 'cases.not-lawful' || code === 'cases.wrong-actor' ? 'refused by name' : String(refusal);
  }
}
