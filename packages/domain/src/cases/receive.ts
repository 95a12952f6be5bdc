import { type ReceiveCommand, receipt } from '#cases/accept.ts';
import { type ActResult, record, type StaffAct } from '#cases/act.ts';
import type { CaseOpening } from '#cases/case-file.ts';
import { requirePart } from '#cases/part-in-case.ts';

/** 收件: papers taken in at a counter, and whether the applicant or an agent with a mandate brought them. */
export type TakeInCommand = StaffAct & ReceiveCommand & { readonly presentedBy: 'applicant' | 'agent' };

/**
 * Takes papers in without accepting them (收件); the applicant leaves with a receipt.
 *
 * The days for saying what is missing begin. No power of the department is needed: nothing is said about the
 * application yet.
 *
 * @throws NotPermittedError; OutOfReachError when the item is another department's
 *
 * Law: Administrative Licensing Law art. 29, 32(1)4.
 */
export function receiveCase(opening: CaseOpening, command: TakeInCommand): ActResult {
  requirePart(opening, command, 'clerk');
  return record(null, [], { ...receipt(opening, command), presentedBy: command.presentedBy });
}
