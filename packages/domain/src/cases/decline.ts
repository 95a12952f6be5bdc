import {
  type ActResult,
  inPart,
  record,
  requireLawful,
  requireTexts,
  type StaffAct,
  underPower,
} from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { NotBarredError } from '#cases/errors.ts';
import { requireNoticeInTime } from '#cases/notice-due.ts';
import { powerAsked } from '#cases/part-in-case.ts';
import { isBarred, type ReapplicationBar } from '#cases/reapplication-bar.ts';
import type { Due } from '#clock/due.ts';
import { requirePermission } from '#identity/policy.ts';
import { requirePower } from '#organisation/delegation.ts';
import { localDay } from '#time/instant.ts';

/** 不予受理的说明: why, by which rule, and where the applicant should go instead. */
export type DeclineStatement = {
  readonly reason: string;
  readonly legalBasis: string;
  /** Only where the matter is another authority's. */
  readonly competentAuthority?: string;
  /** Where to complain or sue, with the periods; printed in the decision. */
  readonly remedies?: string;
};

/** 不予受理的事由: another authority's matter; false papers, and what follows from them; or a bar that holds. */
export type DeclineGround =
  | { readonly kind: 'otherAuthority' }
  | { readonly kind: 'falsePapers' | 'barred'; readonly bar: ReapplicationBar };

/** 不予受理: the statement, and its digest for the journal. */
export type DeclineCommand = StaffAct & {
  readonly statement: DeclineStatement;
  readonly statementDigest: Digest;
  /** Absent: another authority's matter. */
  readonly ground?: DeclineGround;
  /** The last moment for saying so; after it the law has accepted the application. */
  readonly noticeDue?: Due;
};

/**
 * Declines an application at the door (不予受理): it is not for this authority, its papers are false, or the applicant may
 * not come again yet.
 *
 * Missing papers are no reason; they call for a correction notice.
 *
 * @throws NotPermittedError, NoPowerError unless the person may accept for the department on that day
 * @throws BasisRequiredError naming the empty texts
 * @throws NotBarredError when the bar it names did not hold on the day of the application
 * @throws NoticeTooLateError when the law has accepted the application meanwhile
 * @throws NotLawfulError once the application was pre-reviewed or accepted
 *
 * Law: Administrative Licensing Law art. 32(1)2, 32(2), 78, 79.
 */
export function declineCase(before: CaseFile, command: DeclineCommand): ActResult {
  requirePermission(command.by, 'cases.accept');
  const power = requirePower(command.by.powers, powerAsked(before, 'accept', command));
  const { ground = ELSEWHERE } = command;
  requireStatement(command.statement, ground);
  requireLawful(before, 'declined');
  requireBar(before, ground);
  if (command.noticeDue) requireNoticeInTime(command.noticeDue, command.at);
  return record(before, [], {
    kind: 'declined',
    ...inPart('acceptor', command),
    ...underPower(power),
    statementDigest: command.statementDigest,
    ...(ground.kind !== 'otherAuthority' && { ground: ground.kind, barredUntil: ground.bar.until }),
  });
}

const ELSEWHERE: DeclineGround = { kind: 'otherAuthority' };

/** Another matter names its authority; for the other grounds there is none to name. */
function requireStatement(
  { competentAuthority = '', ...texts }: DeclineStatement,
  { kind }: DeclineGround,
): void {
  requireTexts(kind === 'otherAuthority' ? { ...texts, competentAuthority } : texts);
}

function requireBar({ receivedAt }: CaseFile, ground: DeclineGround): void {
  const appliedOn = localDay(receivedAt);
  if (ground.kind === 'barred' && !isBarred(ground.bar, appliedOn))
    throw new NotBarredError(ground.bar.until, appliedOn);
}
