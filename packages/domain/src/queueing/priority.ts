import type { PriorityReason } from '#queueing/ticket.ts';
import { addMonths, type DateOnly } from '#time/date-only.ts';

/**
 * 老年人: sixty and above on the day.
 *
 * Law: Elderly Rights Protection Law art. 2.
 */
export const isElder = (bornOn: DateOnly, today: DateOnly): boolean =>
  addMonths(bornOn, ELDER_FROM_MONTHS) <= today;

/** Whose priority it is in words. */
export const PRIORITY_WORDS = {
  elder: { zh: '老人', en: 'Elder' },
  disabled: { zh: '残疾人', en: 'Disabled' },
  pregnant: { zh: '孕妇及婴幼儿家长', en: 'Pregnant or with infant' },
  military: { zh: '军人及退役军人', en: 'Soldier or veteran' },
} as const satisfies Readonly<Record<PriorityReason, { readonly zh: string; readonly en: string }>>;

const ELDER_FROM_MONTHS = 60 * 12;
