import { DomainError } from '#errors.ts';

/** 不能评价的原因: rated already, the days are over, the service is going on, or the browser is one of staff. */
export type RatingWhyNot = 'rated' | 'over' | 'not-yet' | 'staff';

/** Nobody can rate this now; the code says why. */
export class NotRateableError extends DomainError {
  readonly code: `complaints.${RatingWhyNot}`;
  readonly kind = 'conflict';

  constructor(why: RatingWhyNot) {
    super(`the service cannot be rated: ${why}`, {});
    this.code = `complaints.${why}`;
  }
}

/**
 * 差评整改不能这样处理的原因: not the turn of this act, the person was the one rated, an appeal was made before, comes
 * too late, or is not decided yet.
 */
export type RemedyWhyNot = 'remedy-step' | 'own-rating' | 'appealed' | 'appeal-late' | 'appeal-open';

/** What is asked cannot be done with the remedy now; the code says why. */
export class RemedyNotOpenError extends DomainError {
  readonly code: `complaints.${RemedyWhyNot}`;
  readonly kind = 'conflict';

  constructor(act: string, why: RemedyWhyNot, state: string) {
    super(`${act} is not possible in state ${state}: ${why}`, { act, state });
    this.code = `complaints.${why}`;
  }
}
