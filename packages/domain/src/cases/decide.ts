import { type ActResult, inPart, record, type StaffAct, underPower } from '#cases/act.ts';
import type { CaseEvent, UnderPower } from '#cases/case-event.ts';
import type { CaseFile, CaseOpening } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { SecondApproverError, SecondOfficerError } from '#cases/guard-errors.ts';
import { requireAnotherPerson, requireNotPresider, requirePartiesTold } from '#cases/guards.ts';
import { lawfulEvents } from '#cases/life-cycle.ts';
import { powerAsked } from '#cases/part-in-case.ts';
import type { ItemRules } from '#catalogue/item-rules.ts';
import { type AccountId, type Actor, requirePermission } from '#identity/policy.ts';
import { type Power, requirePower } from '#organisation/delegation.ts';

/** 决定所据规则: rules of the sheet that binds the case; without them none is asked. */
export type DecisionRules = {
  readonly rules?: ItemRules | undefined;
  /** 双人审批: who proposed the decision, with the powers of this moment; the person acting confirms it. */
  readonly proposedBy?: Actor | undefined;
};

/**
 * May this person decide the case?
 *
 * @returns the power it rests on and who proposed it, as the event tells
 * @throws NotPermittedError, NoPowerError unless the person may decide for the department at that moment; for who
 *         proposed it too
 * @throws SamePersonError when they accepted it, unless the item is immediate
 * @throws SecondApproverError when the item wants two persons and there is but one
 */
export function requireDecider(
  before: CaseFile,
  command: StaffAct & DecisionRules,
): UnderPower & { readonly proposedBy?: AccountId } {
  const power = requireProposer(before, command);
  requireTwoPersons(before, command);
  const { proposedBy } = command;
  if (proposedBy === undefined) return underPower(power);
  requireProposer(before, { ...command, by: proposedBy });
  return { ...underPower(power), proposedBy: proposedBy.accountId };
}

/**
 * May this person propose a decision of the case, or decide it where one is enough? As `requireDecider`.
 *
 * @throws NotPermittedError, NoPowerError, SamePersonError
 */
export function requireProposer(before: CaseFile, command: StaffAct): Power {
  requirePermission(command.by, 'cases.decide');
  const power = requirePower(command.by.powers, powerAsked(before, 'decide', command));
  requireAnotherPerson(before, command.by.accountId);
  return power;
}

/**
 * Where the item wants two persons, there are two.
 *
 * @throws SecondApproverError
 */
export function requireTwoPersons(
  { caseId }: Pick<CaseOpening, 'caseId'>,
  { by, rules, proposedBy }: Pick<StaffAct, 'by'> & DecisionRules,
): void {
  if (proposedBy?.accountId === by.accountId) throw new SecondApproverError(caseId, 'same');
  if (rules?.twoPersons === true && proposedBy === undefined) throw new SecondApproverError(caseId, 'none');
}

/**
 * Records a decision with all that must stand before it: the review, and the draft it ends with.
 *
 * Nothing is put before a decision that is lawful at once, nor before one that no review can make
 * lawful; the table refuses the latter by its own name. A review in one act tells nobody and has one officer, so an
 * item that wants more has to be reviewed step by step.
 *
 * @throws NotLawfulError
 * @throws SecondOfficerError, PartiesNotToldError, PresiderReviewsError when the review cannot be part of the act
 */
export function recordDecision(
  before: CaseFile,
  decision: CaseEvent,
  command: StaffAct & DecisionRules & { readonly opinionDigest: Digest | null },
): ActResult {
  const lawful = lawfulEvents(before.state, undefined, before.handling);
  const draft: CaseEvent = {
    kind: 'draftSubmitted',
    ...inPart('reviewer', command),
    opinionDigest: command.opinionDigest,
    proposal: decision.kind === 'refused' ? 'refuse' : 'grant',
  };
  if (lawful.includes(decision.kind)) return record(before, [], decision);
  if (lawful.includes('draftSubmitted') || lawful.includes('reviewStarted')) requireOneAct(before, command);
  if (lawful.includes('draftSubmitted')) return record(before, [draft], decision);
  if (lawful.includes('reviewStarted')) {
    return record(before, [{ kind: 'reviewStarted', ...inPart('reviewer', command) }, draft], decision);
  }
  return record(before, [], decision);
}

function requireOneAct(before: CaseFile, { by, rules }: StaffAct & DecisionRules): void {
  requireNotPresider(before, by.accountId);
  if (rules?.substanceCheck === true) throw new SecondOfficerError('draftSubmitted');
  requirePartiesTold(before, rules?.interestedParties ?? 'none');
}
