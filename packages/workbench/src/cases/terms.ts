import type { Typed } from '#wire/kept-forms.ts';

/** What an acceptance rests on besides complete papers, from a form with `TermsFields`. */
export function termsOf(typed: Typed) {
  const deferred = deferredOf(typed);
  return {
    deferred: deferred.map((documentId) => ({ documentId, until: dayOf(one(typed, UNTIL + documentId)) })),
    commitmentSigned: deferred.length > 0 && one(typed, 'commitmentSigned') === 'yes',
    undertaking:
      one(typed, 'undertaking') === 'yes'
        ? { checkOn: dayOf(one(typed, 'checkOn')), signed: one(typed, 'undertaking.signed') === 'yes' }
        : null,
  };
}

/** Ids of the papers that are to follow; one that is ticked as received does not. */
export function deferredOf(typed: Typed): readonly string[] {
  const received = listOf(typed.documents);
  return listOf(typed.deferred).filter((id) => !received.includes(id));
}

/** Does the acceptance rest on anything besides complete papers? */
export const hasTerms = (typed: Typed): boolean =>
  deferredOf(typed).length > 0 || one(typed, 'undertaking') === 'yes';

/** Name of the box with the day of a paper begins with it. */
export const UNTIL = 'until.';

/** Name of the box with what is wrong with a paper begins with it. */
export const DEFECT = 'defect-';

/** 20071030 is a day as well. */
const dayOf = (answer: string): string => answer.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

const listOf = (given: Typed[string] = []): readonly string[] =>
  typeof given === 'string' ? [given].filter(Boolean) : given;

function one(typed: Typed, name: string): string {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value.trim() : '';
}
