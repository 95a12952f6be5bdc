import type { CaseActor } from '#cases/case-file.ts';
import { NotLawfulError } from '#cases/errors.ts';
import type { LetterKind } from '#cases/letter-kind.ts';

/**
 * 许可状态: life of a licence after it was granted. Three words that are never mixed: `revoked` 撤销
 * (should not have been granted), `recalled` 撤回 (law or facts changed), `forfeited` 吊销 (as a penalty).
 */
export type LicenceState =
  | 'effective'
  | 'changed'
  | 'renewed'
  | 'deemedRenewed'
  | 'expired'
  | 'revoked'
  | 'recalled'
  | 'forfeited'
  | 'cancelled';

/** 许可事件: what can happen to a licence; each leads to the state of its name. */
export type LicenceEventKind = Exclude<LicenceState, 'effective'>;

/** 许可流转: who may, which paper follows, why it is lawful. */
export type LicenceTransition = {
  readonly by: readonly CaseActor[];
  readonly letter: LetterKind | null;
  readonly basis: string;
};

/**
 * The state of a licence after an event.
 *
 * @throws NotLawfulError naming the events that are lawful
 */
export function nextOfLicence(state: LicenceState, event: LicenceEventKind): LicenceState {
  if (!lawfulForLicence(state).includes(event))
    throw new NotLawfulError(state, event, lawfulForLicence(state));
  return event;
}

/** Events that may happen to a licence in a state. */
export const lawfulForLicence = (state: LicenceState): readonly LicenceEventKind[] =>
  Object.keys(LICENCE_LIFE[state]) as readonly LicenceEventKind[];

type LicenceMoves = Readonly<Partial<Record<LicenceEventKind, LicenceTransition>>>;

const licensing = (articles: string) => `Administrative Licensing Law art. ${articles}`;

const cancelled: LicenceTransition = {
  by: ['approver'],
  letter: 'cancellationDecision',
  basis: licensing('70'),
};

const IN_FORCE = {
  changed: { by: ['approver'], letter: 'changeDecision', basis: licensing('49') },
  renewed: { by: ['approver'], letter: 'renewalDecision', basis: licensing('50') },
  deemedRenewed: { by: ['system'], letter: null, basis: licensing('50(2)') },
  expired: { by: ['system'], letter: null, basis: licensing('70(1)') },
  revoked: { by: ['approver', 'superior'], letter: 'revocationDecision', basis: licensing('69') },
  recalled: { by: ['approver'], letter: 'recallDecision', basis: licensing('8') },
  forfeited: { by: ['approver'], letter: 'forfeitureDecision', basis: 'Administrative Penalty Law' },
  cancelled,
} as const satisfies LicenceMoves;

/**
 * The life of a licence (许可生命周期), closed. A changed or renewed licence is in force like a new
 * one; one that is not in force any more can only be struck off the register.
 */
export const LICENCE_LIFE = {
  effective: IN_FORCE,
  changed: IN_FORCE,
  renewed: IN_FORCE,
  deemedRenewed: IN_FORCE,
  expired: { cancelled },
  revoked: { cancelled },
  recalled: { cancelled },
  forfeited: { cancelled },
  cancelled: {},
} as const satisfies Readonly<Record<LicenceState, LicenceMoves>>;
