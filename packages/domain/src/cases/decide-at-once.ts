import {
  type AcceptCommand,
  acceptance,
  type ReceiveCommand,
  receipt,
  requireAcceptor,
} from '#cases/accept.ts';
import { type ActResult, inPart, record, underPower } from '#cases/act.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseOpening } from '#cases/case-file.ts';
import { type DecisionRules, requireTwoPersons } from '#cases/decide.ts';
import { NotImmediateError } from '#cases/errors.ts';
import { requireDeferredIn } from '#cases/guards.ts';
import { powerAsked } from '#cases/part-in-case.ts';
import { requirePower } from '#organisation/delegation.ts';

/** 即办: an application taken in, and whether its result left with the applicant. */
export type DecideAtOnceCommand = AcceptCommand &
  ReceiveCommand &
  Pick<DecisionRules, 'rules'> & { readonly handedOver: boolean };

/**
 * Receives, accepts and grants in one act at the counter (即办件); hands over when the result is there.
 *
 * A step of a channel is never decided at the counter, even when its item is immediate: the
 * department decides it. The acceptor is the approver here, by two delegated powers.
 *
 * @throws NotImmediateError for another way of handling, or inside a channel
 * @throws NotPermittedError, NoPowerError unless the person may accept and decide on that day
 * @throws DocumentsMissingError, UnknownDocumentsError
 * @throws SecondApproverError when the item wants a second person for its decision
 * @throws DeferredMissingError when a paper is to follow and no undertaking takes its place
 *
 * Law: Administrative Licensing Law art. 34(2).
 */
export function decideAtOnce(opening: CaseOpening, command: DecideAtOnceCommand): ActResult {
  if (opening.handling !== 'immediate') throw new NotImmediateError(opening.handling, 'handling');
  if (opening.stepId !== undefined) throw new NotImmediateError(opening.handling, 'channel');
  const acceptor = requireAcceptor(opening, command);
  const approver = requirePower(command.by.powers, powerAsked(opening, 'decide', command));
  requireTwoPersons(opening, command);

  const accepted = acceptance(command, acceptor);
  const taken = [receipt(opening, command), accepted];
  if (command.terms?.deferred) requireDeferredIn(record(null, taken.slice(0, 1), accepted).caseFile);
  const granted: CaseEvent = {
    kind: 'granted',
    ...inPart('approver', command),
    ...underPower(approver),
    opinionDigest: null,
  };
  if (!command.handedOver) return record(null, taken, granted);
  return record(null, [...taken, granted, { kind: 'resultPrepared', ...inPart('clerk', command) }], {
    kind: 'delivered',
    ...inPart('clerk', command),
    mode: 'counter',
  });
}
