import { CalledTooSoonError, CallsLeftError, CallsUsedError } from '#queueing/errors.ts';
import type { Ticket } from '#queueing/ticket.ts';
import { type Instant, instant, instantText } from '#time/instant.ts';

/** 叫号规则 of a centre. */
export type CallRules = {
  /** How often a number is called before it counts as missed (过号), 1 to 3. */
  readonly calls: number;
  /** Seconds between two calls, and from the last call until the number may be marked as missed. */
  readonly gapSeconds: number;
};

/** 叫号三次，每次间隔三十秒. */
export const USUAL_CALL_RULES: CallRules = { calls: 3, gapSeconds: 30 };

/** From when the number may be called again, or marked as missed. */
export const nextCallAt = ({ calledAt }: Pick<Ticket, 'calledAt'>, { gapSeconds }: CallRules): Instant =>
  instant((calledAt ?? 0) + gapSeconds * 1_000);

/** @throws CallsUsedError, CalledTooSoonError unless the number may be called once more */
export function requireRecallable(
  ticket: Pick<Ticket, 'calls' | 'calledAt'>,
  rules: CallRules,
  now: Instant,
): void {
  if (ticket.calls >= rules.calls) throw new CallsUsedError(ticket.calls);
  requireGap(ticket, rules, now);
}

/** @throws CallsLeftError, CalledTooSoonError unless the person had every chance to come */
export function requireMissable(
  ticket: Pick<Ticket, 'calls' | 'calledAt'>,
  rules: CallRules,
  now: Instant,
): void {
  if (ticket.calls < rules.calls) throw new CallsLeftError(ticket.calls, rules.calls);
  requireGap(ticket, rules, now);
}

function requireGap(ticket: Pick<Ticket, 'calledAt'>, rules: CallRules, now: Instant): void {
  const from = nextCallAt(ticket, rules);
  if (now < from) throw new CalledTooSoonError(instantText(from), Math.ceil((from - now) / 1_000));
}
