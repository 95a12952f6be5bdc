import { type AcceptanceTerms, requireTerms } from '#cases/acceptance-terms.ts';
import { type ActResult, inPart, record, type StaffAct, underPower } from '#cases/act.ts';
import type { CaseEvent, EnteredAfterwards } from '#cases/case-event.ts';
import type { CaseDues, CaseFile, CaseOpening } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { followsCorrection, requireNoticeInTime } from '#cases/notice-due.ts';
import { powerAsked } from '#cases/part-in-case.ts';
import { type AskedDocument, requireDocuments } from '#cases/presented-documents.ts';
import type { Due, OfficeClock } from '#clock/due.ts';
import { requirePermission } from '#identity/policy.ts';
import { type Power, requirePower } from '#organisation/delegation.ts';

/**
 * 受理: which of the asked documents lie on the counter, and the dates, computed from this moment; after a
 * correction from its arrival, which `duesAtAcceptance` in dues-of-case.ts tells.
 */
export type AcceptCommand = StaffAct & {
  readonly dues: CaseDues;
  readonly asked: readonly AskedDocument[];
  /** Ids of documents handed in. */
  readonly presented: readonly string[];
  /** 容缺、告知承诺: on what else than complete papers the acceptance rests. */
  readonly terms?: AcceptanceTerms;
  /** The last moment for saying that something is missing; after it the law has accepted already. */
  readonly noticeDue?: Due;
  /** Its rules say whether the limits of a corrected application count from the correction; absent: they do. */
  readonly clock?: OfficeClock;
};

/** 当面收件: what taking an application in at the counter adds. */
export type ReceiveCommand = { readonly dossierDigest: Digest } & EnteredAfterwards;

/**
 * Accepts an application that has reached the centre (受理); its clocks start.
 *
 * An online filing is checked and accepted in the one act, so its pre-review is recorded with it. After a
 * correction the limits count from the day the last missing paper came, however long it lay.
 *
 * @throws NotPermittedError, NoPowerError unless the person may accept for the department on that day
 * @throws DocumentsMissingError, UnknownDocumentsError
 * @throws NotByItemRuleError, DeferralTooLongError when the terms are not allowed
 * @throws NoticeTooLateError when the law accepted it before
 * @throws NotLawfulError when the case has been accepted or has ended
 *
 * Law: Administrative Licensing Law art. 32(1)5, 32(2).
 */
export function acceptCase(before: CaseFile, command: AcceptCommand): ActResult {
  const power = requireAcceptor(before, command);
  if (command.noticeDue) requireNoticeInTime(command.noticeDue, command.at);
  const accepted = {
    ...acceptance(command, power),
    ...(followsCorrection(command.clock) && fromCorrection(before)),
  };
  const preReview: readonly CaseEvent[] =
    before.state === 'submitted' ? [{ kind: 'preReviewed', ...inPart('clerk', command) }] : [];
  return record(before, preReview, accepted);
}

/**
 * Receives and accepts at the counter in one act (收件并受理).
 *
 * @throws as `acceptCase`
 *
 * Law: Administrative Licensing Law art. 29, 32(1)5, 32(2).
 */
export function acceptAtCounter(opening: CaseOpening, command: AcceptCommand & ReceiveCommand): ActResult {
  const power = requireAcceptor(opening, command);
  return record(null, [receipt(opening, command)], acceptance(command, power));
}

/**
 * @returns the power the acceptance rests on
 * @throws NotPermittedError, NoPowerError, DocumentsMissingError, UnknownDocumentsError, NotByItemRuleError,
 *         DeferralTooLongError
 */
export function requireAcceptor(opening: CaseOpening, command: AcceptCommand): Power {
  const { by, asked, presented, terms } = command;
  requirePermission(by, 'cases.accept');
  const power = requirePower(by.powers, powerAsked(opening, 'accept', command));
  const deferred = terms?.deferred?.documents.map(({ documentId }) => documentId) ?? [];
  requireDocuments(asked, [...presented, ...deferred]);
  if (terms) requireTerms(terms, command);
  return power;
}

/** The limits of a corrected application do not wait for the person who accepts it. */
function fromCorrection({ correction }: CaseFile): Pick<AcceptedEvent, 'on' | 'countedFrom'> | null {
  const { suppliedAt, suppliedOn } = correction ?? {};
  return suppliedAt !== undefined && suppliedOn !== undefined
    ? { countedFrom: suppliedAt, on: suppliedOn }
    : null;
}

type AcceptedEvent = Extract<CaseEvent, { readonly kind: 'accepted' }>;

/** The event of papers taken in. */
export const receipt = (
  opening: CaseOpening,
  command: StaffAct & ReceiveCommand,
): Extract<CaseEvent, { readonly kind: 'received' }> => ({
  kind: 'received',
  ...inPart('clerk', command),
  opening,
  dossierDigest: command.dossierDigest,
  ...(command.handedInAt !== undefined && { handedInAt: command.handedInAt }),
  ...(command.slip !== undefined && { slip: command.slip }),
});

/** The event of acceptance. */
export const acceptance = (command: Omit<AcceptCommand, 'asked'>, power: Power): AcceptedEvent => ({
  kind: 'accepted',
  ...inPart('acceptor', command),
  ...underPower(power),
  on: command.on,
  dues: command.dues,
  documentIds: command.presented,
  ...(command.terms?.deferred && {
    deferred: command.terms.deferred.documents,
    commitmentDigest: command.terms.deferred.commitmentDigest,
  }),
  ...(command.terms?.undertaking && { undertaking: command.terms.undertaking }),
});
