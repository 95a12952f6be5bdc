import { type DateOnly, dateOnly } from '#time/date-only.ts';
import { BadDateError } from '#time/errors.ts';

/** The day that eight digits YYYYMMDD name, or null when no calendar has it; numbers carry days this way. */
export function compactDay(digits: string): DateOnly | null {
  try {
    return dateOnly(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  } catch (error) {
    if (error instanceof BadDateError) return null;
    throw error;
  }
}
