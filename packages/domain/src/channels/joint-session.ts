import type { ItemKind } from '#catalogue/item-sheet.ts';
import type { AccountId } from '#identity/policy.ts';
import type { StepGraph, StepId } from '#processes/procedure.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 联合会审 (meeting) or 联合踏勘 (visit): one record for all departments either way. */
export type SessionKind = 'meeting' | 'visit';

/** 议题种类: 分歧 between departments, a 条件 of one that touches others, a 共同缺陷 of the papers or the site. */
export type AgendaKind = 'disagreement' | 'condition' | 'sharedDefect';

/** 议题结论: 达成一致, 附条件达成一致, 未达成一致. */
export type AgendaOutcome = 'agreed' | 'agreedOnConditions' | 'notAgreed';

/** 时间地点 of a session. */
export type SessionSlot = { readonly startsAt: Instant; readonly endsAt: Instant; readonly place: string };

/** 会审议题: what is to be settled, and for which steps. */
export type AgendaItem = {
  readonly kind: AgendaKind;
  readonly topic: string;
  readonly stepIds: readonly StepId[];
};

/** 议题纪要: what came of one item, in words; with conditions, the conditions. */
export type AgendaResult = { readonly outcome: AgendaOutcome; readonly conclusion: string };

/** 签署栏: the line of one department. Absent departments sign nothing. */
export type SessionLine = {
  readonly departmentCode: string;
  /** Known once the minutes are recorded. */
  readonly isPresent?: boolean;
  readonly signed?: LineSignature;
};

/** 部门签署: by which account and when, and what the department reserves (保留意见), if anything. */
export type LineSignature = {
  readonly by: AccountId;
  readonly at: Instant;
  readonly reservation: string | null;
};

/** 联合会审或踏勘: who meets about what, where and when; then one record that each department signs for itself. */
export type JointSession = {
  readonly sessionId: string;
  readonly kind: SessionKind;
  /** Grows when it is moved, cancelled or minuted; a signature leaves it as it is. */
  readonly version: number;
  /** Day on which the need showed. */
  readonly neededOn: DateOnly;
  readonly calledAt: Instant;
  readonly slot: SessionSlot;
  readonly isApplicantInvited: boolean;
  /** What the applicant is to prepare; empty when not invited. */
  readonly preparation: string;
  readonly moves: number;
  readonly agenda: readonly AgendaItem[];
  readonly lines: readonly SessionLine[];
  readonly minutes?: SessionMinutes;
  readonly cancelledAt?: Instant;
};

/** 会审纪要、踏勘记录: recorded when, and what came of each item, in the order of the agenda. */
export type SessionMinutes = {
  readonly at: Instant;
  readonly isApplicantPresent: boolean;
  readonly results: readonly AgendaResult[];
};

/** 会审状态: a session is held from its begin on, by the clock alone; signed once all who were there have signed. */
export type SessionState = 'called' | 'held' | 'minuted' | 'signed' | 'cancelled';

/** Where a session stands at a moment. */
export function sessionState(session: JointSession, at: Instant): SessionState {
  if (session.cancelledAt !== undefined) return 'cancelled';
  if (session.minutes === undefined) return at < session.slot.startsAt ? 'called' : 'held';
  return unsignedLines(session).length === 0 ? 'signed' : 'minuted';
}

/** Lines that are still to be signed: those of departments that were there. */
export const unsignedLines = ({ lines }: Pick<JointSession, 'lines'>): readonly SessionLine[] =>
  lines.filter(({ isPresent, signed }) => isPresent === true && signed === undefined);

/** Codes of the departments whose steps these are, each once, in the order of the plan. */
export const departmentsOfSteps = (stepIds: readonly StepId[], { steps }: StepGraph): readonly string[] => [
  ...new Set(steps.filter(({ id }) => stepIds.includes(id)).flatMap(({ department }) => department ?? [])),
];

/** 结论效力: binds the opinion of the department, only advises it, or is none. */
export type BindingForce = 'binds' | 'advises' | 'none';

/**
 * What an outcome means for a step: it binds the opinion a department gives, never its licence, which stays an act of
 * that department alone. What was not agreed binds nobody.
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export function bindingForce(
  outcome: AgendaOutcome,
  step: { readonly itemKind: ItemKind | null },
): BindingForce {
  if (outcome === 'notAgreed') return 'none';
  return step.itemKind === 'licence' ? 'advises' : 'binds';
}
