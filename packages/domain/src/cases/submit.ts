import { type ActResult, APPLICANT, record } from '#cases/act.ts';
import type { CaseOpening } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import type { Instant } from '#time/instant.ts';

/** 网上申请: the moment the data entered the system, and the digest of what was entered. */
export type SubmitCommand = { readonly at: Instant; readonly dossierDigest: Digest };

/**
 * Opens a case from an online filing (提交).
 *
 * The filing counts from this moment, so the days for saying what is missing begin; the limit
 * for the decision does not begin before acceptance.
 *
 * Law: Administrative Licensing Law art. 29, 33;
 *      Provisions on Administrative Licensing Cases art. 6.
 */
export const submitCase = (opening: CaseOpening, { at, dossierDigest }: SubmitCommand): ActResult =>
  record(null, [], {
    kind: 'submitted',
    at,
    by: APPLICANT,
    opening,
    dossierDigest,
  });
