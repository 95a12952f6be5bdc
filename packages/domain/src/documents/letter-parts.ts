import { LetterFactError } from '#documents/errors.ts';
import {
  type FactsOf,
  given,
  type LetterField,
  type LetterFields,
  text,
  type WordsOf,
  wordsOf,
} from '#documents/letter-field.ts';

/** Printed where a fact is known to be none. */
export const NONE = '无';

/** Words, or that there is none; not to be left out. */
export const orNone =
  <Fact>(field: LetterField<Fact, string>): LetterField<Fact | null, string> =>
  (fact, name) =>
    fact === null ? NONE : field(fact, name);

/** Words, or null so that the template leaves the line out. */
export const orNull =
  <Fact, Words>(field: LetterField<Fact, Words>): LetterField<Fact | null, Words | null> =>
  (fact, name) =>
    fact === null ? null : field(fact, name);

/** Printed where the paper leaves a line open, to be filled in by hand. */
export const BLANK = '——';

/** Words, or an open line where whoever acted has not said it; not to be left out. */
export const orBlank =
  <Fact>(field: LetterField<Fact, string>): LetterField<Fact | null, string> =>
  (fact, name) =>
    fact === null ? BLANK : field(fact, name);

/** A list that may be empty. */
export const anyOf =
  <Fact, Words>(field: LetterField<Fact, Words>): LetterField<readonly Fact[], readonly Words[]> =>
  (facts, name) => {
    if (!Array.isArray(facts)) throw new LetterFactError(`${name} is a list`, { field: name });
    return facts.map((fact, index) => field(fact, `${name} ${index + 1}`));
  };

/** A list that names at least one. */
export const someOf = <Fact, Words>(
  field: LetterField<Fact, Words>,
): LetterField<readonly Fact[], readonly Words[]> => {
  const any = anyOf(field);
  return (facts, name) => {
    const words = any(facts, name);
    if (words.length === 0) throw new LetterFactError(`${name} names none`, { field: name });
    return words;
  };
};

/** Several facts that belong together, such as one row of a table. */
export const group =
  <F extends LetterFields>(fields: F): LetterField<FactsOf<F>, WordsOf<F>> =>
  (facts, name) =>
    wordsOf(fields, given(facts, name), name);

/** At least one person, 李静、周敏. */
export const names: LetterField<readonly string[], string> = (facts, name) =>
  someOf(text)(facts, name).join('、');
