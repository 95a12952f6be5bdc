import { type ActResult, APPLICANT, record } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import type { Instant } from '#time/instant.ts';

/** 当场更正: the moment, and the digest of the papers as they are now. */
export type CorrectOnSpotCommand = { readonly at: Instant; readonly dossierDigest: Digest };

/**
 * The applicant puts a slip right at once (当场更正). The state stays and no date moves.
 *
 * It is no correction in the sense of the one notice, and uses none up.
 *
 * @throws NotLawfulError once the application was accepted, sent back for correction, or ended
 *
 * Law: Administrative Licensing Law art. 32(1)3.
 */
export const correctOnSpot = (before: CaseFile, { at, dossierDigest }: CorrectOnSpotCommand): ActResult =>
  record(before, [], { kind: 'correctedOnSpot', at, by: APPLICANT, dossierDigest });
