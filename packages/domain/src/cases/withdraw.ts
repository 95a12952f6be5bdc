import { type ActResult, APPLICANT, record } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import type { Instant } from '#time/instant.ts';

/** 撤回申请: when, and the digest of the signed request if there is one. */
export type WithdrawCommand = { readonly at: Instant; readonly requestDigest: Digest | null };

/**
 * The applicant takes the application back (撤回), at any moment before the decision.
 *
 * Who may speak for the applicant is settled before: by the signed link or at the counter.
 *
 * @throws NotLawfulError once the case was decided or has ended
 */
export const withdrawCase = (before: CaseFile, { at, requestDigest }: WithdrawCommand): ActResult =>
  record(before, [], { kind: 'withdrawn', at, by: APPLICANT, requestDigest });
