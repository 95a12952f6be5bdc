import type { Typed } from '#wire/kept-forms.ts';

/** Whom and what to ask, from the form: the ticked departments, and each line that says something as a question. */
export function askedOf({ departments = [], questions = '' }: Typed) {
  const lines = typeof questions === 'string' ? questions.split('\n') : [];
  return {
    departments: typeof departments === 'string' ? [departments] : departments,
    questions: lines.map((line) => line.trim()).filter((line) => line !== ''),
  };
}
