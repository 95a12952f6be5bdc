import type { ClocksView } from '@yichuang/contract/case-receipt.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import type { Pause } from '@yichuang/domain/clock/pause.ts';
import { type Ticking, viewDue } from '../clock/index.ts';
import { type CaseRow, promisedDue, statutoryDue } from './rows.ts';

/** Both clocks of a case, from its row and the sheet version it keeps. */
export function viewClocks(
  row: CaseRow,
  sheet: ItemSheet,
  tick: Ticking,
  pauses: readonly Pause[] = [],
): ClocksView {
  const statutory = effectiveStatutoryLimit(sheet);
  return {
    statutoryLimit: statutory && { limit: statutory.limit, byDefault: statutory.byDefault },
    promisedLimit: sheet.promisedLimit,
    statutoryDue: viewDue(statutoryDue(row), tick, pauses),
    promisedDue: viewDue(promisedDue(row), tick, pauses),
  };
}
