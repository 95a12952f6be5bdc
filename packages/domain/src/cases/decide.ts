import { type ActResult, inPart, record, type StaffAct } from '#cases/act.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { SecondOfficerError } from '#cases/guard-errors.ts';
import { requireAnotherPerson, requireNotPresider, requirePartiesTold } from '#cases/guards.ts';
import { lawfulEvents } from '#cases/life-cycle.ts';
import type { ItemRules } from '#catalogue/item-rules.ts';
import { requirePermission } from '#identity/policy.ts';
import { requirePower } from '#organisation/delegation.ts';

/**
 * May this person decide the case?
 *
 * @throws NotPermittedError, NoPowerError unless the person may decide for the department on that day
 * @throws SamePersonError when they accepted it, unless the item is immediate
 */
export function requireDecider(before: CaseFile, { by, on }: StaffAct): void {
  requirePermission(by, 'cases.decide');
  requirePower(by.powers, before.departmentCode, 'decide', on);
  requireAnotherPerson(before, by.accountId);
}

/** 决定所据规则: rules of the sheet that binds the case; without them none is asked. */
export type DecisionRules = { readonly rules?: ItemRules | undefined };

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
