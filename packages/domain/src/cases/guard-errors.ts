import { DomainError } from '#errors.ts';

/** The item sheet of another item or version was used; a case is bound to the one it was opened with. */
export class WrongSheetError extends DomainError {
  readonly code = 'cases.wrong-sheet';
  readonly kind = 'invalid';

  constructor(bound: string, given: string) {
    super(`the case is bound to ${bound}, not to ${given}`, { bound, given });
  }
}

/** The item has no rule that allows the act; `facts.rule` names what it would need. */
export class NotByItemRuleError extends DomainError {
  readonly code = 'cases.not-by-item-rule';
  readonly kind = 'conflict';

  constructor(
    rule: 'deferral' | 'undertaking' | 'lapse' | 'otherProcedure' | 'referral',
    subjects: readonly string[] = [],
  ) {
    super(`the item has no rule for ${rule} ${subjects.join(', ')}`.trimEnd(), { rule, subjects });
  }
}

/** Nothing was said in time, so the law has accepted the application; it can no longer be turned away or held up. */
export class NoticeTooLateError extends DomainError {
  readonly code = 'cases.notice-too-late';
  readonly kind = 'conflict';

  constructor(dueOn: string) {
    super(`what is missing had to be said by ${dueOn}; the application counts as accepted`, { dueOn });
  }
}

/** What follows from time alone was recorded before the time came. */
export class NotYetError extends DomainError {
  readonly code = 'cases.not-yet';
  readonly kind = 'conflict';

  constructor(event: string, from: string) {
    super(`${event} not before ${from} is over`, { event, from });
  }
}

/** Everything had to be in the first notice; only a paper that came with the correction may be asked about again. */
export class CorrectionRepeatedError extends DomainError {
  readonly code = 'cases.correction-repeated';
  readonly kind = 'conflict';

  constructor(documents: readonly string[]) {
    super(`asked for a second time: ${documents.join(', ')}`, { documents });
  }
}

/** A paper was asked for that the platform can fetch by itself. */
export class FetchableDocumentError extends DomainError {
  readonly code = 'cases.document-fetchable';
  readonly kind = 'conflict';

  constructor(documents: readonly string[]) {
    super(`the platform can fetch: ${documents.join(', ')}`, { documents });
  }
}

/** A deferred paper may not come later than the promised limit. */
export class DeferralTooLongError extends DomainError {
  readonly code = 'cases.deferral-too-long';
  readonly kind = 'invalid';

  constructor(documents: readonly string[], last: string) {
    super(`not later than ${last}: ${documents.join(', ')}`, { documents, last });
  }
}

/** Deferred papers are still to come, so the case can be neither granted nor passed on. */
export class DeferredMissingError extends DomainError {
  readonly code = 'cases.deferred-missing';
  readonly kind = 'conflict';

  constructor(documents: readonly string[]) {
    super(`deferred and not in yet: ${documents.join(', ')}`, { documents });
  }
}

/** No deferred paper is awaited. */
export class NothingDeferredError extends DomainError {
  readonly code = 'cases.nothing-deferred';
  readonly kind = 'conflict';

  constructor(caseId: string) {
    super('no deferred paper is awaited', { caseId });
  }
}

/** Two different officers are needed, and there is one. */
export class SecondOfficerError extends DomainError {
  readonly code = 'cases.second-officer';
  readonly kind = 'forbidden';

  constructor(event: string) {
    super(`${event} needs two different officers`, { event });
  }
}

/** Whoever presides over a hearing has no other part in reviewing the case. */
export class PresiderReviewsError extends DomainError {
  readonly code = 'cases.presider-reviews';
  readonly kind = 'forbidden';

  constructor(accountId: string) {
    super('the presider of the hearing may not review the case', { accountId });
  }
}

/** A special procedure without a number of days, or told only afterwards. */
export class BadPlanError extends DomainError {
  readonly code = 'cases.bad-plan';
  readonly kind = 'invalid';

  constructor(why: 'days' | 'notice', facts: Readonly<Record<string, unknown>>) {
    super(
      why === 'days' ? 'planned days are whole and at least 1' : 'the notice is served by the day it begins',
      {
        why,
        ...facts,
      },
    );
  }
}

