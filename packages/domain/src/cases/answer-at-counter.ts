import type { ActResult } from '#cases/act.ts';
import type { CaseFile, CaseOpening } from '#cases/case-file.ts';
import { type DeclineCommand, declineCase } from '#cases/decline.ts';
import { receiveCase, type TakeInCommand } from '#cases/receive.ts';
import { type RequestCorrectionCommand, requestCorrection } from '#cases/request-correction.ts';

/**
 * Takes papers in and says at once everything that is missing or wrong (收件并当场一次性告知补正).
 *
 * @throws as `receiveCase` and `requestCorrection`
 *
 * Law: Administrative Licensing Law art. 29, 32(1)4.
 */
export const requestCorrectionAtCounter = (
  opening: CaseOpening,
  command: TakeInCommand & RequestCorrectionCommand,
): ActResult => receiveAnd(opening, command, (received) => requestCorrection(received, command));

/**
 * Takes an application in and declines it at once (收件并当场不予受理): it is not for this authority.
 *
 * @throws as `receiveCase` and `declineCase`
 *
 * Law: Administrative Licensing Law art. 32(1)2, 32(2).
 */
export const declineAtCounter = (
  opening: CaseOpening,
  command: TakeInCommand & Omit<DeclineCommand, 'noticeDue'>,
): ActResult => receiveAnd(opening, command, (received) => declineCase(received, command));

/** Both events of one act, in their order. */
function receiveAnd(
  opening: CaseOpening,
  command: TakeInCommand,
  answer: (received: CaseFile) => ActResult,
): ActResult {
  const received = receiveCase(opening, command);
  const answered = answer(received.caseFile);
  return { caseFile: answered.caseFile, events: [...received.events, ...answered.events] };
}
