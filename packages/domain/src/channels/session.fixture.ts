import { CLOCK } from '#cases/course.fixture.ts';
import type { Application } from '#channels/application.ts';
import { type CallSessionCommand, callSession } from '#channels/call-session.ts';
import { accepted, act, at, SALTED } from '#channels/handling.fixture.ts';
import type { JointSession, SessionSlot } from '#channels/joint-session.ts';
import { type RecordMinutesCommand, recordMinutes, signLine } from '#channels/session-minutes.ts';
import { DEFAULT_SESSION_RULES } from '#channels/session-rules.ts';
import type { Actor } from '#identity/policy.ts';
import type { Step, StepGraph } from '#processes/procedure.ts';
import { dateOnly } from '#time/date-only.ts';

const step = (id: string, department?: string): Step => ({
  id,
  ...(department !== undefined && { department }),
  duration: 1,
  prerequisites: [],
  countsTowardChannel: true,
  optional: false,
});

/** Planning twice, fire control, environment, and a survey that an intermediary makes. */
export const PLANT: StepGraph = {
  stages: [],
  steps: [
    step('scheme', 'GHJ'),
    step('fire', 'XFD'),
    step('land', 'GHJ'),
    step('env', 'HBJ'),
    step('survey'),
  ],
};

export const slot = (day: string, from = '09:30', to = '11:00', place = '三楼会审室'): SessionSlot => ({
  startsAt: at(`${day}T${from}`),
  endsAt: at(`${day}T${to}`),
  place,
});

/** Tuesday 30 October 2007: planning and fire control differ, a meeting is called for Thursday. */
export const command = (changes: Partial<CallSessionCommand> = {}): CallSessionCommand => ({
  ...act('2007-10-30T10:00'),
  sessionId: 'c0ffee00-0000-7000-8000-00000000005e',
  kind: 'meeting',
  neededOn: dateOnly('2007-10-30'),
  slot: slot('2007-11-01'),
  agenda: [{ kind: 'disagreement', topic: '消防车道宽度', stepIds: ['fire', 'scheme'] }],
  alsoInvited: [],
  isApplicantInvited: false,
  preparation: '',
  graph: PLANT,
  statementDigest: SALTED,
  clock: CLOCK,
  rules: DEFAULT_SESSION_RULES,
  ...changes,
});

export type Called = { readonly application: Application; readonly session: JointSession };

export const called = (changes: Partial<CallSessionCommand> = {}): Called =>
  callSession(accepted(), command(changes));

export const minutesOf = (changes: Partial<RecordMinutesCommand> = {}): RecordMinutesCommand => ({
  ...act('2007-11-01T14:00'),
  present: ['GHJ', 'XFD'],
  isApplicantPresent: false,
  results: [{ outcome: 'agreed', conclusion: '车道净宽不小于四米' }],
  statementDigest: SALTED,
  ...changes,
});

export const minuted = (before: Called = called(), changes: Partial<RecordMinutesCommand> = {}): Called =>
  recordMinutes(before, minutesOf(changes));

/** A reviewer of a department. */
export const reviewerOf = (departmentCode: string | null): Actor => ({
  ...act('2007-11-01T15:00', 'reviewer').by,
  departmentCode,
});

export const signed = (before: Called, departmentCode: string, text = '2007-11-01T15:00') =>
  signLine(before, {
    ...act(text),
    by: reviewerOf(departmentCode),
    reservation: null,
    statementDigest: SALTED,
  });
