import { type ActResult, inPart, record, requireLawful, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CasePause } from '#cases/case-course.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { type CaseTiming, duesOfCase } from '#cases/dues-of-case.ts';
import { BadPlanError, NotByItemRuleError, SecondOfficerError } from '#cases/guard-errors.ts';
import { requireNotPresider } from '#cases/guards.ts';
import { requirePart } from '#cases/part-in-case.ts';
import type { SpecialProcedureKind } from '#cases/special-procedure.ts';
import type { ItemRules } from '#catalogue/item-rules.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { addWorkingDays } from '#clock/working-calendar.ts';
import type { Actor } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';

/**
 * 特别程序的事由: one of the legal kinds, or the name of another for which the item names a law. A hearing has acts
 * of its own.
 */
export type SpecialProcedure = { readonly kind: Exclude<SpecialProcedureKind, 'hearing'> } | OtherByLaw;

type OtherByLaw = { readonly kind: 'other'; readonly name: string };

/** 特别程序告知: by which law, why, and who carries it out. */
export type SpecialProcedureStatement = {
  readonly legalBasis: string;
  readonly reason: string;
  readonly institution: string;
};

/** 启动特别程序: by the reviewer and the second reviewer together, for so many working days. */
export type StartSpecialProcedureCommand = StaffAct &
  CaseTiming & {
    readonly together: Actor;
    readonly procedure: SpecialProcedure;
    readonly plannedDays: number;
    readonly statement: SpecialProcedureStatement;
    readonly statementDigest: Digest;
    /** Day on which the applicant was told in writing. */
    readonly noticeServedOn: DateOnly;
    readonly sheet: CaseTiming['sheet'] & Pick<ItemSheet, 'rules'>;
  };

/**
 * Begins a special procedure (特别程序): its days are not counted, up to the planned ones.
 *
 * The day it begins on still counts. Both limits move at once to where the plan leads and are marked as expected;
 * when the plan is used up the clock runs again, whether or not anybody has ended the procedure.
 *
 * @throws NotPermittedError, OutOfReachError for either officer; SecondOfficerError, PresiderReviewsError
 * @throws NotByItemRuleError for a kind that stands neither in the Licensing Law nor in the item
 * @throws BasisRequiredError, BadPlanError, WrongSheetError
 * @throws NotLawfulError unless the case is in review
 *
 * Law: Administrative Licensing Law art. 45.
 */
export function startSpecialProcedure(before: CaseFile, command: StartSpecialProcedureCommand): ActResult {
  const { by, together, procedure, statement, statementDigest } = command;
  requirePart(before, command, 'reviewer');
  requirePart(before, { ...command, by: together }, 'secondReviewer');
  requireLawful(before, 'specialProcedureStarted');
  if (by.accountId === together.accountId) throw new SecondOfficerError('specialProcedureStarted');
  requireNotPresider(before, by.accountId, together.accountId);
  requireLegalKind(procedure, command.sheet.rules);
  requireTexts(statement);

  const pause = plannedPause(command);
  return record(before, [], {
    kind: 'specialProcedureStarted',
    ...inPart('reviewer', command),
    statementDigest,
    pause,
    jointly: together.accountId,
    dues: duesOfCase({ ...before, pauses: [...(before.pauses ?? []), pause] }, command),
  });
}

function plannedPause({ on, clock, ...plan }: StartSpecialProcedureCommand): CasePause {
  const { plannedDays, noticeServedOn, procedure } = plan;
  if (!Number.isInteger(plannedDays) || plannedDays < 1) throw new BadPlanError('days', { plannedDays });
  if (noticeServedOn > on) throw new BadPlanError('notice', { noticeServedOn, on });
  const to = addWorkingDays(on, plannedDays, clock.calendar);
  return { kind: procedure.kind, from: on, to, isOpen: true };
}

/** Site visits, publicity and the like stop nothing by themselves. */
function requireLegalKind(procedure: SpecialProcedure, rules: ItemRules | undefined): void {
  if (procedure.kind !== 'other') return;
  const rule = rules?.otherProcedures?.find(({ name }) => name === procedure.name);
  if (!rule || rule.basis.trim() === '') throw new NotByItemRuleError('otherProcedure', [procedure.name]);
}
