import type { FieldFault } from '@yichuang/contract/problem.ts';
import { DomainError, type ErrorKind } from '@yichuang/domain/errors.ts';

/** A refusal of the HTTP floor itself; refusals of the trade are DomainErrors. */
export class Refusal extends DomainError {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly status: number | undefined;

  constructor(
    code: string,
    kind: ErrorKind,
    options: { readonly status?: number; readonly facts?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(code, options.facts ?? {});
    this.code = code;
    this.kind = kind;
    this.status = options.status;
  }
}

/** The input does not have the declared shape, or breaks a rule of a field. */
export class InvalidInputError extends DomainError {
  readonly code = 'invalid-input';
  readonly kind = 'invalid';
  readonly errors: readonly FieldFault[];

  constructor(errors: readonly FieldFault[]) {
    super('invalid input');
    this.errors = errors;
  }
}

/** Somebody else was faster: the caller gets the view as it is now. */
export class StaleError extends DomainError {
  readonly code = 'stale';
  readonly kind = 'conflict';
  readonly fresh: unknown;

  constructor(fresh: unknown) {
    super('stale version');
    this.fresh = fresh;
  }
}

export const notFound = (): Refusal => new Refusal('not-found', 'not-found');
