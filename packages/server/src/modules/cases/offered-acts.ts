import type { OfferedAct } from '@yichuang/contract/cases.ts';
import type { CaseEventKind } from '@yichuang/domain/cases/case-event.ts';
import type { CaseState, Handling } from '@yichuang/domain/cases/case-file.ts';
import { lawfulEvents, next } from '@yichuang/domain/cases/life-cycle.ts';
import { STATE_WORDS } from '@yichuang/domain/cases/state-words.ts';
import { mayUse, type Permission } from '@yichuang/domain/identity/policy.ts';
import { holdsPower } from '@yichuang/domain/organisation/delegation.ts';
import type { Reading } from '../context.ts';
import type { CaseRow } from './rows.ts';

type Act = OfferedAct['act'];
type Asking = Pick<Reading, 'actor' | 'today'>;

/** What each act of the page needs: a permission, a power, and an event that is lawful now. */
const ACTS = {
  accept: { permission: 'cases.accept', power: 'accept', leadsTo: 'accepted' },
  decline: { permission: 'cases.accept', power: 'accept', leadsTo: 'declined' },
  grant: { permission: 'cases.decide', power: 'decide', leadsTo: 'granted' },
  refuse: { permission: 'cases.decide', power: 'decide', leadsTo: 'refused' },
  deliver: { permission: 'cases.deliver', power: null, leadsTo: 'delivered' },
} as const satisfies Record<
  Act,
  { permission: Permission; power: 'accept' | 'decide' | null; leadsTo: CaseEventKind }
>;

/** Acts of this person's role; a closed one says why. */
export const offeredActs = (row: CaseRow, asking: Asking): readonly OfferedAct[] =>
  (Object.keys(ACTS) as Act[])
    .filter((act) => mayUse(asking.actor, ACTS[act].permission))
    .map((act) => offer(act, whyNot(act, row, asking)));

const offer = (act: Act, why: readonly [string, string] | null): OfferedAct => ({
  act,
  open: why === null,
  why: why?.[0] ?? null,
  whyEn: why?.[1] ?? null,
});

function whyNot(act: Act, row: CaseRow, { actor, today }: Asking): readonly [string, string] | null {
  const { power, leadsTo } = ACTS[act];
  const state = row.state as CaseState;
  if (!isReachable(state, leadsTo, row.handling as Handling)) {
    const words = STATE_WORDS[state];
    return [`现在的状态是“${words.zh}”，不能这样办理`, `The case is “${words.en}”; this is not lawful now.`];
  }
  if (power !== null && !holdsPower(actor.powers, row.departmentCode, power, today)) {
    return ['部门没有授权您办理', 'The department has not delegated this to you.'];
  }
  if (power === 'decide' && row.handling !== 'immediate' && row.acceptedBy === actor.accountId) {
    return ['您受理了这一件，不能由您决定', 'You accepted this case, so somebody else must decide it.'];
  }
  return null;
}

/** An act may pass through preparing events (pre-review, review, draft, result ready) on its way. */
const ON_THE_WAY: readonly CaseEventKind[] = [
  'preReviewed',
  'reviewStarted',
  'draftSubmitted',
  'resultPrepared',
];

function isReachable(state: CaseState, event: CaseEventKind, handling: Handling): boolean {
  let at = state;
  for (let steps = 0; steps <= ON_THE_WAY.length; steps += 1) {
    const lawful = lawfulEvents(at, undefined, handling);
    if (lawful.includes(event)) return true;
    const way = ON_THE_WAY.find((kind) => lawful.includes(kind));
    if (!way) return false;
    at = next(at, way);
  }
  return false;
}
