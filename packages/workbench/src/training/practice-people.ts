import { residentIdCheckDigit } from '@yichuang/domain/identity/resident-id.ts';

/** Somebody who does not exist. */
export type PracticePerson = { readonly name: string; readonly idNumber: string; readonly phone: string };

/**
 * Numbers of nobody: region 990000 was never given out, and who was born on the first day of 1900 had no number of this
 * form. Their check digits are right, so that the desk takes them.
 */
const person = (name: string, order: number): PracticePerson => {
  const digits = `99000019000101${String(order).padStart(3, '0')}`;
  return {
    name,
    idNumber: digits + residentIdCheckDigit(digits),
    phone: `1900000${String(order).padStart(4, '0')}`,
  };
};

/** One for each kind of practice, in their order. */
export const PRACTICE_PEOPLE: readonly PracticePerson[] = [
  person('练习甲', 1),
  person('练习乙', 2),
  person('练习丙', 3),
  person('练习丁', 4),
  person('练习戊', 5),
  person('练习己', 6),
  person('练习庚', 7),
];

/** 代办人 of the last of them. */
export const PRACTICE_AGENT = person('练习辛', 8);
