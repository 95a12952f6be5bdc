import { inPart, requireTexts, type StaffAct } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { requirePart } from '#cases/part-in-case.ts';
import type { ReapplicationBar } from '#cases/reapplication-bar.ts';
import { type LicenceResult, recordLicence, requireHandIn } from '#licences/act.ts';
import { PublicHarmError } from '#licences/errors.ts';
import { REVOCATION_GROUNDS, type RecallGround, type RevocationGround } from '#licences/grounds.ts';
import type { Licence } from '#licences/licence.ts';
import { licenceTransitionOf } from '#licences/licence-life.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 收回许可的说明: what happened, by which rule, and where to complain or sue. */
export type TakeAwayStatement = {
  readonly facts: string;
  readonly legalBasis: string;
  readonly remedies: string;
};

type TakeAway = StaffAct & {
  readonly statement: TakeAwayStatement;
  readonly statementDigest: Digest;
  /** Last day to hand in the paper. */
  readonly handInBy: DateOnly;
};

/** 撤销: the ground, by whom, and what is made good to a holder who is not to blame. */
export type RevokeCommand = TakeAway & {
  readonly ground: RevocationGround;
  readonly as: 'approver' | 'superior';
  /** 赔偿说明; empty where the holder obtained the licence by fraud, whose interests are not protected. */
  readonly compensation: string;
  /** Whether revoking would do great harm to the public interest. */
  readonly harmsPublic: boolean;
  /** 限制再申请: what follows from fraud; nothing follows from the other grounds. */
  readonly bar?: ReapplicationBar;
};

/** 撤回: the ground, the public interest, and how the holder is compensated. */
export type RecallCommand = TakeAway & {
  readonly ground: RecallGround;
  readonly publicInterest: string;
  readonly compensation: string;
};

/** 吊销: the number of the penalty decision. */
export type ForfeitCommand = TakeAway & { readonly penaltyNumber: string };

/**
 * Revokes a licence that should not have been granted (撤销).
 *
 * For five grounds the authority or its superior may; for fraud it must. Great harm to the public interest forbids
 * either. A holder who is not to blame is compensated.
 *
 * @throws NotPermittedError, NoPowerError, BasisRequiredError, PublicHarmError, HandInError
 * @throws LicenceNotLawfulError unless the licence is in force
 *
 * Law: Administrative Licensing Law art. 69, 79.
 */
export function revokeLicence(before: Licence, command: RevokeCommand): LicenceResult {
  const { ground, as, bar, compensation, harmsPublic, statement, statementDigest } = command;
  requirePart(before, command, as);
  licenceTransitionOf(before.state, 'revoked');
  requireHandIn(command);
  if (harmsPublic) throw new PublicHarmError();
  requireTexts(REVOCATION_GROUNDS[ground].must ? statement : { ...statement, compensation });
  return recordLicence(before, {
    kind: 'revoked',
    ...inPart(as, command),
    ground,
    statementDigest,
    ...(ground === 'fraud' && bar && { barredUntil: bar.until }),
  });
}

/**
 * Takes a lawful licence back because law or facts have changed (撤回), in the public interest and against
 * compensation.
 *
 * @throws NotPermittedError, NoPowerError, BasisRequiredError, HandInError
 * @throws LicenceNotLawfulError unless the licence is in force
 *
 * Law: Administrative Licensing Law art. 8.
 */
export function recallLicence(before: Licence, command: RecallCommand): LicenceResult {
  const { ground, publicInterest, compensation, statement, statementDigest } = command;
  requirePart(before, command, 'approver');
  licenceTransitionOf(before.state, 'recalled');
  requireHandIn(command);
  requireTexts({ ...statement, publicInterest, compensation });
  return recordLicence(before, { kind: 'recalled', ...inPart('approver', command), ground, statementDigest });
}

/**
 * Takes a licence as a penalty (吊销); the penalty itself is decided in a procedure of its own.
 *
 * @throws NotPermittedError, NoPowerError, BasisRequiredError, HandInError
 * @throws LicenceNotLawfulError unless the licence is in force
 */
export function forfeitLicence(before: Licence, command: ForfeitCommand): LicenceResult {
  const { penaltyNumber, statement, statementDigest } = command;
  requirePart(before, command, 'approver');
  licenceTransitionOf(before.state, 'forfeited');
  requireHandIn(command);
  requireTexts({ ...statement, penaltyNumber });
  return recordLicence(before, {
    kind: 'forfeited',
    ...inPart('approver', command),
    penaltyNumber,
    statementDigest,
  });
}
