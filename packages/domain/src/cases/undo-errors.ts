import { DomainError } from '#errors.ts';

/** The seconds for taking an act back have passed, or something else has happened to the case since. */
export class UndoTooLateError extends DomainError {
  readonly code = 'cases.undo-too-late';
  readonly kind = 'conflict';

  constructor(seconds: number) {
    super(`an act can be taken back for ${seconds} s`, { seconds });
  }
}

/** Only whoever did the act takes it back. */
export class UndoNotYoursError extends DomainError {
  readonly code = 'cases.undo-not-yours';
  readonly kind = 'forbidden';

  constructor() {
    super('the act was done by somebody else');
  }
}

/** A paper of the act was printed, or a message sent: the applicant relies on it. */
export class UndoLeftError extends DomainError {
  readonly code = 'cases.undo-left';
  readonly kind = 'conflict';

  constructor() {
    super('a paper of the act has left');
  }
}
