import { type ActResult, inPart, record, requireLawful, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { requireNotPresider } from '#cases/guards.ts';
import { requirePart } from '#cases/part-in-case.ts';

/** 告知利害关系人: the digest of what they were told; who they are stands in the dossier. */
export type TellPartiesCommand = StaffAct & {
  readonly statementDigest: Digest;
  /** Their right to ask for a hearing was among it. */
  readonly hearingOffered: boolean;
};

/**
 * Tells the people with a major interest in the matter that there is an application (告知利害关系人).
 *
 * @throws NotPermittedError, OutOfReachError, PresiderReviewsError
 * @throws NotLawfulError unless the case is in review
 *
 * Law: Administrative Licensing Law art. 36, 47.
 */
export function tellParties(before: CaseFile, command: TellPartiesCommand): ActResult {
  requirePart(before, command, 'reviewer');
  requireLawful(before, 'partiesTold');
  requireNotPresider(before, command.by.accountId);
  const { statementDigest, hearingOffered } = command;
  return record(before, [], {
    kind: 'partiesTold',
    ...inPart('reviewer', command),
    statementDigest,
    hearingOffered,
  });
}
