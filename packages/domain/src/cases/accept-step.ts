import { type ActResult, record } from '#cases/act.ts';
import type { EventAuthor } from '#cases/case-event.ts';
import type { ApplicationId, CaseDues, CaseOpening } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import type { AccountId } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 并联步骤立案: a step of an accepted application has become ready. */
export type AcceptStepCommand = {
  /** Moment the step became ready; its clocks start here. */
  readonly at: Instant;
  readonly on: DateOnly;
  /** Who accepted the application for all departments; null when the law did, by silence. */
  readonly acceptedBy: AccountId | null;
  readonly dues: CaseDues;
  readonly dossierDigest: Digest;
  readonly documentIds: readonly string[];
};

/**
 * Opens the case of a channel's step, received and accepted on the strength of the application.
 *
 * The application was accepted once for everybody, so neither powers nor documents are asked
 * again, and whoever accepted it counts as the acceptor of every step.
 *
 * Law: Administrative Licensing Law art. 26(2), 35.
 */
export function acceptStep(
  opening: CaseOpening & { readonly applicationId: ApplicationId; readonly stepId: string },
  { at, on, acceptedBy, dues, dossierDigest, documentIds }: AcceptStepCommand,
): ActResult {
  const by = (actor: 'clerk' | 'acceptor'): EventAuthor => ({ actor, accountId: acceptedBy });
  return record(null, [{ kind: 'received', at, by: by('clerk'), opening, dossierDigest }], {
    kind: 'accepted',
    at,
    by: by('acceptor'),
    on,
    dues,
    documentIds,
  });
}
