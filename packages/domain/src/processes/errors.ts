import { DomainError } from '#errors.ts';
import type { StepId } from '#processes/procedure.ts';

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

/** 推演缺陷: why a change cannot be thought through; the steps it is about. */
export type WhatIfFault = {
  readonly kind:
    | 'bad-duration'
    | 'waits-already'
    | 'does-not-wait'
    | 'later-stage'
    | 'changed-and-left-out'
    | 'changed-twice'
    | 'cycle';
  readonly steps: readonly StepId[];
};

/** A change that cannot be thought through; `facts.faults` names each fault and the steps it is about. */
export class WhatIfError extends DomainError {
  readonly code = 'processes.what-if';
  readonly kind = 'invalid';

  constructor(faults: readonly WhatIfFault[]) {
    super(faults.map(({ kind, steps }) => `${kind}: ${steps.join(', ')}`).join('; '), { faults });
  }
}
