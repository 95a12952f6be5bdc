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

/** A paper that is withdrawn is not withdrawn again. */
export class PaperWithdrawnError extends DomainError {
  readonly code = 'documents.already-withdrawn';
  readonly kind = 'conflict';
  constructor() {
    super('the paper is withdrawn already');
  }
}

/** A paper in force has no successor: it is withdrawn first. */
export class PaperHoldsError extends DomainError {
  readonly code = 'documents.still-holds';
  readonly kind = 'conflict';
  constructor() {
    super('a paper in force is not issued again');
  }
}

/** Only a decision is put right by another one. */
export class NotRectifiableError extends DomainError {
  readonly code = 'documents.not-rectifiable';
  readonly kind = 'conflict';
  constructor(paper: string) {
    super(`a ${paper} is withdrawn and issued again`, { paper });
  }
}

/** What is put right must stand in the paper, and read otherwise afterwards. */
export class WordsNotThereError extends DomainError {
  readonly code = 'documents.words-not-there';
  readonly kind = 'invalid';
  constructor(words: readonly string[]) {
    super('the paper does not say so, or nothing is changed', { words });
  }
}

/** Nothing is withdrawn without saying why. */
export class ReasonRequiredError extends DomainError {
  readonly code = 'documents.reason-required';
  readonly kind = 'invalid';
  constructor() {
    super('a paper is withdrawn for a reason');
  }
}
