import { DomainError } from '#errors.ts';

/** The event may not happen to a licence in this state; `facts.lawful` names the events that may. */
export class LicenceNotLawfulError extends DomainError {
  readonly code = 'licences.not-lawful';
  readonly kind = 'conflict';

  constructor(state: string | null, event: string, lawful: readonly string[]) {
    const named = lawful.length === 0 ? 'nothing' : lawful.join(', ');
    super(`${event} is not lawful for a licence that is ${state ?? 'not issued'}; lawful: ${named}`, {
      state,
      event,
      lawful,
    });
  }
}

/** The event was recorded in a part that may not bring it about. */
export class LicenceActorError extends DomainError {
  readonly code = 'licences.wrong-actor';
  readonly kind = 'forbidden';

  constructor(event: string, actor: string, may: readonly string[]) {
    super(`${event} is not for ${actor}; for: ${may.join(', ')}`, { event, actor, may });
  }
}

/** A term that ends before it begins, or a case whose result cannot become a licence. */
export class NotIssuableError extends DomainError {
  readonly code = 'licences.not-issuable';
  readonly kind = 'invalid';

  constructor(why: 'term' | 'case', facts: Readonly<Record<string, unknown>>) {
    super(why === 'term' ? 'the term ends before it begins' : 'the case has no granted result', {
      why,
      ...facts,
    });
  }
}

/** The day does not fit the term of the licence; `facts.why` says how. */
export class TermError extends DomainError {
  readonly code = 'licences.term';
  readonly kind = 'conflict';

  constructor(why: 'over' | 'running' | 'endless' | 'notLonger', validUntil: string | null) {
    super(`the term of the licence: ${why}, until ${validUntil ?? 'no end'}`, { why, validUntil });
  }
}

/** Nobody asked for a renewal, somebody did already, or the request decides before silence may. */
export class RenewalError extends DomainError {
  readonly code = 'licences.renewal';
  readonly kind = 'conflict';

  constructor(why: 'notRequested' | 'requestedBefore' | 'notTimely' | 'silenceRenewed' | 'undecided') {
    super(`the renewal: ${why}`, { why });
  }
}

/** Revoking would do great harm to the public interest, so the licence stays. */
export class PublicHarmError extends DomainError {
  readonly code = 'licences.public-harm';
  readonly kind = 'conflict';

  constructor() {
    super('revoking would do great harm to the public interest');
  }
}

/** The licence is not in the state that the ground speaks of. */
export class GroundError extends DomainError {
  readonly code = 'licences.ground';
  readonly kind = 'conflict';

  constructor(ground: string, state: string) {
    super(`${ground} is no ground for a licence that is ${state}`, { ground, state });
  }
}

/** The paper would have to be handed in before the day of the decision. */
export class HandInError extends DomainError {
  readonly code = 'licences.hand-in';
  readonly kind = 'invalid';

  constructor(handInBy: string, decidedOn: string) {
    super(`to be handed in by ${handInBy}, before the decision of ${decidedOn}`, { handInBy, decidedOn });
  }
}
