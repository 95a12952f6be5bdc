import { inPart, requireTexts, type StaffAct } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { requirePart } from '#cases/part-in-case.ts';
import { type LicenceResult, recordLicence, requireHandIn } from '#licences/act.ts';
import { GroundError } from '#licences/errors.ts';
import type { CancellationGround } from '#licences/grounds.ts';
import type { Licence, LicenceState } from '#licences/licence.ts';
import { licenceTransitionOf } from '#licences/licence-life.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 注销: the ground, what happened, and by which rule. */
export type CancelCommand = StaffAct & {
  readonly ground: CancellationGround;
  readonly statement: { readonly facts: string; readonly legalBasis: string };
  readonly statementDigest: Digest;
  /** Last day to hand in the paper. */
  readonly handInBy: DateOnly;
};

/** Grounds that speak of an earlier event; the others may strike off a licence in force or one that has run out. */
const STATES_OF: Readonly<Partial<Record<CancellationGround, readonly LicenceState[]>>> = {
  expired: ['expired'],
  takenAway: ['revoked', 'recalled', 'forfeited'],
};

const NOT_TAKEN_AWAY: readonly LicenceState[] = [
  'effective',
  'changed',
  'renewed',
  'deemedRenewed',
  'expired',
];

/**
 * Strikes a licence off the register (注销). It takes nothing away by itself: it notes that nothing is left.
 *
 * @throws NotPermittedError, NoPowerError, BasisRequiredError, HandInError
 * @throws GroundError when the licence is not in the state the ground speaks of
 * @throws LicenceNotLawfulError when it was struck off before
 *
 * Law: Administrative Licensing Law art. 70.
 */
export function cancelLicence(before: Licence, command: CancelCommand): LicenceResult {
  const { ground, statement, statementDigest } = command;
  requirePart(before, command, 'approver');
  licenceTransitionOf(before.state, 'cancelled');
  if (!(STATES_OF[ground] ?? NOT_TAKEN_AWAY).includes(before.state))
    throw new GroundError(ground, before.state);
  requireHandIn(command);
  requireTexts(statement);
  return recordLicence(before, {
    kind: 'cancelled',
    ...inPart('approver', command),
    ground,
    statementDigest,
  });
}
