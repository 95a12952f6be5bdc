import { type ActResult, inPart, record, requireLawful, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import type { CaseTiming } from '#cases/dues-of-case.ts';
import { resumed } from '#cases/end-special-procedure.ts';
import { WrongActorError } from '#cases/errors.ts';
import { HearingDatesError, RecordUnsignedError } from '#cases/guard-errors.ts';
import { requirePart } from '#cases/part-in-case.ts';
import type { AccountId } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 听证笔录: its digest, and whether the participants have read and signed it. */
export type CloseHearingCommand = StaffAct &
  CaseTiming & { readonly recordDigest: Digest; readonly isSigned: boolean };

/**
 * Ends a hearing with its signed record (听证结束); the decision must rest on it, and the clock goes on.
 *
 * @throws NotPermittedError, OutOfReachError; WrongActorError for anybody but the presider who was named
 * @throws HearingDatesError before its day; RecordUnsignedError, WrongSheetError
 * @throws NotLawfulError when none was called
 *
 * Law: Administrative Licensing Law art. 48(1)5, 48(2).
 */
export function closeHearing(before: CaseFile, command: CloseHearingCommand): ActResult {
  const { by, on, recordDigest, isSigned } = command;
  requirePart(before, command, 'hearingPresider');
  requireLawful(before, 'hearingClosed');
  requireHeld(before, by.accountId, on);
  if (!isSigned) throw new RecordUnsignedError();
  return record(before, [], {
    kind: 'hearingClosed',
    ...inPart('hearingPresider', command),
    statementDigest: recordDigest,
    ...resumed(before, on, command),
  });
}

/**
 * The hearing was held, and this person presided.
 *
 * @throws WrongActorError, HearingDatesError
 */
export function requireHeld({ hearing }: CaseFile, accountId: AccountId | null, on: DateOnly): void {
  if (hearing?.presider !== accountId) {
    throw new WrongActorError('hearingClosed', 'another officer', ['the presider who was named']);
  }
  if (hearing && on < hearing.heldOn) throw new HearingDatesError('notHeldYet', hearing.heldOn);
}
