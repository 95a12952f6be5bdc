import { checkItemRules, type ItemRuleFault } from '#catalogue/check-item-rules.ts';
import { checkItemSheet, type ItemSheetFault } from '#catalogue/check-item-sheet.ts';
import { ItemNotPublishableError } from '#catalogue/errors.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { type PromiseBeyondLaw, promiseBeyondLaw } from '#catalogue/promise-within-law.ts';
import type { OfficeClock } from '#clock/due.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 发布问题: why a sheet may not be published. */
export type PublicationFault =
  | ItemSheetFault
  | ItemRuleFault
  | ({ readonly kind: 'promiseBeyondLaw' } & PromiseBeyondLaw);

/** Everything that keeps a sheet from being published on that day; empty when it may be. */
export function publicationFaults(
  sheet: ItemSheet,
  publishedOn: DateOnly,
  clock: OfficeClock,
): readonly PublicationFault[] {
  const beyond = promiseBeyondLaw(sheet, publishedOn, clock);
  return [
    ...checkItemSheet(sheet),
    ...checkItemRules(sheet),
    ...(beyond === null ? [] : [{ kind: 'promiseBeyondLaw', ...beyond } as const]),
  ];
}

/** @throws ItemNotPublishableError with every fault */
export function requirePublishable(sheet: ItemSheet, publishedOn: DateOnly, clock: OfficeClock): void {
  const faults = publicationFaults(sheet, publishedOn, clock);
  if (faults.length > 0) throw new ItemNotPublishableError(sheet.code, faults);
}
