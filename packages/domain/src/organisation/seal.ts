import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 印章种类: what a seal of a department may close; the inscription says it. */
export type SealUse = 'acceptance' | 'approval' | 'licensing' | 'office';

/** 专用章: a seal that stands in the register, as the rules need to know it. */
export type Seal = {
  readonly sealId: string;
  /** 印文, for example 审批专用章（1）. */
  readonly name: string;
  readonly use: SealUse;
  /** First day it may be used. */
  readonly from: DateOnly;
  /** Last day; null until it is taken out of use. */
  readonly until: DateOnly | null;
  /** 停用: from this moment on it closes nothing. */
  readonly revokedAt?: Instant;
  readonly revokeReason?: string;
};

/** 印章可用情况 at a moment. */
export type SealVerdict = 'usable' | 'seal-not-yet' | 'seal-expired' | 'seal-revoked';

/** May the seal be used at that moment of that local day? First and last day count; at the moment of revocation no more. */
export function judgeSeal(
  { from, until, revokedAt }: Pick<Seal, 'from' | 'until' | 'revokedAt'>,
  { at, on }: { readonly at: Instant; readonly on: DateOnly },
): SealVerdict {
  if (revokedAt !== undefined && revokedAt <= at) return 'seal-revoked';
  if (on < from) return 'seal-not-yet';
  return until !== null && until < on ? 'seal-expired' : 'usable';
}
