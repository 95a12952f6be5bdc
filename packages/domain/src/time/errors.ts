import { DomainError } from '#errors.ts';

/** A day that no calendar has, or text that is not a day. */
export class BadDateError extends DomainError {
  readonly code = 'time.bad-date';
  readonly kind = 'invalid';

  constructor(text: string) {
    super(`"${text}" is not a date; allowed: a day of the calendar as YYYY-MM-DD, for example 2007-04-27`, {
      text,
    });
  }
}

/** Text that is not a moment, or a moment without the zone it needs. */
export class BadInstantError extends DomainError {
  readonly code = 'time.bad-instant';
  readonly kind = 'invalid';

  constructor(text: string, allowed: string) {
    super(`"${text}" is not a moment; allowed: ${allowed}`, { text });
  }
}
