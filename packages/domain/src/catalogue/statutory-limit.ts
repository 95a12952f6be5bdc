import type { ItemSheet } from '#catalogue/item-sheet.ts';
import type { Limit } from '#clock/limit.ts';

/** 法定时限: the limit the law sets, and whether it is only the general one. */
export type StatutoryLimit = {
  readonly limit: Limit;
  /** The item's own rule is silent, so the general limit for licences holds. */
  readonly byDefault: boolean;
};

/**
 * The statutory limit that binds an item; null where no law sets one.
 *
 * A licence without a limit of its own has the general 20 working days. Other kinds of item have
 * no general limit, and none is invented.
 *
 * Law: Administrative Licensing Law art. 42(1).
 */
export function effectiveStatutoryLimit({
  kind,
  statutoryLimit,
}: Pick<ItemSheet, 'kind' | 'statutoryLimit'>): StatutoryLimit | null {
  if (statutoryLimit !== null) return { limit: statutoryLimit, byDefault: false };
  return kind === 'licence' ? { limit: GENERAL_LIMIT, byDefault: true } : null;
}

const GENERAL_LIMIT: Limit = { unit: 'workingDays', count: 20 };
