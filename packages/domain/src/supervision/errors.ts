import { DomainError } from '#errors.ts';

/**
 * 不能这样处理的原因: the matter is closed, only warned of, the department still has time to explain itself, or there is no
 * case a paper could be about.
 */
export type CardWhyNot = 'closed' | 'only-warning' | 'answer-open' | 'no-case';

/** What is asked cannot be done with the card now; the code says why. */
export class CardNotOpenError extends DomainError {
  readonly code: `supervision.${CardWhyNot}`;
  readonly kind = 'conflict';

  constructor(act: string, why: CardWhyNot, state: string) {
    super(`${act} is not possible in state ${state}: ${why}`, { act, state });
    this.code = `supervision.${why}`;
  }
}
