import { DomainError } from '#errors.ts';

/** The role of the account has no such permission, whatever the case. */
export class NotPermittedError extends DomainError {
  readonly code = 'identity.not-permitted';
  readonly kind = 'forbidden';

  constructor(role: string, permission: string) {
    super(`the role ${role} may not use ${permission}`, { role, permission });
  }
}
