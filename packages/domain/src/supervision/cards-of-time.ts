import type { CaseEvent, CaseEventKind } from '#cases/case-event.ts';
import type { CaseFile, CaseState } from '#cases/case-file.ts';
import { countsFrom, noticeDueOf } from '#cases/notice-due.ts';
import { limitOfSpan } from '#clock/clock-due.ts';
import { rulesOf } from '#clock/clock-rules.ts';
import { dueOf } from '#clock/due.ts';
import { warningFrom } from '#clock/warning-dates.ts';
import type { CardDue, WatchedCase } from '#supervision/card-due.ts';
import { type CardRule, PUT_RIGHT_WITHIN } from '#supervision/card-rules.ts';
import { dayFact, dueFact, type EvidenceFact, momentFact } from '#supervision/evidence.ts';
import { type Instant, localDay } from '#time/instant.ts';

type Looking = Omit<WatchedCase, 'journal'>;

/** The limit for the decision counts no further once one of these has happened. */
const ENDS: readonly CaseEventKind[] = ['granted', 'refused', 'withdrawn', 'terminated', 'referred'];
const UNANSWERED: readonly CaseState[] = ['submitted', 'received', 'preReviewed'];
const PAUSED: readonly CaseState[] = ['inSpecialProcedure', 'inHearing'];

/** What the passing of time alone brings about. */
export function cardsOfTime(
  file: CaseFile,
  journal: readonly CaseEvent[],
  looking: Looking,
): readonly CardDue[] {
  if (UNANSWERED.includes(file.state)) return noticeWarnings(file, looking);
  if (file.acceptedAt === undefined) return [];
  const endedAt = journal.find(({ kind }) => ENDS.includes(kind))?.at ?? null;
  const until = endedAt ?? looking.now;
  const facts = [
    ...dueFact('promisedDue', file.promisedDue),
    ...dueFact('statutoryDue', file.statutoryDue),
    ...(endedAt === null ? [] : [momentFact('ended', endedAt, looking.clock.zone)]),
  ];
  const rules = [
    ...promiseRules(file, until, endedAt === null, looking),
    ...(file.statutoryDue && until > file.statutoryDue.at ? (['statutoryBroken'] as const) : []),
    ...(isNotSameDay(file, until, looking) ? (['notSameDay'] as const) : []),
  ];
  return rules.map((rule) => cardOf(rule, file, [...acceptedFact(file), ...facts]));
}

/** Nothing was said yet and at most one working day is left for it (预警). */
function noticeWarnings(file: CaseFile, { clock, now }: Looking): readonly CardDue[] {
  const span = { from: countsFrom(file), limit: null, pauses: [] };
  const due = noticeDueOf(file, clock);
  const promised = limitOfSpan('defectNotice', span, rulesOf(clock));
  const since = warningFrom({ start: span.from, promised, pauses: span.pauses }, due, clock);
  if (now < since.at || now > due.at) return [];
  const facts = [momentFact('received', span.from, clock.zone), ...dueFact('noticeDue', due)];
  // After a correction the clock runs a second time.
  return [{ ...cardOf('noticeWarning', file, facts), occasion: file.correction?.notices ?? 0 }];
}

function promiseRules(
  file: CaseFile,
  until: Instant,
  isOpen: boolean,
  { promisedLimit, clock }: Looking,
): readonly CardRule[] {
  const { promisedDue, acceptedAt, countedFrom, pauses = [] } = file;
  if (!promisedDue || acceptedAt === undefined) return [];
  if (until > promisedDue.at) {
    const putRight = dueOf(promisedDue.at, PUT_RIGHT_WITHIN, pauses, clock);
    return until > putRight.at ? ['promiseBroken', 'promiseStillBroken'] : ['promiseBroken'];
  }
  if (!isOpen || PAUSED.includes(file.state)) return [];
  const limits = { start: countedFrom ?? acceptedAt, promised: promisedLimit, pauses };
  return until >= warningFrom(limits, promisedDue, clock).at ? ['promiseWarning'] : [];
}

/** A step of a channel is decided within the promise and not at the counter. */
const isNotSameDay = (file: CaseFile, until: Instant, { clock }: Looking): boolean =>
  file.handling === 'immediate' &&
  file.applicationId === undefined &&
  file.acceptedOn !== undefined &&
  localDay(until, clock.zone) > file.acceptedOn;

const acceptedFact = ({ acceptedOn }: CaseFile): readonly EvidenceFact[] =>
  acceptedOn === undefined ? [] : [dayFact('accepted', acceptedOn)];

const cardOf = (rule: CardRule, file: CaseFile, facts: readonly EvidenceFact[]): CardDue => ({
  ...{ rule, occasion: 0 },
  responsible: file.decidedBy ?? file.reviewers?.at(-1) ?? file.acceptedBy ?? null,
  evidence: { event: null, facts },
});