/** Days of a hearing that do not fit together; `facts.why` says which. */
export class HearingDatesError extends DomainError {
  readonly code = 'cases.hearing-dates';
  readonly kind = 'invalid';

  constructor(why: 'askedTooLate' | 'noticeTooShort' | 'heldTooLate' | 'notHeldYet', last: string) {
    super(`the days of the hearing do not fit: ${why}, ${last}`, { why, last });
  }
}

/** A hearing ends with a record that the participants have signed. */
export class RecordUnsignedError extends DomainError {
  readonly code = 'cases.record-unsigned';
  readonly kind = 'invalid';

  constructor() {
    super('the record of the hearing is not signed by the participants');
  }
}

/** A case has one extension. */
export class AlreadyExtendedError extends DomainError {
  readonly code = 'cases.already-extended';
  readonly kind = 'conflict';

  constructor(caseId: string) {
    super('the case has been extended before', { caseId });
  }
}

/** The wrong head approved: the authority's for a case of its own, the government's for joint handling. */
export class ExtensionApprovalError extends DomainError {
  readonly code = 'cases.extension-approval';
  readonly kind = 'forbidden';

  constructor(approvedBy: string, needed: string) {
    super(`approved by ${approvedBy}, needed: ${needed}`, { approvedBy, needed });
  }
}

/** Departments that were asked have not answered, and their silence says nothing. */
export class OpinionsMissingError extends DomainError {
  readonly code = 'cases.opinions-missing';
  readonly kind = 'conflict';

  constructor(departments: readonly string[]) {
    super(`no opinion from: ${departments.join(', ')}`, { departments });
  }
}

/** Opinions were sought from nobody, from the deciding department itself or twice, or came from somebody not asked. */
export class OpinionNotSoughtError extends DomainError {
  readonly code = 'cases.opinion-not-sought';
  readonly kind = 'invalid';

  constructor(departments: readonly string[]) {
    super(`not departments to ask: ${departments.join(', ')}`, { departments });
  }
}

/** A department answers once; what it wrote stands. */
export class OpinionGivenError extends DomainError {
  readonly code = 'cases.opinion-given';
  readonly kind = 'conflict';

  constructor(department: string) {
    super(`${department} has given its opinion`, { department });
  }
}

/** People with a major interest in the matter have not been told what the law wants them told. */
export class PartiesNotToldError extends DomainError {
  readonly code = 'cases.parties-not-told';
  readonly kind = 'conflict';

  constructor(duty: 'told' | 'heard') {
    super(`interested parties must be ${duty === 'told' ? 'told' : 'told of their right to be heard'}`, {
      duty,
    });
  }
}

/** Fewer licences than applications: an earlier one comes first, or none is left. */
export class NotInTurnError extends DomainError {
  readonly code = 'cases.not-in-turn';
  readonly kind = 'conflict';

  constructor(why: 'usedUp' | 'earlierFirst', facts: Readonly<Record<string, unknown>>) {
    super(why === 'usedUp' ? 'all that may be granted are granted' : 'an earlier application comes first', {
      why,
      ...facts,
    });
  }
}

/** Service is not proven: consent, witnesses or publication are missing; `facts.needed` names it. */
export class ServiceNotProvenError extends DomainError {
  readonly code = 'cases.service-not-proven';
  readonly kind = 'invalid';

  constructor(mode: string, needed: string) {
    super(`service by ${mode} needs ${needed}`, { mode, needed });
  }
}

/** Papers that belong to the file are not in it. */
export class FilesMissingError extends DomainError {
  readonly code = 'cases.files-missing';
  readonly kind = 'conflict';

  constructor(missing: readonly string[]) {
    super(`not in the file: ${missing.join(', ')}`, { missing });
  }
}

/** The item wants a second person for its decision: there is none yet, or it is the same one. */
export class SecondApproverError extends DomainError {
  readonly code = 'cases.second-approver';
  readonly kind = 'forbidden';

  constructor(caseId: string, why: 'none' | 'same') {
    super(why === 'none' ? 'a second person has to confirm it' : 'the same person cannot confirm it', {
      caseId,
      why,
    });
  }
}
