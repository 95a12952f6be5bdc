import type { CaseDues } from '@yichuang/domain/cases/case-file.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import { dueOf, type OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';

/** Both dues of a case accepted now, frozen into it: later changes of the sheet do not move them. */
export function duesFrom(acceptedAt: Instant, sheet: ItemSheet, clock: OfficeClock): CaseDues {
  const statutory = effectiveStatutoryLimit(sheet);
  return {
    promised: dueOf(acceptedAt, sheet.promisedLimit, [], clock),
    statutory: statutory && dueOf(acceptedAt, statutory.limit, [], clock),
  };
}
