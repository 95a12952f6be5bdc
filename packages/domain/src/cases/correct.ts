import { type ActResult, APPLICANT, record, requireLawful } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { DocumentsMissingError, UnknownDocumentsError } from '#cases/errors.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 补正: the papers that came; `on` is the local day of `at`. */
export type CorrectCommand = {
  readonly at: Instant;
  readonly on: DateOnly;
  readonly documentIds: readonly string[];
  readonly dossierDigest: Digest;
  /** Absent: at the counter. */
  readonly receivedVia?: 'online';
  /** Of what the applicant says beside the papers. */
  readonly statementDigest?: Digest;
};

/**
 * The applicant hands in what the notice asked for (补正); all of it, and nothing else is needed.
 *
 * The days for a notice and, later, for the decision count from here: this is the day the last missing paper came.
 *
 * @throws DocumentsMissingError, UnknownDocumentsError measured by the notice
 * @throws NotLawfulError when nothing was asked for, or the application lapsed
 *
 * Law: Administrative Licensing Law art. 32(1)4, 32(1)5.
 */
export function correctCase(before: CaseFile, command: CorrectCommand): ActResult {
  const { at, on, documentIds, dossierDigest, receivedVia, statementDigest } = command;
  requireLawful(before, 'corrected');
  const asked = before.correction?.asked ?? [];
  const unknown = documentIds.filter((id) => !asked.includes(id));
  if (unknown.length > 0) throw new UnknownDocumentsError(unknown);
  const missing = asked.filter((id) => !documentIds.includes(id));
  if (missing.length > 0) throw new DocumentsMissingError(missing);
  return record(before, [], {
    ...{ kind: 'corrected', at, by: APPLICANT, documentIds, dossierDigest, on },
    ...(receivedVia && { receivedVia }),
    ...(statementDigest && { statementDigest }),
  });
}
