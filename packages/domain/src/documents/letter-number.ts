import { LetterNumberError } from '#documents/errors.ts';

/** 文号: the number of a letter, such as 成高许受〔2007〕00001号. */
export type LetterNumber = {
  /** 机关代字 and the kind of letter, Chinese characters only: 成高许受. */
  readonly prefix: string;
  readonly year: number;
  /** Counts from 1 within prefix and year. */
  readonly serial: number;
};

/** At least so many digits are printed; a busier year simply grows longer. */
const SERIAL_DIGITS = 5;
const LARGEST_SERIAL = 999_999_999;

const PREFIX = /^\p{Script=Han}{2,16}$/u;
// Keyboards have no 〔 〕: people who type a number from a paper use whatever bracket they find.
const WRITTEN = /^(\p{Script=Han}{2,16})[〔［[【(（]([0-9]{4})[〕］\]】)）]第?([0-9]{1,9})号$/u;

/**
 * The number as printed: full year in 〔 〕, serial padded to five digits.
 *
 * @throws LetterNumberError for a prefix that is not 2–16 Chinese characters, a year outside 1949–9999, a
 *   serial below 1
 */
export function formatLetterNumber({ prefix, year, serial }: LetterNumber): string {
  check({ prefix, year, serial });
  return `${prefix}〔${year}〕${String(serial).padStart(SERIAL_DIGITS, '0')}号`;
}

/**
 * Reads a number as printed or as somebody typed it.
 *
 * Spaces, full-width digits, the kind of bracket, leading zeros and 第 do not matter.
 *
 * @throws LetterNumberError when the text has no such shape
 */
export function parseLetterNumber(text: string): LetterNumber {
  const found = WRITTEN.exec(text.normalize('NFKC').replaceAll(/\s/gu, ''));
  if (found === null) throw new LetterNumberError('not of the shape 字〔年〕序号号');
  const [, prefix = '', year, serial] = found;
  const number = { prefix, year: Number(year), serial: Number(serial) };
  check(number);
  return number;
}

function check({ prefix, year, serial }: LetterNumber): void {
  if (!PREFIX.test(prefix)) throw new LetterNumberError('the prefix is 2 to 16 Chinese characters');
  if (!Number.isInteger(year) || year < 1949 || year > 9999) {
    throw new LetterNumberError('the year has four digits, from 1949 on', { year });
  }
  if (!Number.isInteger(serial) || serial < 1 || serial > LARGEST_SERIAL) {
    throw new LetterNumberError('the serial is a whole number from 1 on', { serial });
  }
}
