import type { CaseEvent } from '#cases/case-event.ts';
import type { DueSide } from '#clock/calendar-change.ts';
import type { Due } from '#clock/due.ts';

/** A date that an event moved (期限变动记录): from where, null where nothing is known of before, and to where. */
export type DueMove = { readonly side: DueSide; readonly old: Due | null; readonly new: Due };

/** The dates of a case as its events leave them. */
type Standing = Partial<Record<DueSide, Due>>;

/**
 * What each change of the calendar in a journal moved: both dates stand on record, the old one in an earlier event.
 *
 * @returns one list for each event, empty for those that are no change of the calendar
 */
export function movesOfJournal(journal: readonly CaseEvent[]): readonly (readonly DueMove[])[] {
  let before: Standing = {};
  return journal.map((event) => {
    const after = { ...before, ...datesOf(event) };
    const moved = event.kind === 'duesRecomputed' ? movesBetween(before, after) : [];
    before = after;
    return moved;
  });
}

function datesOf(event: CaseEvent): Standing {
  const { promised, statutory } = ('dues' in event && event.dues) || {};
  return {
    ...(promised && { promised }),
    ...(statutory && { statutory }),
    ...(event.kind === 'correctionRequested' && { correction: event.due }),
    ...(event.kind === 'opinionsSought' && { consultation: event.due }),
    ...(event.kind === 'duesRecomputed' && event.correctionDue && { correction: event.correctionDue }),
    ...(event.kind === 'duesRecomputed' && event.consultationDue && { consultation: event.consultationDue }),
  };
}

const SIDES: readonly DueSide[] = ['promised', 'statutory', 'correction', 'consultation'];

const movesBetween = (before: Standing, after: Standing): readonly DueMove[] =>
  SIDES.flatMap((side) => {
    const [old = null, due] = [before[side], after[side]];
    if (due === undefined || (old?.at === due.at && old.provisional === due.provisional)) return [];
    return { side, old, new: due };
  });
