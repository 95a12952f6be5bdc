import { DomainError } from '#errors.ts';

/** Nobody gave this person the power to act in the name of the department on that day. */
export class NoPowerError extends DomainError {
  readonly code = 'organisation.no-power';
  readonly kind = 'forbidden';

  constructor(departmentCode: string, act: string, on: string) {
    super(`no power to ${act} for ${departmentCode} on ${on}`, { departmentCode, act, on });
  }
}
