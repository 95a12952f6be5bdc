import { DomainError } from '#errors.ts';

/** A limit that cannot be counted. */
export class BadLimitError extends DomainError {
  readonly code = 'clock.bad-limit';
  readonly kind = 'invalid';
}

/** A pause that ends before it begins, or text that is no pause. */
export class BadPauseError extends DomainError {
  readonly code = 'clock.bad-pause';
  readonly kind = 'invalid';
}

/** Opening hours that overlap, end before they begin, or leave no minute open. */
export class BadOfficeHoursError extends DomainError {
  readonly code = 'clock.bad-office-hours';
  readonly kind = 'invalid';
}

/** Holiday notices that cannot be read; `facts.faults` names every fault. */
export class BadNoticeError extends DomainError {
  readonly code = 'clock.bad-notice';
  readonly kind = 'invalid';
}

/** A local closure or extra day without a legal basis, or one that ends before it begins. */
export class BadLocalDaysError extends DomainError {
  readonly code = 'clock.bad-local-days';
  readonly kind = 'invalid';
}

/** A question about a day the calendar does not reach. */
export class OutsideCalendarError extends DomainError {
  readonly code = 'clock.outside-calendar';
  readonly kind = 'invalid';
}

/** Zero working days were to be added to a day that is not a working day: there is no such day. */
export class NotWorkingDayError extends DomainError {
  readonly code = 'clock.not-a-working-day';
  readonly kind = 'invalid';
}

/** An extension of a length the law does not allow. */
export class BadExtensionError extends DomainError {
  readonly code = 'clock.bad-extension';
  readonly kind = 'invalid';
}

/** An extension approved when the limit had already run out. */
export class ExtensionTooLateError extends DomainError {
  readonly code = 'clock.extension-too-late';
  readonly kind = 'conflict';
}

/** Counting rules that contradict themselves or the law; `facts.faults` names every fault with its path. */
export class BadClockRulesError extends DomainError {
  readonly code = 'clock.bad-rules';
  readonly kind = 'invalid';
}

/** A clock was started twice, or paused, resumed or extended when it did not run that way. */
export class BadLedgerError extends DomainError {
  readonly code = 'clock.bad-ledger';
  readonly kind = 'conflict';
}
