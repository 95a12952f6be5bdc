import { type ActResult, APPLICANT, record, requireLawful } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { BasisRequiredError, UnknownDocumentsError } from '#cases/errors.ts';
import { NothingDeferredError } from '#cases/guard-errors.ts';
import type { Instant } from '#time/instant.ts';

/** 补交容缺材料: which of the papers that may follow have come. */
export type SupplyDeferredCommand = {
  readonly at: Instant;
  readonly documentIds: readonly string[];
  readonly dossierDigest: Digest;
};

/**
 * The applicant hands in papers that were deferred (补交容缺材料), all or some of them. Moves no date.
 *
 * What comes after its day is taken as well: the day binds the applicant, and only a decision ends the waiting.
 *
 * @throws UnknownDocumentsError for papers that were not deferred or came before;
 *         NothingDeferredError when none is awaited
 * @throws NotLawfulError before acceptance and once the case has ended
 */
export function supplyDeferred(
  before: CaseFile,
  { at, documentIds, dossierDigest }: SupplyDeferredCommand,
): ActResult {
  requireLawful(before, 'deferredSupplied');
  const awaited = (before.deferred ?? []).map(({ documentId }) => documentId);
  if (awaited.length === 0) throw new NothingDeferredError(before.caseId);
  const unknown = documentIds.filter((id) => !awaited.includes(id));
  if (unknown.length > 0) throw new UnknownDocumentsError(unknown);
  if (documentIds.length === 0) throw new BasisRequiredError(['documents']);
  return record(before, [], { kind: 'deferredSupplied', at, by: APPLICANT, documentIds, dossierDigest });
}
