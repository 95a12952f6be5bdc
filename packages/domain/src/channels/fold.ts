import type { Application, ApplicationEvent, ApplicationState } from '#channels/application.ts';
import { ApplicationStateError } from '#channels/errors.ts';
import type { StepId } from '#processes/procedure.ts';

const EVERY_STATE = [
  'submitted',
  'awaitingCorrection',
  'accepted',
  'granted',
  'refused',
  'withdrawn',
] as const satisfies readonly ApplicationState[];

/** States in which each event may happen; the first one makes the application. */
const ALLOWED = {
  submitted: [],
  correctionRequested: ['submitted'],
  corrected: ['awaitingCorrection'],
  deemedAccepted: ['submitted'],
  accepted: ['submitted'],
  stepOpened: ['accepted'],
  stepJoined: ['accepted'],
  stepLeft: ['accepted'],
  // A decision may be set aside after the whole was refused.
  stepReopened: ['accepted', 'refused'],
  // What was granted in a whole that ended well stays decided; the register of licences says what is good.
  grantLost: ['accepted', 'refused'],
  // What nobody waits for may go on after the departments are through.
  stepReported: ['accepted', 'granted'],
  documentsSupplied: ['accepted'],
  handedOut: ['accepted', 'granted', 'refused'],
  factStated: ['accepted'],
  statementWithdrawn: ['accepted'],
  clockStarted: ['accepted'],
  concluded: ['accepted'],
  withdrawn: ['submitted', 'awaitingCorrection', 'accepted'],
  sessionCalled: ['submitted', 'awaitingCorrection', 'accepted'],
  sessionMoved: ['submitted', 'awaitingCorrection', 'accepted'],
  // What was called is ended in writing, whatever became of the application meanwhile.
  sessionCancelled: EVERY_STATE,
  sessionMinuted: EVERY_STATE,
  sessionSigned: EVERY_STATE,
  sessionUrged: EVERY_STATE,
} as const satisfies Record<ApplicationEvent['kind'], readonly ApplicationState[]>;

/**
 * The application after one more event. Every act goes through here, so a row and its journal cannot differ.
 *
 * @throws ApplicationStateError when the state does not allow the event
 */
export function applyApplicationEvent(before: Application | null, event: ApplicationEvent): Application {
  if (event.kind === 'submitted') {
    if (before !== null) throw new ApplicationStateError(before.state, event.kind, ['none']);
    const { include = [], without = [], answers = {}, ...opening } = event.opening;
    return {
      ...opening,
      answers,
      joined: include,
      left: without,
      state: 'submitted',
      version: 1,
      submittedAt: event.at,
    };
  }
  const allowed: readonly ApplicationState[] = ALLOWED[event.kind];
  if (before === null || !allowed.includes(before.state)) {
    throw new ApplicationStateError(before?.state ?? null, event.kind, allowed);
  }
  const running = event.kind === 'stepReopened' ? runningAgain(before) : beforeClock(before, event);
  return { ...running, version: before.version + 1, ...changedBy(event, before) };
}

/** An application that goes on has no end and no verdict. */
function runningAgain({ concludedAt: _end, onTime: _verdict, ...rest }: Application): Application {
  return { ...rest, state: 'accepted' };
}

/** A pre-approval that joins takes the promise away until its result is in. */
function beforeClock(before: Application, event: ApplicationEvent): Application {
  if (event.kind !== 'stepJoined' || event.holdsClock !== true) return before;
  const { promisedDue: _none, ...rest } = before;
  return rest;
}

const without = (steps: readonly StepId[], stepId: StepId): readonly StepId[] =>
  steps.filter((one) => one !== stepId);

type Later = Exclude<ApplicationEvent, { readonly kind: 'submitted' }>;

function changedBy(event: Later, before: Application): Partial<Application> {
  switch (event.kind) {
    case 'correctionRequested':
    case 'corrected':
      return correctedBy(event, before);
    case 'accepted':
    case 'deemedAccepted':
      return {
        state: 'accepted',
        acceptedAt: event.at,
        ...(event.promisedDue && { promisedDue: event.promisedDue }),
      };
    case 'stepOpened':
    case 'stepReopened':
    case 'grantLost':
    case 'handedOut':
    case 'sessionCalled':
    case 'sessionMoved':
    case 'sessionCancelled':
    case 'sessionMinuted':
    case 'sessionSigned':
    case 'sessionUrged':
    case 'statementWithdrawn':
      return {};
    case 'factStated':
    case 'clockStarted':
    case 'stepReported':
    case 'documentsSupplied':
      return event.promisedDue ? { promisedDue: event.promisedDue } : {};
    case 'stepJoined':
      return { joined: [...before.joined, event.stepId], left: without(before.left, event.stepId) };
    case 'stepLeft':
      return { joined: without(before.joined, event.stepId), left: [...before.left, event.stepId] };
    case 'concluded':
      return { state: event.outcome, concludedAt: event.at, ...punctuality(event, before) };
    case 'withdrawn':
      return { state: 'withdrawn', concludedAt: event.at };
  }
}

type Correcting = Extract<Later, { readonly kind: 'correctionRequested' | 'corrected' }>;

function correctedBy(event: Correcting, { correction }: Application): Partial<Application> {
  if (event.kind === 'correctionRequested') {
    const { at, documentIds: asked, due } = event;
    return { state: 'awaitingCorrection', correction: { notices: 1, asked, due, askedAt: at, supplied: [] } };
  }
  const { at, on, documentIds } = event;
  if (correction === undefined) throw new TypeError('a correction follows a notice');
  return {
    state: 'submitted',
    correction: { ...correction, supplied: documentIds, suppliedAt: at, suppliedOn: on },
  };
}

/** A conclusion at the very moment that is due is still on time. */
const punctuality = ({ at }: Later, { promisedDue }: Application): Partial<Application> =>
  promisedDue ? { onTime: at <= promisedDue.at } : {};

/** The application that its events tell. @throws ApplicationStateError */
export const foldApplication = (events: readonly ApplicationEvent[]): Application | null =>
  events.reduce<Application | null>(applyApplicationEvent, null);
