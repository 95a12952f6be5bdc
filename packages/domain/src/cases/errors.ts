import { DomainError } from '#errors.ts';

/** The event may not happen in this state; `facts.lawful` names the events that may. */
export class NotLawfulError extends DomainError {
  readonly code = 'cases.not-lawful';
  readonly kind = 'conflict';

  constructor(state: string | null, event: string, lawful: readonly string[]) {
    const named = lawful.length === 0 ? 'nothing' : lawful.join(', ');
    super(`${event} is not lawful in state ${state ?? 'unopened'}; lawful: ${named}`, {
      state,
      event,
      lawful,
    });
  }
}

/** The event was recorded in a part that may not bring it about; `facts.may` names those that may. */
export class WrongActorError extends DomainError {
  readonly code = 'cases.wrong-actor';
  readonly kind = 'forbidden';

  constructor(event: string, actor: string, may: readonly string[]) {
    super(`${event} is not for ${actor}; for: ${may.join(', ')}`, { event, actor, may });
  }
}

/** A case cannot be accepted while required documents are not handed in. */
export class DocumentsMissingError extends DomainError {
  readonly code = 'cases.documents-missing';
  readonly kind = 'conflict';

  constructor(missing: readonly string[]) {
    super(`${missing.length} required documents are missing: ${missing.join(', ')}`, { missing });
  }
}

/** Documents were ticked that the item sheet does not ask for; nothing beyond the list may be demanded. */
export class UnknownDocumentsError extends DomainError {
  readonly code = 'cases.unknown-documents';
  readonly kind = 'invalid';

  constructor(unknown: readonly string[]) {
    super(`not on the item sheet: ${unknown.join(', ')}`, { unknown });
  }
}

/** A decision against the applicant lacks a text the law demands; `facts.missing` names the fields. */
export class BasisRequiredError extends DomainError {
  readonly code = 'cases.basis-required';
  readonly kind = 'invalid';

  constructor(missing: readonly string[]) {
    super(`required: ${missing.join(', ')}`, { missing });
  }
}

/** The applicant may come again: no bar of this licence held on the day of the application. */
export class NotBarredError extends DomainError {
  readonly code = 'cases.not-barred';
  readonly kind = 'conflict';

  constructor(until: string | null, appliedOn: string) {
    super(`no bar held on ${appliedOn}`, { until, appliedOn });
  }
}

/** Whoever accepted a case may not decide it, except an immediate one. */
export class SamePersonError extends DomainError {
  readonly code = 'cases.same-person';
  readonly kind = 'forbidden';

  constructor(caseId: string) {
    super('the person who accepted the case may not decide it', { caseId });
  }
}

/** A step of a channel cannot be granted while what it builds on is not established; `facts.missing` names it. */
export class PrerequisitesMissingError extends DomainError {
  readonly code = 'cases.prerequisites-missing';
  readonly kind = 'conflict';

  constructor(missing: readonly string[]) {
    super(`not established: ${missing.join(', ')}`, { missing });
  }
}

/** The item cannot be decided on the spot: its handling is another, or it is a step of a channel. */
export class NotImmediateError extends DomainError {
  readonly code = 'cases.not-immediate';
  readonly kind = 'conflict';

  constructor(handling: string, why: 'handling' | 'channel') {
    super(`a case handled as ${handling} is not decided on the spot (${why})`, { handling, why });
  }
}

/** The case belongs to another department; told like a case that does not exist. */
export class OutOfReachError extends DomainError {
  readonly code = 'cases.not-found';
  readonly kind = 'not-found';

  constructor() {
    super('there is no such case');
  }
}

/** A case number cannot be made from these parts. */
export class CaseNumberError extends DomainError {
  readonly code = 'cases.bad-number';
  readonly kind = 'invalid';

  constructor(part: 'region' | 'sequence' | 'child', value: string | number) {
    super(`${part} ${value} has no place in a case number`, { part, value });
  }
}

/** A digest that is not 64 lower-case hexadecimal digits; the text itself is not repeated here. */
export class BadDigestError extends DomainError {
  readonly code = 'cases.bad-digest';
  readonly kind = 'invalid';

  constructor(length: number) {
    super('a digest has 64 lower-case hexadecimal digits', { length });
  }
}
