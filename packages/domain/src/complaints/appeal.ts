import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import { RemedyNotOpenError } from '#complaints/errors.ts';
import { type AppealOutcome, type Remedy, type RemedyResult, recordOnRemedy } from '#complaints/remedy.ts';
import { type RemedyCommand, requireOpen, saidBy } from '#complaints/remedy-acts.ts';
import type { Instant } from '#time/instant.ts';

/** Five working days from the finding; the centre has as long to decide (`REMEDY_LIMITS`). */
export const APPEAL_LIMIT: Limit = { unit: 'workingDays', count: 5 };

/** Until when the department may appeal against the finding; null before there is one. */
export const appealBy = ({ judgedAt }: Pick<Remedy, 'judgedAt'>, clock: OfficeClock): Due | null =>
  judgedAt === undefined ? null : dueOf(judgedAt, APPEAL_LIMIT, [], clock);

/** Have the days for an appeal gone by? */
export function isTooLateToAppeal(
  remedy: Pick<Remedy, 'judgedAt'>,
  clock: OfficeClock,
  now: Instant,
): boolean {
  const until = appealBy(remedy, clock);
  return until !== null && now > until.at;
}

/**
 * The department says why the rating should not count, and what shows it (差评申诉). Once; the clocks of the remedy go on.
 *
 * @throws RemedyNotOpenError before a finding, after the days or a first appeal, and for a rating that counts nowhere
 */
export function appealRemedy(before: Remedy, command: RemedyCommand, clock: OfficeClock): RemedyResult {
  requireOpen(before, 'appeal', command);
  if (isTooLateToAppeal(before, clock, command.at))
    throw new RemedyNotOpenError('appeal', 'appeal-late', before.state);
  return recordOnRemedy(before, { kind: 'appealed', ...saidBy('reviewer', command) });
}

/** The centre decides: the rating stays, or counts nowhere (申诉裁定). Its words and the finding stay. @throws RemedyNotOpenError */
export function decideAppeal(
  before: Remedy,
  command: RemedyCommand & { readonly outcome: AppealOutcome },
): RemedyResult {
  requireOpen(before, 'decideAppeal', command);
  const { outcome } = command;
  return recordOnRemedy(before, { kind: 'appealDecided', ...saidBy('monitor', command), outcome });
}
