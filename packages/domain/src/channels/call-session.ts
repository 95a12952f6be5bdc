import { inPart, requireTexts, type StaffAct } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { type ApplicationResult, happened } from '#channels/acts.ts';
import type { Application } from '#channels/application.ts';
import {
  type AgendaItem,
  departmentsOfSteps,
  type JointSession,
  type SessionKind,
  type SessionSlot,
} from '#channels/joint-session.ts';
import {
  SessionAgendaError,
  SessionSizeError,
  SessionSlotError,
  TooFewDepartmentsError,
} from '#channels/session-errors.ts';
import type { SessionRules } from '#channels/session-rules.ts';
import type { OfficeClock } from '#clock/due.ts';
import { dueOf } from '#clock/due.ts';
import { isWorkingDay } from '#clock/working-calendar.ts';
import { requirePermission } from '#identity/policy.ts';
import type { StepGraph } from '#processes/procedure.ts';
import type { DateOnly } from '#time/date-only.ts';
import { CHINA_TIME, localDay, MINUTE_MS } from '#time/instant.ts';

/** 会审办理结果: the session after an act, and what happened to its application. */
export type SessionResult = ApplicationResult & { readonly session: JointSession };

/** 召集会审: what the coordinator calls, whom for, and since when it is needed. */
export type CallSessionCommand = StaffAct & {
  readonly sessionId: string;
  readonly kind: SessionKind;
  readonly neededOn: DateOnly;
  readonly slot: SessionSlot;
  readonly agenda: readonly AgendaItem[];
  /** Departments invited beside those whose steps the agenda names. */
  readonly alsoInvited: readonly string[];
  readonly isApplicantInvited: boolean;
  readonly preparation: string;
  readonly graph: StepGraph;
  readonly statementDigest: Digest;
  readonly clock: OfficeClock;
  readonly rules: SessionRules;
};

/** Departments of a joint session, at least. */
export const FEWEST_DEPARTMENTS = 2;

/**
 * Calls the departments together, to a meeting or to one visit for all (联合会审、联合踏勘). The applicant is always told
 * of a visit. No clock of the law stops for it.
 *
 * @throws NotPermittedError, ApplicationStateError
 * @throws BasisRequiredError for a place, a topic or a preparation without words
 * @throws SessionAgendaError, TooFewDepartmentsError, SessionSizeError, SessionSlotError
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export function callSession(before: Application, command: CallSessionCommand): SessionResult {
  const { sessionId, kind, slot, agenda, neededOn, graph, statementDigest } = command;
  requirePermission(command.by, 'channels.accept');
  const isApplicantInvited = kind === 'visit' || command.isApplicantInvited;
  const preparation = isApplicantInvited ? command.preparation.trim() : '';
  requireWords(command, isApplicantInvited);
  const departments = invitedTo(command);
  requireNeed(neededOn, before, command);
  requireSlot(slot, command);
  const steps = graph.steps
    .map(({ id }) => id)
    .filter((id) => agenda.some(({ stepIds }) => stepIds.includes(id)));
  const { startsAt, endsAt } = slot;
  const result = happened(before, {
    kind: 'sessionCalled',
    ...inPart('coordinator', command),
    ...{ sessionId, sessionKind: kind, departments, steps, startsAt, endsAt, statementDigest },
  });
  const lines = departments.map((departmentCode) => ({ departmentCode }));
  const session: JointSession = {
    ...{ sessionId, kind, version: 1, neededOn, calledAt: command.at, slot },
    ...{ isApplicantInvited, preparation, moves: 0, agenda, lines },
  };
  return { ...result, session };
}

function requireWords({ slot, agenda, preparation }: CallSessionCommand, isApplicantInvited: boolean): void {
  const topics = Object.fromEntries(agenda.map(({ topic }, index) => [`agenda/${index}/topic`, topic]));
  requireTexts({ place: slot.place, ...topics, ...(isApplicantInvited && { preparation }) });
}

/** @throws SessionAgendaError for a step or a department that takes no part, TooFewDepartmentsError, SessionSizeError */
function invitedTo({ agenda, alsoInvited, graph, rules }: CallSessionCommand): readonly string[] {
  const known = graph.steps.filter(({ department }) => department !== undefined).map(({ id }) => id);
  const named = agenda.flatMap(({ stepIds }) => stepIds);
  const unknown = named.filter((id) => !known.includes(id));
  const isEmpty = agenda.length === 0 || agenda.some(({ stepIds }) => stepIds.length === 0);
  if (unknown.length > 0 || isEmpty) throw new SessionAgendaError(unknown, known);
  const all = departmentsOfSteps(known, graph);
  const strangers = alsoInvited.filter((code) => !all.includes(code));
  if (strangers.length > 0) throw new SessionAgendaError(strangers, all);
  const concerned = departmentsOfSteps(named, graph);
  const departments = all.filter((code) => concerned.includes(code) || alsoInvited.includes(code));
  if (departments.length < FEWEST_DEPARTMENTS) throw new TooFewDepartmentsError(departments);
  requireSize('departments', departments.length, rules.mostDepartments);
  requireSize('agenda', agenda.length, rules.mostItems);
  return departments;
}

function requireSize(of: 'departments' | 'agenda', count: number, most: number): void {
  if (count > most) throw new SessionSizeError(of, count, most);
}

function requireNeed(
  neededOn: DateOnly,
  { submittedAt }: Application,
  { on, clock }: CallSessionCommand,
): void {
  const first = localDay(submittedAt, clock.zone ?? CHINA_TIME);
  if (neededOn > on) throw new SessionSlotError('neededLater', { neededOn, last: on });
  if (neededOn < first) throw new SessionSlotError('neededEarlier', { neededOn, first });
}

/** @throws SessionSlotError for one in the past, over midnight, the wrong way round, on a day off, too soon or too long */
export function requireSlot(
  { startsAt, endsAt }: SessionSlot,
  { at, clock, rules }: Pick<CallSessionCommand, 'at' | 'clock' | 'rules'>,
): void {
  const zone = clock.zone ?? CHINA_TIME;
  const day = localDay(startsAt, zone);
  if (startsAt < at) throw new SessionSlotError('past');
  if (endsAt <= startsAt) throw new SessionSlotError('endsBeforeStart');
  if (localDay(endsAt, zone) !== day) throw new SessionSlotError('twoDays');
  if (!isWorkingDay(day, clock.calendar)) throw new SessionSlotError('dayOff', { day });
  const hours = rules.longestHours;
  if (endsAt - startsAt > hours * 60 * MINUTE_MS)
    throw new SessionSlotError('tooLong', { hours: String(hours) });
  const earliest = earliestDay({ at, clock, rules });
  if (earliest !== null && day < earliest) throw new SessionSlotError('tooSoon', { earliest });
}

/** The first day that leaves the departments the notice of the centre; null where it sets none. */
const earliestDay = ({
  at,
  clock,
  rules,
}: Pick<CallSessionCommand, 'at' | 'clock' | 'rules'>): DateOnly | null =>
  rules.noticeDays === 0 ? null : dueOf(at, { unit: 'workingDays', count: rules.noticeDays }, [], clock).on;
