import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { applyEvent } from '#cases/fold.ts';
import { countsFrom, noticeDueOf } from '#cases/notice-due.ts';
import type { OfficeClock } from '#clock/due.ts';
import type { AccountId } from '#identity/policy.ts';
import type { CardDue, WatchedCase } from '#supervision/card-due.ts';
import type { CardRule } from '#supervision/card-rules.ts';
import { cardsOfTime } from '#supervision/cards-of-time.ts';
import { type CardEvidence, dayFact, dueFact, momentFact } from '#supervision/evidence.ts';

/**
 * The cards a case deserves at a moment, from its journal and its dues alone. Looking again gives the same ones, so
 * that nothing depends on how often or how late anybody looks.
 *
 * @throws NotLawfulError, WrongActorError when the journal tells something the life cycle does not allow
 *
 * Law: Administrative Licensing Law art. 32(1)4, 45.
 */
export function cardsDue({ journal, promisedLimit, clock, now }: WatchedCase): readonly CardDue[] {
  const cards: CardDue[] = [];
  let file: CaseFile | null = null;
  for (const [index, event] of journal.entries()) {
    if (file !== null) cards.push(...cardsOfEvent(event, index + 1, file, clock));
    file = applyEvent(file, event);
  }
  return file === null ? [] : [...cards, ...cardsOfTime(file, journal, { promisedLimit, clock, now })];
}

/** What one event brings about; `before` is the case it happened to. */
function cardsOfEvent(
  event: CaseEvent,
  seq: number,
  before: CaseFile,
  clock: OfficeClock,
): readonly CardDue[] {
  const card = (rule: CardRule, responsible: AccountId | null, facts: CardEvidence['facts']): CardDue => ({
    ...{ rule, occasion: seq, responsible },
    evidence: { event: { seq, kind: event.kind }, facts },
  });
  const received = momentFact('received', countsFrom(before), clock.zone);
  switch (event.kind) {
    case 'deemedAccepted':
      return [
        card('silentAcceptance', null, [
          received,
          ...dueFact('noticeDue', noticeDueOf(before, clock)),
          dayFact('deemedAccepted', event.on),
          ...dueFact('promisedDue', event.dues.promised),
          ...dueFact('statutoryDue', event.dues.statutory),
        ]),
      ];
    case 'correctionRequested': {
      const facts = [received, momentFact('noticeGiven', event.at, clock.zone)];
      return [
        ...(event.again ? [card('secondNotice', event.by.accountId, facts)] : []),
        ...(event.overrideDigest ? [card('noticeOverridden', event.by.accountId, facts)] : []),
      ];
    }
    case 'specialProcedureEnded': {
      if (event.by.actor !== 'system') return [];
      const facts = [
        dayFact('plannedEnd', event.pausedUntil),
        momentFact('restarted', event.at, clock.zone),
        ...dueFact('promisedDue', event.dues.promised),
      ];
      return [card('clockRestarted', before.reviewers?.at(-1) ?? null, facts)];
    }
    default:
      return [];
  }
}
