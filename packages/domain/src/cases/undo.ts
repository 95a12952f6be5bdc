import { type ActResult, inPart, record, requireLawful, type StaffAct } from '#cases/act.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { requirePart } from '#cases/part-in-case.ts';
import { UndoLeftError, UndoNotYoursError, UndoTooLateError } from '#cases/undo-errors.ts';

/** 撤销时限: seconds after which an act at the counter stands; its papers leave then. */
export const UNDO_SECONDS = 10;

/** 撤销录入: the whole journal, and whether any paper or message of the act has left, printed or sent. */
export type UndoCommand = StaffAct & {
  readonly journal: readonly CaseEvent[];
  readonly hasLeft: boolean;
};

/**
 * Takes back the act at the counter that opened the case (撤销录入): a slip of the hand, seen at once.
 *
 * Nobody has been told anything, so that no decision is revoked here. The case stays in the journal with its number,
 * which is void and never given again; its dates and its decision are gone from the file.
 *
 * @throws NotPermittedError, OutOfReachError unless a clerk of the case; UndoNotYoursError for a colleague's act
 * @throws UndoTooLateError after `UNDO_SECONDS`, or once anything else happened to the case
 * @throws UndoLeftError when a paper was printed or a message sent
 * @throws NotLawfulError in another state
 */
export function undoAtCounter(before: CaseFile, command: UndoCommand): ActResult {
  const { by, at, journal, hasLeft } = command;
  requirePart(before, command, 'clerk');
  requireLawful(before, 'undone');
  const [opened] = journal;
  const isOneAct = opened?.kind === 'received' && journal.every((event) => event.at === opened.at);
  if (!opened || !isOneAct || at - opened.at > UNDO_SECONDS * 1000) throw new UndoTooLateError(UNDO_SECONDS);
  if (opened.by.accountId !== by.accountId) throw new UndoNotYoursError();
  if (hasLeft) throw new UndoLeftError();
  return record(before, [], { kind: 'undone', ...inPart('clerk', command) });
}
