import type { HandlingView } from '@yichuang/contract/channel-handling.ts';
import type { Application } from '@yichuang/domain/channels/application.ts';
import type { StepResult } from '@yichuang/domain/channels/hand-out.ts';
import { isIntermediary, standingOf } from '@yichuang/domain/channels/standing.ts';
import { type Actor, mayUse } from '@yichuang/domain/identity/policy.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import type { Running } from './running.ts';

type Offered = HandlingView['acts'][number];
type Standing = {
  readonly application: Application;
  readonly running: Running;
  readonly defects: readonly { readonly toldSeq: number | null }[];
  readonly missing: readonly unknown[];
  readonly open: readonly unknown[];
  readonly results: readonly StepResult[];
  readonly actor: Actor;
};

/** The acts that would be lawful now for this person; a page offers no other. */
export function offeredHandling({ actor, ...standing }: Standing): Offered[] {
  const isCentre = reachOf(actor).kind === 'centre';
  const coordinates = isCentre && mayUse(actor, 'channels.accept');
  const { state, correction } = standing.application;
  const isFresh = state === 'submitted' && correction === undefined;
  const offers: readonly (readonly [Offered, boolean])[] = [
    ['nameDefect', isFresh && actor.departmentCode !== null && mayUse(actor, 'channels.handle')],
    ['requestCorrection', coordinates && isFresh && hasToTell(standing)],
    ['correct', coordinates && state === 'awaitingCorrection'],
    ['reportStep', coordinates && hasReportable(standing)],
    ['urge', coordinates && standing.open.length > 0],
    ...handOuts(standing, isCentre && mayUse(actor, 'cases.deliver')),
  ];
  return offers.filter(([, isOpen]) => isOpen).map(([act]) => act);
}

const hasToTell = ({ defects, missing }: Omit<Standing, 'actor'>): boolean =>
  missing.length > 0 || defects.some(({ toldSeq }) => toldSeq === null);

const hasReportable = ({ application: { state }, running }: Omit<Standing, 'actor'>): boolean =>
  (state === 'accepted' || state === 'granted') &&
  running.graph.steps
    .filter(isIntermediary)
    .some(({ id }) => ['ready', 'open'].includes(standingOf(id, running.records)));

function handOuts(
  { application: { state }, results }: Omit<Standing, 'actor'>,
  mayDeliver: boolean,
): readonly (readonly [Offered, boolean])[] {
  const some = (standing: StepResult['standing']) => results.some((one) => one.standing === standing);
  const isReady = mayDeliver && ['accepted', 'granted', 'refused'].includes(state) && some('ready');
  return [
    ['handOut', isReady && !some('underWay')],
    ['handOutPartly', isReady && some('underWay')],
  ];
}
