import { type DateOnly, dateOnly } from '#time/date-only.ts';

/** A statutory holiday with a fixed date of the solar calendar (固定日期的法定节假日). */
export type FixedHoliday = { readonly on: DateOnly; readonly name: string };

/**
 * The statutory holidays of a year whose date is fixed; those of the lunar calendar and 清明 are not among them.
 *
 * Used for a year without a notice, so nothing is moved and no weekend is worked.
 *
 * Law: Regulation on Public Holidays (versions of 1999; 2007, in force 2008-01-01; 2024, in force 2025-01-01).
 */
export function fixedHolidays(year: number): readonly FixedHoliday[] {
  const version = VERSIONS.find(({ since }) => since <= year);
  return (version?.holidays ?? []).map(([monthDay, name]) => ({ on: dateOnly(`${year}-${monthDay}`), name }));
}

const NEW_YEAR = [['01-01', '元旦']] as const;
const NATIONAL_DAY = [
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
] as const;

const VERSIONS = [
  { since: 2025, holidays: [...NEW_YEAR, ['05-01', '劳动节'], ['05-02', '劳动节'], ...NATIONAL_DAY] },
  { since: 2008, holidays: [...NEW_YEAR, ['05-01', '劳动节'], ...NATIONAL_DAY] },
  {
    since: 2000,
    holidays: [...NEW_YEAR, ['05-01', '劳动节'], ['05-02', '劳动节'], ['05-03', '劳动节'], ...NATIONAL_DAY],
  },
] as const;
