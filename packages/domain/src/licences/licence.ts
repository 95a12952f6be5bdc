import type { CaseId } from '#cases/case-file.ts';
import type { CaseNumber } from '#cases/case-number.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

declare const licenceIdBrand: unique symbol;

/** 许可标识: UUID of a licence, never shown to people. */
export type LicenceId = string & { readonly [licenceIdBrand]: true };

/**
 * 许可状态: life of a licence after it was granted. Three words that are never mixed: `revoked` 撤销
 * (should not have been granted), `recalled` 撤回 (law or facts changed), `forfeited` 吊销 (as a penalty).
 */
export type LicenceState =
  | 'effective'
  | 'changed'
  | 'renewed'
  | 'deemedRenewed'
  | 'expired'
  | 'revoked'
  | 'recalled'
  | 'forfeited'
  | 'cancelled';

/** 有效期: from the first to the last day, both included; without end when `validUntil` is null. */
export type Term = { readonly validFrom: DateOnly; readonly validUntil: DateOnly | null };

/** 颁证信息: what is fixed when a licence is issued; its holder stands in the dossier. */
export type LicenceOpening = Term & {
  readonly licenceId: LicenceId;
  /** The case in which it was granted. */
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly number: string;
  readonly itemCode: string;
  /** Version of the item the case was decided by. */
  readonly itemVersion: number;
  /** The authority that answers for it. */
  readonly departmentCode: string;
};

/** 延续申请: when it was made, and whether so early that silence renews. */
export type RenewalRequest = { readonly requestedOn: DateOnly; readonly isTimely: boolean };

/** 许可: what its holder may do; equal to the fold of its events. */
export type Licence = LicenceOpening & {
  readonly state: LicenceState;
  /** Number of events so far. */
  readonly version: number;
  readonly issuedAt: Instant;
  /**
   * The day it came into its state by law, whoever noticed it when: a term that ran out ended on its last day, one that
   * silence renewed began the day after.
   */
  readonly stateSince: DateOnly;
  /** First day of the term that `validUntil` ends; `validFrom` stays the day it was valid first. */
  readonly termFrom: DateOnly;
  /** The request that waits for an answer. */
  readonly renewal: RenewalRequest | null;
};
