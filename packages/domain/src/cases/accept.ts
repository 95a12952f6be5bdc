import { type ActResult, inPart, record, type StaffAct } from '#cases/act.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseDues, CaseFile, CaseOpening } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { type AskedDocument, requireDocuments } from '#cases/presented-documents.ts';
import { requirePermission } from '#identity/policy.ts';
import { requirePower } from '#organisation/delegation.ts';

/** 受理: dates computed from this moment, and which of the asked documents lie on the counter. */
export type AcceptCommand = StaffAct & {
  readonly dues: CaseDues;
  readonly asked: readonly AskedDocument[];
  /** Ids of documents handed in. */
  readonly presented: readonly string[];
};

/** 当面收件: what taking an application in at the counter adds. */
export type ReceiveCommand = { readonly dossierDigest: Digest };

/**
 * Accepts an application that has reached the centre (受理); its clocks start.
 *
 * An online filing is checked and accepted in the one act, so its pre-review is recorded with it.
 *
 * @throws NotPermittedError, NoPowerError unless the person may accept for the department on that day
 * @throws DocumentsMissingError, UnknownDocumentsError
 * @throws NotLawfulError when the case has been accepted or has ended
 *
 * Law: Administrative Licensing Law art. 32(1)5, 32(2).
 */
export function acceptCase(before: CaseFile, command: AcceptCommand): ActResult {
  requireAcceptor(before, command);
  const accepted = acceptance(command);
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
  requireAcceptor(opening, command);
  return record(null, [receipt(opening, command)], acceptance(command));
}

/** @throws NotPermittedError, NoPowerError, DocumentsMissingError, UnknownDocumentsError */
export function requireAcceptor(
  { departmentCode }: CaseOpening,
  { by, on, asked, presented }: Omit<AcceptCommand, 'dues'>,
): void {
  requirePermission(by, 'cases.accept');
  requirePower(by.powers, departmentCode, 'accept', on);
  requireDocuments(asked, presented);
}

/** The event of papers taken in. */
export const receipt = (opening: CaseOpening, command: StaffAct & ReceiveCommand): CaseEvent => ({
  kind: 'received',
  ...inPart('clerk', command),
  opening,
  dossierDigest: command.dossierDigest,
});

/** The event of acceptance. */
export const acceptance = (command: Omit<AcceptCommand, 'asked'>): CaseEvent => ({
  kind: 'accepted',
  ...inPart('acceptor', command),
  on: command.on,
  dues: command.dues,
  documentIds: command.presented,
});
