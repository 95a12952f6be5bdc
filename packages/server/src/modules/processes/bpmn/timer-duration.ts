import {
  PARTS_PER_UNIT,
  type Parts,
  type PlanUnit,
  partsOf,
  unitsOf,
} from '@yichuang/domain/processes/duration.ts';

/**
 * Hours of a working day in the timers of a file. ISO 8601 has no working days: P2DT4H says two and a half of them.
 * Not the office hours of a hall.
 */
const HOURS_PER_WORKING_DAY = 8;

const HUNDREDTHS_PER_HOUR = 360_000;
const HUNDREDTHS_PER_MINUTE = 6_000;

/** ISO 8601 duration of a length: days for a plan in working days, hours for one in working hours. Exact. */
export function timerDuration(parts: Parts, unit: PlanUnit): string {
  const days = unit === 'wd' ? Math.floor(parts / PARTS_PER_UNIT) : 0;
  const rest = parts - days * PARTS_PER_UNIT;
  const hundredths =
    (rest * HUNDREDTHS_PER_HOUR * (unit === 'wd' ? HOURS_PER_WORKING_DAY : 1)) / PARTS_PER_UNIT;
  const hours = Math.floor(hundredths / HUNDREDTHS_PER_HOUR);
  const minutes = Math.floor((hundredths % HUNDREDTHS_PER_HOUR) / HUNDREDTHS_PER_MINUTE);
  const seconds = (hundredths % HUNDREDTHS_PER_MINUTE) / 100;
  const time = [counted(hours, 'H'), counted(minutes, 'M'), counted(seconds, 'S')].join('');
  const text = counted(days, 'D') + (time === '' ? '' : `T${time}`);
  return `P${text === '' ? 'T0S' : text}`;
}

const counted = (count: number, unit: string): string => (count === 0 ? '' : `${count}${unit}`);

const NUMBER = String.raw`(\d{1,9}(?:[.,]\d{1,9})?)`;
const DURATION = new RegExp(
  `^P(?=[\\dT])(?:${NUMBER}D)?(?:T(?=\\d)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);

/** The length a timer says, in the unit of the plan; null for anything but days, hours, minutes and seconds. */
export function partsOfTimer(text: string, unit: PlanUnit): Parts | null {
  const found = DURATION.exec(text.trim());
  if (found === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part = '0') => Number(part.replace(',', '.')));
  const time = hours + minutes / 60 + seconds / 3600;
  const units = unit === 'wd' ? days + time / HOURS_PER_WORKING_DAY : days * HOURS_PER_WORKING_DAY + time;
  return units > MOST_UNITS ? null : partsOf(units);
}

const MOST_UNITS = 10_000;

/** A plan in days when any timer names days. */
export const unitOfTimers = (texts: readonly string[]): PlanUnit =>
  texts.length === 0 || texts.some((text) => /\dD/.test(text)) ? 'wd' : 'wh';

/** A length for people. */
export const lengthWords = (parts: Parts, unit: PlanUnit): string =>
  `${Number(unitsOf(parts).toFixed(4))} ${unit === 'wd' ? '个工作日' : '个工作小时'}`;
