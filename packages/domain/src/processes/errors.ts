import { DomainError } from '#errors.ts';

/** A length of time that no plan can hold. */
export class BadDurationError extends DomainError {
  readonly code = 'processes.bad-duration';
  readonly kind = 'invalid';
}

/** A procedure that cannot be carried out as defined; `facts.faults` names every fault. */
export class InvalidProcedureError extends DomainError {
  readonly code = 'processes.invalid-procedure';
  readonly kind = 'invalid';
}

/** A route the procedure does not have; `facts.known` lists those it has. */
export class UnknownRouteError extends DomainError {
  readonly code = 'processes.unknown-route';
  readonly kind = 'not-found';
}

/** Steps that were named but are not there to be chosen, dropped or changed; `facts.unknown` lists them. */
export class UnknownStepError extends DomainError {
  readonly code = 'processes.unknown-step';
  readonly kind = 'not-found';
}
