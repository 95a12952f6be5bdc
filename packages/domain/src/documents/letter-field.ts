import { dayInWords, deadlineInWords } from '#documents/day-in-words.ts';
import { LetterFactError } from '#documents/errors.ts';
import { type LetterLimit, limitInWords } from '#documents/limit-in-words.ts';

/** 文书要素: turns one fact into the words that are printed; `name` says in an error which one. */
export type LetterField<Fact, Words> = (fact: Fact, name: string) => Words;

/** The required elements of a letter. A fact may be null only where its field says so, and never left out. */
export type LetterFields = Readonly<Record<string, LetterField<never, unknown>>>;
export type FactsOf<F extends LetterFields> = { readonly [K in keyof F]: Parameters<F[K]>[0] };
export type WordsOf<F extends LetterFields> = { readonly [K in keyof F]: ReturnType<F[K]> };

/** End of a limit, in the centre's time zone. */
export type LetterDue = {
  readonly on: string;
  /** HH:MM when hours or minutes count, else null. */
  readonly time: string | null;
  /** The count ran into a year whose days off are not yet published. */
  readonly provisional: boolean;
};

/**
 * Every fact in words, in the order of the fields.
 *
 * @param within where the facts stand, for the error: `defects 2`
 * @throws LetterFactError naming the first fact that is missing or cannot be printed
 */
export function wordsOf<F extends LetterFields>(fields: F, facts: FactsOf<F>, within = ''): WordsOf<F> {
  const words = Object.entries(fields).map(([key, field]) => {
    const name = within === '' ? key : `${within} ${key}`;
    const fact = facts[key];
    if (fact === undefined) throw new LetterFactError(`${name} is missing`, { field: name });
    return [key, field(fact as never, name)];
  });
  return Object.fromEntries(words);
}

/** A text that says something. */
export const text: LetterField<string, string> = (fact, name) => {
  if (typeof fact === 'string' && fact.trim() !== '') return fact.trim();
  throw new LetterFactError(`${name} says nothing`, { field: name });
};

/** A plain yes or no, for the template to choose its wording. */
export const flag: LetterField<boolean, boolean> = (fact, name) => {
  if (typeof fact === 'boolean') return fact;
  throw new LetterFactError(`${name} is yes or no`, { field: name });
};

/** Days, limits and ends of limits, see `dayInWords`, `limitInWords`, `deadlineInWords`. */
export const day: LetterField<string, string> = (fact) => dayInWords(fact);
export const limit: LetterField<LetterLimit, string> = (fact, name) => limitInWords(given(fact, name));
export const deadline: LetterField<LetterDue, string> = (fact, name) => {
  const { on, time, provisional } = given(fact, name);
  return deadlineInWords(on, time) + (provisional ? `（${PROVISIONAL}）` : '');
};

/** Said of the end of a limit that may still move (暂定). */
export const PROVISIONAL = '暂定，到期年度放假安排尚未公布';

/** A moment to the minute: 2007年10月30日09:12. */
export const moment: LetterField<{ readonly on: string; readonly time: string }, string> = (fact, name) => {
  const { on, time } = given(fact, name);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new LetterFactError(`${name}: a time is written HH:MM`, { field: name, time });
  return dayInWords(on) + time;
};

/** From the first day to the last; without a last day it holds for long (长期). */
export const validity: LetterField<{ readonly from: string; readonly until: string | null }, string> = (
  fact,
  name,
) => {
  const { from, until } = given(fact, name);
  if (until === null) return `自${dayInWords(from)}起长期有效`;
  if (until < from) throw new LetterFactError(`${name} ends before it begins`, { field: name, from, until });
  return `自${dayInWords(from)}至${dayInWords(until)}`;
};

/** A whole number from 1 on, with the word that counts it. */
export const counted =
  (unit: string): LetterField<number, string> =>
  (fact, name) => {
    if (Number.isInteger(fact) && fact >= 1) return `${fact}${unit}`;
    throw new LetterFactError(`${name} is counted from 1`, { field: name, count: fact });
  };

/** One of the listed codes, in its words. */
export const choice =
  <Code extends string>(words: Readonly<Record<Code, string>>): LetterField<Code, string> =>
  (fact, name) => {
    const found = Object.hasOwn(words, fact) ? words[fact] : undefined;
    if (found !== undefined) return found;
    throw new LetterFactError(`${name} is none of ${Object.keys(words).join(', ')}`, { field: name });
  };

/** @throws LetterFactError for null where a fact must be known */
export function given<Fact>(fact: Fact, name: string): NonNullable<Fact> {
  if (fact !== null && fact !== undefined) return fact;
  throw new LetterFactError(`${name} is missing`, { field: name });
}
