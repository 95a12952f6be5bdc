import { DomainError } from '@yichuang/domain/errors.ts';

/** Why no paper came out. */
export type TypesettingFailure =
  | 'typesetting.template-failed'
  | 'typesetting.timed-out'
  | 'typesetting.died'
  | 'typesetting.overloaded'
  | 'typesetting.closed';

/** A paper could not be set; the case behind it is untouched and the paper can be asked for again. */
export class TypesettingError extends DomainError {
  readonly code: TypesettingFailure;
  readonly kind = 'unavailable';

  constructor(code: TypesettingFailure, message: string) {
    super(message);
    this.code = code;
  }
}
