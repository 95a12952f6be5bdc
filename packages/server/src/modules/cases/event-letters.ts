import type { CaseEvent, CaseEventKind } from '@yichuang/domain/cases/case-event.ts';
import type { EventLetter, EventLetters } from './event-letter.ts';
import { ARCHIVE_LETTERS } from './event-letters-archive.ts';
import { CORRECTION_LETTERS } from './event-letters-correction.ts';
import { DECISION_LETTERS } from './event-letters-decision.ts';
import { DELIVERY_LETTERS } from './event-letters-delivery.ts';
import { HEARING_LETTERS } from './event-letters-hearing.ts';
import { INTAKE_LETTERS } from './event-letters-intake.ts';
import { OPINION_LETTERS } from './event-letters-opinion.ts';
import { PROCEDURE_LETTERS } from './event-letters-procedure.ts';

/** The letters each kind of event brings forth; the acceptance notice has a job of its own, the hot act none but it. */
const EVENT_LETTERS: EventLetters = {
  ...INTAKE_LETTERS,
  ...CORRECTION_LETTERS,
  ...PROCEDURE_LETTERS,
  ...HEARING_LETTERS,
  ...OPINION_LETTERS,
  ...DECISION_LETTERS,
  ...DELIVERY_LETTERS,
  ...ARCHIVE_LETTERS,
};

/** Letters of one event, told from it and the event recorded after it; the table pairs each kind with its own. */
export function lettersOn(
  event: CaseEvent,
  following: CaseEvent | undefined,
): readonly EventLetter<CaseEventKind>[] {
  const letters = (EVENT_LETTERS[event.kind] ?? []) as readonly EventLetter<CaseEventKind>[];
  return letters.filter(({ brings }) => brings === undefined || brings(event, following));
}
