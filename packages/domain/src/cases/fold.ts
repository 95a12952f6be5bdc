import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseDues, CaseFile } from '#cases/case-file.ts';
import { courseSetBy } from '#cases/course-set-by.ts';
import { NotLawfulError, WrongActorError } from '#cases/errors.ts';
import { lawfulEvents, transitionOf } from '#cases/life-cycle.ts';
import type { Instant } from '#time/instant.ts';

/**
 * The case that its events tell, from the first to the last.
 *
 * @throws NotLawfulError, WrongActorError when the journal tells something the table does not allow
 */
export function foldCase(events: readonly CaseEvent[]): CaseFile | null {
  return events.reduce<CaseFile | null>(applyEvent, null);
}

/**
 * The case after one more event. Every act goes through here, so a row and its journal cannot differ.
 *
 * @param before null when the event opens the case
 * @throws NotLawfulError when the state or the way of handling does not allow the event
 * @throws WrongActorError when its author has a part that may not bring it about
 */
export function applyEvent(before: CaseFile | null, event: CaseEvent): CaseFile {
  const state = before?.state ?? null;
  const { to, by, onlyFor } = transitionOf(state, event.kind);
  if (before && onlyFor && before.handling !== onlyFor) {
    throw new NotLawfulError(state, event.kind, lawfulEvents(state, undefined, before.handling));
  }
  if (!by.includes(event.by.actor)) throw new WrongActorError(event.kind, event.by.actor, by);

  const opened = openedFor(event, before);
  return {
    ...opened,
    ...datesSetBy(event, opened),
    ...courseSetBy(event, opened),
    state: to,
    version: opened.version + 1,
  };
}

/** What the event begins with; an act that is taken back leaves only what the case was opened as. */
function openedFor(event: CaseEvent, before: CaseFile | null): CaseFile {
  if (before === null) return openedBy(event);
  return event.kind === 'undone' ? asOpened(before) : before;
}

const asOpened = (file: CaseFile): CaseFile => ({
  caseId: file.caseId,
  caseNumber: file.caseNumber,
  itemCode: file.itemCode,
  itemVersion: file.itemVersion,
  departmentCode: file.departmentCode,
  handling: file.handling,
  receivedVia: file.receivedVia,
  receivedAt: file.receivedAt,
  state: file.state,
  version: file.version,
});

function openedBy(event: CaseEvent): CaseFile {
  if (event.kind !== 'submitted' && event.kind !== 'received') {
    throw new NotLawfulError(null, event.kind, lawfulEvents(null));
  }
  return { ...event.opening, receivedAt: receivedAtOf(event), state: 'draft', version: 0 };
}

/**
 * When the papers came: the moment of the event, or the earlier one at which a window without a network took them.
 *
 * Law: Administrative Licensing Law art. 32(1)4.
 */
export const receivedAtOf = (
  event: Extract<CaseEvent, { readonly kind: 'submitted' | 'received' }>,
): Instant => (event.kind === 'received' ? event.handedInAt : undefined) ?? event.at;

type Dates = Partial<Omit<CaseFile, 'state' | 'version'>>;

function datesSetBy(event: CaseEvent, before: CaseFile): Dates {
  switch (event.kind) {
    case 'submitted':
      return { submittedAt: event.at };
    case 'accepted':
    case 'deemedAccepted':
      return { acceptedAt: event.at, acceptedOn: event.on, ...duesOf(event.dues), ...acceptedBy(event) };
    case 'specialProcedureStarted':
    case 'specialProcedureEnded':
    case 'hearingOpened':
    case 'hearingClosed':
    case 'extended':
      return duesOf(event.dues);
    case 'duesRecomputed':
      return event.dues ? duesOf(event.dues) : {};
    case 'granted':
    case 'refused':
      return { decidedAt: event.at, ...decidedBy(event), ...punctuality(event, before) };
    case 'received':
    case 'preReviewed':
    case 'notRequired':
    case 'declined':
    case 'correctedOnSpot':
    case 'correctionRequested':
    case 'corrected':
    case 'correctionReminded':
    case 'lapsed':
    case 'deferredSupplied':
    case 'withdrawn':
    case 'reviewStarted':
    case 'partiesTold':
    case 'opinionsSought':
    case 'opinionsGathered':
    case 'referred':
    case 'draftSubmitted':
    case 'draftReturned':
    case 'terminated':
    case 'resultPrepared':
    case 'delivered':
    case 'concluded':
    case 'archived':
    case 'undone':
      return {};
  }
}

const duesOf = ({ statutory, promised }: CaseDues): Dates => ({
  statutoryDue: statutory,
  promisedDue: promised,
});

const acceptedBy = ({ by }: CaseEvent): Dates => (by.accountId === null ? {} : { acceptedBy: by.accountId });

const decidedBy = ({ by }: CaseEvent): Dates => (by.accountId === null ? {} : { decidedBy: by.accountId });

/** A decision at the very moment that is due is still on time. */
const punctuality = ({ at }: CaseEvent, { promisedDue }: CaseFile): Dates =>
  promisedDue ? { onTime: at <= promisedDue.at } : {};
