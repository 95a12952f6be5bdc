import { DomainError } from '#errors.ts';

/** Papers are entered by the clerk who took them, under their own numbers. */
export class SlipNotYoursError extends DomainError {
  readonly code = 'queueing.slip-not-yours';
  readonly kind = 'forbidden';

  constructor(number: string) {
    super(`${number} is held by another clerk`, { number });
  }
}

/** A number becomes one case; `facts.caseId` is it. */
export class SlipUsedError extends DomainError {
  readonly code = 'queueing.slip-used';
  readonly kind = 'conflict';

  constructor(number: string, caseId: string) {
    super(`${number} is a case already`, { number, caseId });
  }
}

/** The moment at which the papers are said to have come cannot be; `facts.why` says which bound it breaks. */
export class HandedInMomentError extends DomainError {
  readonly code = 'queueing.handed-in-moment';
  readonly kind = 'conflict';

  constructor(
    why: 'beforeTheNumber' | 'inTheFuture' | 'tooLongAgo',
    facts: Readonly<Record<string, unknown>>,
  ) {
    super(`handed in ${why}`, { why, ...facts });
  }
}
