import type { Application, ApplicationEvent, ApplicationState } from '#channels/application.ts';
import { ApplicationStateError } from '#channels/errors.ts';

/** States in which each event may happen; the first one makes the application. */
const ALLOWED = {
  submitted: [],
  accepted: ['submitted'],
  stepOpened: ['accepted'],
  concluded: ['accepted'],
  withdrawn: ['submitted', 'accepted'],
} as const satisfies Record<ApplicationEvent['kind'], readonly ApplicationState[]>;

/**
 * The application after one more event. Every act goes through here, so a row and its journal cannot differ.
 *
 * @throws ApplicationStateError when the state does not allow the event
 */
export function applyApplicationEvent(before: Application | null, event: ApplicationEvent): Application {
  if (event.kind === 'submitted') {
    if (before !== null) throw new ApplicationStateError(before.state, event.kind, ['none']);
    return { ...event.opening, state: 'submitted', version: 1, submittedAt: event.at };
  }
  const allowed: readonly ApplicationState[] = ALLOWED[event.kind];
  if (before === null || !allowed.includes(before.state)) {
    throw new ApplicationStateError(before?.state ?? null, event.kind, allowed);
  }
  return { ...before, version: before.version + 1, ...changedBy(event, before) };
}

type Later = Exclude<ApplicationEvent, { readonly kind: 'submitted' }>;

function changedBy(event: Later, before: Application): Partial<Application> {
  switch (event.kind) {
    case 'accepted':
      return { state: 'accepted', acceptedAt: event.at, promisedDue: event.promisedDue };
    case 'stepOpened':
      return {};
    case 'concluded':
      return { state: event.outcome, concludedAt: event.at, ...punctuality(event, before) };
    case 'withdrawn':
      return { state: 'withdrawn', concludedAt: event.at };
  }
}

/** A conclusion at the very moment that is due is still on time. */
const punctuality = ({ at }: Later, { promisedDue }: Application): Partial<Application> =>
  promisedDue ? { onTime: at <= promisedDue.at } : {};

/** The application that its events tell. @throws ApplicationStateError */
export const foldApplication = (events: readonly ApplicationEvent[]): Application | null =>
  events.reduce<Application | null>(applyApplicationEvent, null);
