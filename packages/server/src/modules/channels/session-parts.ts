import type { SessionView } from '@yichuang/contract/channel-session-views.ts';
import type { SessionStep } from '@yichuang/contract/session-agenda.ts';
import type { Application } from '@yichuang/domain/channels/application.ts';
import { bindingForce, sessionState } from '@yichuang/domain/channels/joint-session.ts';
import { sessionDues } from '@yichuang/domain/channels/session-dues.ts';
import { maySignLine } from '@yichuang/domain/channels/session-minutes.ts';
import { type SessionRulesVersion, sessionRulesAt } from '@yichuang/domain/channels/session-rules.ts';
import { type Actor, mayUse } from '@yichuang/domain/identity/policy.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import { type Ticking, viewDue } from '../clock/index.ts';
import type { LoadedSession } from './load-sessions.ts';
import type { Names } from './plan-view.ts';
import type { Running } from './running.ts';

type Act = SessionView['acts'][number];

const CHANGEABLE: readonly Application['state'][] = ['submitted', 'awaitingCorrection', 'accepted'];

/** Only the coordinator of the centre calls, moves, cancels, records and urges. */
export const coordinates = (actor: Actor): boolean =>
  reachOf(actor).kind === 'centre' && mayUse(actor, 'channels.accept');

export const mayCall = (actor: Actor, state: Application['state']): boolean =>
  coordinates(actor) && CHANGEABLE.includes(state);

/** The acts that would be lawful now for this person; a page offers no other. */
export function offeredActs(
  { session }: LoadedSession,
  { actor, at, state }: { readonly actor: Actor; readonly at: Instant; readonly state: Application['state'] },
): Act[] {
  const stands = sessionState(session, at);
  const isOpen = stands === 'called' || stands === 'held';
  const isUnsigned = stands === 'minuted' && session.lines.every(({ signed }) => signed === undefined);
  const centre = coordinates(actor);
  const offers: readonly (readonly [Act, boolean])[] = [
    ['sign', stands === 'minuted' && mayUse(actor, 'cases.decide') && maySignLine(session, actor)],
    ['minutes', centre && (stands === 'held' || isUnsigned)],
    ['urge', centre && stands === 'minuted'],
    ['move', centre && isOpen && CHANGEABLE.includes(state)],
    ['cancel', centre && isOpen],
  ];
  return offers.filter(([, isLawful]) => isLawful).map(([act]) => act);
}

/** Steps of departments, as they may be put on an agenda. */
export const viewSteps = ({ graph }: Running, names: Names): SessionStep[] =>
  graph.steps.flatMap(({ id: stepId, name = stepId, item = '', department }) =>
    department === undefined
      ? []
      : [
          {
            stepId,
            name,
            nameEn: names.sheets.get(item)?.nameEn ?? name,
            department: names.owners(department),
          },
        ],
  );

export function viewAgenda(
  { agenda }: LoadedSession,
  { graph }: Running,
  { steps, names }: { readonly steps: readonly SessionStep[]; readonly names: Names },
): SessionView['agenda'] {
  const kindOf = (stepId: string) => {
    const item = graph.steps.find(({ id }) => id === stepId)?.item ?? '';
    return names.sheets.get(item)?.kind ?? null;
  };
  return agenda.map(({ kind, topic, steps: stepIds, outcome, conclusion }) => {
    const known = outcome as NonNullable<SessionView['agenda'][number]['outcome']> | null;
    return {
      kind: kind as SessionView['agenda'][number]['kind'],
      topic,
      steps: steps
        .filter(({ stepId }) => stepIds.includes(stepId))
        .map((step) => ({
          ...step,
          force: known && bindingForce(known, { itemKind: kindOf(step.stepId) }),
        })),
      outcome: known,
      conclusion,
    };
  });
}

export const viewLines = (
  { lines }: LoadedSession,
  { owners }: Names,
  people: ReadonlyMap<string, string>,
): SessionView['lines'] =>
  lines.map(({ departmentCode, isPresent, signedAt, signedBy, reservation, urgings, urgedAt }) => ({
    department: owners(departmentCode),
    isPresent,
    signedBy: signedBy && (people.get(signedBy) ?? null),
    signedAt: signedAt && instantText(signedAt),
    reservation,
    urgings,
    urgedAt: urgedAt && instantText(urgedAt),
  }));

/** The dates of the house, by the rules of the moment it was called. */
export const viewDues = (
  { session }: LoadedSession,
  tick: Ticking & { readonly versions: readonly SessionRulesVersion[] },
): SessionView['dues'] => {
  const rules = sessionRulesAt(tick.versions, session.calledAt);
  return sessionDues(session, tick.now, { clock: tick.clock, rules }).flatMap(
    ({ task, due, doneAt, isLate }) => {
      const view = viewDue(due, tick);
      return view ? [{ task, due: view, doneAt: doneAt && instantText(doneAt), isLate }] : [];
    },
  );
};
