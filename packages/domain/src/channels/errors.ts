import { DomainError } from '#errors.ts';

/** The act does not fit the state of the application; `facts.allowed` names the states it fits. */
export class ApplicationStateError extends DomainError {
  readonly code = 'channels.not-lawful';
  readonly kind = 'conflict';

  constructor(state: string | null, event: string, allowed: readonly string[]) {
    super(`${event} needs state ${allowed.join(' or ')}, not ${state ?? 'none'}`, { state, event, allowed });
  }
}

/** The step cannot join or leave; `facts.allowed` names the steps that can. */
export class StepChoiceError extends DomainError {
  readonly code = 'channels.step-choice';
  readonly kind = 'conflict';

  constructor(stepId: string, allowed: readonly string[]) {
    super(`${stepId} is none of ${allowed.join(', ') || 'no step'}`, { stepId, allowed });
  }
}

/** The act does not fit where the step stands; `facts.allowed` names where it may stand. */
export class StepStandingError extends DomainError {
  readonly code = 'channels.step-standing';
  readonly kind = 'conflict';

  constructor(stepId: string, standing: string, allowed: readonly string[]) {
    super(`${stepId} is ${standing}, not ${allowed.join(' or ')}`, { stepId, standing, allowed });
  }
}

/** The day of a report cannot be; `facts.first` and `facts.last` name the days it may have. */
export class StepReportError extends DomainError {
  readonly code = 'channels.report-day';
  readonly kind = 'invalid';

  constructor(on: string, first: string, last: string) {
    super(`${on} is not between ${first} and ${last}`, { on, first, last });
  }
}

/** No result is ready to be handed out. */
export class NothingToHandOutError extends DomainError {
  readonly code = 'channels.nothing-to-hand-out';
  readonly kind = 'conflict';

  constructor() {
    super('no result is ready to be handed out');
  }
}

/** Results of some steps are still under way; `facts.steps` names them. */
export class ResultsMissingError extends DomainError {
  readonly code = 'channels.results-missing';
  readonly kind = 'conflict';

  constructor(steps: readonly string[]) {
    super(`not ready yet: ${steps.join(', ')}`, { steps });
  }
}

/** The gate cannot be stated, or the statement not taken back; `facts.allowed` names the gates that can. */
export class StatementError extends DomainError {
  readonly code = 'channels.statement';
  readonly kind = 'conflict';

  constructor(factId: string, allowed: readonly string[]) {
    super(`${factId} is none of ${allowed.join(', ') || 'no gate'}`, { factId, allowed });
  }
}
