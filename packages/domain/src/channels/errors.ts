import { DomainError } from '#errors.ts';

/** The act does not fit the state of the application; `facts.allowed` names the states it fits. */
export class ApplicationStateError extends DomainError {
  readonly code = 'channels.not-lawful';
  readonly kind = 'conflict';

  constructor(state: string | null, event: string, allowed: readonly string[]) {
    super(`${event} needs state ${allowed.join(' or ')}, not ${state ?? 'none'}`, { state, event, allowed });
  }
}
