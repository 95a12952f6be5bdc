import { DomainError } from '#errors.ts';

/** The event may not happen to a ticket in this state; `facts.possible` names those that may. */
export class TicketNotLawfulError extends DomainError {
  readonly code = 'queueing.ticket-state';
  readonly kind = 'conflict';

  constructor(state: string, event: string, possible: readonly string[]) {
    super(`${event} cannot happen to a ticket that is ${state}`, { state, event, possible });
  }
}

/** Called, or called again, or given up too soon: `facts.againAt` is the moment from which it may be. */
export class CalledTooSoonError extends DomainError {
  readonly code = 'queueing.called-too-soon';
  readonly kind = 'conflict';

  constructor(againAt: string, waitSeconds: number) {
    super(`not before ${againAt}`, { againAt, waitSeconds });
  }
}

/** Every call was used; what is left is to serve the person or to mark the number as missed. */
export class CallsUsedError extends DomainError {
  readonly code = 'queueing.calls-used';
  readonly kind = 'conflict';

  constructor(calls: number) {
    super(`called ${calls} times already`, { calls });
  }
}

/** A number is missed only after all its calls. */
export class CallsLeftError extends DomainError {
  readonly code = 'queueing.calls-left';
  readonly kind = 'conflict';

  constructor(calls: number, needed: number) {
    super(`called ${calls} of ${needed} times`, { calls, needed });
  }
}

/** A missed number has come back once; a second time it takes a new ticket. */
export class ReturnUsedError extends DomainError {
  readonly code = 'queueing.return-used';
  readonly kind = 'conflict';

  constructor() {
    super('a missed number comes back once');
  }
}

/** The counter holds as many tickets as it may. */
export class HoldLimitError extends DomainError {
  readonly code = 'queueing.hold-limit';
  readonly kind = 'conflict';

  constructor(limit: number) {
    super(`${limit} tickets are held`, { limit });
  }
}

/** Somebody stands at the counter; `facts.ticket` is their number. */
export class CounterBusyError extends DomainError {
  readonly code = 'queueing.counter-busy';
  readonly kind = 'conflict';

  constructor(ticket: string | null) {
    super('the counter is busy', ticket === null ? {} : { ticket });
  }
}

/** What the counter is asked for does not fit its state: open, paused or closed. */
export class CounterStateError extends DomainError {
  readonly code = 'queueing.counter-state';
  readonly kind = 'conflict';

  constructor(state: string, event: string) {
    super(`${event} does not fit a counter that is ${state}`, { state, event });
  }
}

/** The person has a live ticket for the service, or has taken as many as the day allows. */
export class TicketLimitError extends DomainError {
  readonly code = 'queueing.ticket-limit';
  readonly kind = 'conflict';

  constructor(why: 'sameService' | 'perDay', facts: Readonly<Record<string, unknown>>) {
    super(`ticket limit: ${why}`, { why, ...facts });
  }
}

/** The event may not happen to an appointment in this state. */
export class AppointmentNotLawfulError extends DomainError {
  readonly code = 'queueing.appointment-state';
  readonly kind = 'conflict';

  constructor(state: string, event: string) {
    super(`${event} cannot happen to an appointment that is ${state}`, { state, event });
  }
}

/** Checked in too early: `facts.from` is the moment from which it may be. */
export class AppointmentTooEarlyError extends DomainError {
  readonly code = 'queueing.appointment-early';
  readonly kind = 'conflict';

  constructor(from: string) {
    super(`not before ${from}`, { from });
  }
}

/** The person has missed too many, or holds as many places as the day allows. */
export class AppointmentLimitError extends DomainError {
  readonly code = 'queueing.appointment-limit';
  readonly kind = 'conflict';

  constructor(
    why: 'blocked' | 'sameService' | 'sameTime' | 'perDay',
    facts: Readonly<Record<string, unknown>>,
  ) {
    super(`appointment limit: ${why}`, { why, ...facts });
  }
}
