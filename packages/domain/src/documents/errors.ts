import { DomainError } from '#errors.ts';

/** A text or a set of parts that is not the number of a letter (文号). */
export class LetterNumberError extends DomainError {
  readonly code = 'documents.bad-letter-number';
  readonly kind = 'invalid';
}

/** A fact that cannot be printed on a letter: a day that does not exist, a limit that is not positive. */
export class LetterFactError extends DomainError {
  readonly code = 'documents.bad-letter-fact';
  readonly kind = 'invalid';
}
