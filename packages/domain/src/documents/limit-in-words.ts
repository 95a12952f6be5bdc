import { LetterFactError } from '#documents/errors.ts';

/** 时限 as a letter states it; units are never converted into each other. */
export type LetterLimit = {
  readonly unit: 'minutes' | 'workingHours' | 'workingDays' | 'calendarDays' | 'months';
  /** Whole, except that hours may have a fraction (1.5). */
  readonly count: number;
};

const UNIT_WORDS = {
  minutes: '分钟',
  workingHours: '个工作小时',
  workingDays: '个工作日',
  calendarDays: '日',
  months: '个月',
} as const satisfies Record<LetterLimit['unit'], string>;

/**
 * A limit in the words of the field: 5个工作日, 4个工作小时, 30分钟, 15日, 1个月.
 *
 * @throws LetterFactError when the count is not positive, or not whole (hours excepted)
 */
export function limitInWords({ unit, count }: LetterLimit): string {
  const fits = unit === 'workingHours' ? Number.isFinite(count) : Number.isInteger(count);
  if (!fits || count <= 0)
    throw new LetterFactError('a limit is a positive number of whole units', { unit, count });
  return `${count}${UNIT_WORDS[unit]}`;
}
