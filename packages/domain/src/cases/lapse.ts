import { type ActResult, record, requireLawful, SYSTEM } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { requireBoundSheet } from '#cases/dues-of-case.ts';
import { NotByItemRuleError, NotYetError } from '#cases/guard-errors.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import type { Instant } from '#time/instant.ts';

/** 逾期未补正: the moment it was noticed, and the sheet whose rule ends the case. */
export type LapseCommand = {
  readonly at: Instant;
  readonly sheet: Pick<ItemSheet, 'code' | 'version' | 'rules'>;
};

/**
 * Ends an application that was not corrected in time, where the item says so (逾期未补正，视为撤回).
 *
 * Without such a rule it goes on waiting. A correction that comes late but before this is still a correction.
 *
 * @throws NotLawfulError when no correction is awaited
 * @throws WrongSheetError, NotByItemRuleError
 * @throws NotYetError up to the last moment for the correction
 */
export function lapseCase(before: CaseFile, { at, sheet }: LapseCommand): ActResult {
  requireLawful(before, 'lapsed');
  requireBoundSheet(before, sheet);
  if (sheet.rules?.lapsesUncorrected !== true) throw new NotByItemRuleError('lapse');
  const due = before.correction?.due;
  if (due && at <= due.at) throw new NotYetError('lapsed', due.on);
  return record(before, [], { kind: 'lapsed', at, by: SYSTEM });
}
