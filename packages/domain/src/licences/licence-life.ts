import type { CaseActor } from '#cases/case-file.ts';
import type { LetterKind } from '#cases/letter-kind.ts';
import { LicenceNotLawfulError } from '#licences/errors.ts';
import type { LicenceState } from '#licences/licence.ts';
import type { LicenceEventKind } from '#licences/licence-event.ts';

/** 许可流转: where to, who may, which paper follows, why it is lawful. */
export type LicenceTransition = {
  readonly to: LicenceState;
  readonly by: readonly CaseActor[];
  readonly letter: LetterKind | null;
  readonly basis: string;
};

type Moves = Readonly<Partial<Record<LicenceEventKind, LicenceTransition>>>;

/**
 * The whole row of an event; null stands for a licence that is not issued yet.
 *
 * @throws LicenceNotLawfulError naming the events that are lawful
 */
export function licenceTransitionOf(state: LicenceState | null, event: LicenceEventKind): LicenceTransition {
  const transition = movesOf(state)[event];
  if (!transition) throw new LicenceNotLawfulError(state, event, lawfulForLicence(state));
  return transition;
}

/** Events that may happen to a licence in a state. */
export const lawfulForLicence = (state: LicenceState | null): readonly LicenceEventKind[] =>
  Object.keys(movesOf(state)) as readonly LicenceEventKind[];

const movesOf = (state: LicenceState | null): Moves => (state === null ? ISSUE : LICENCE_LIFE[state]);

const licensing = (articles: string) => `Administrative Licensing Law art. ${articles}`;

const ISSUE: Moves = {
  issued: { to: 'effective', by: ['clerk'], letter: 'licence', basis: licensing('39') },
};

const cancelled: LicenceTransition = {
  to: 'cancelled',
  by: ['approver'],
  letter: 'cancellationDecision',
  basis: licensing('70'),
};

/** A request and its refusal leave the licence as it is. */
const inForce = (state: LicenceState) =>
  ({
    changed: { to: 'changed', by: ['approver'], letter: 'changeDecision', basis: licensing('49') },
    renewalRequested: { to: state, by: ['applicant'], letter: null, basis: licensing('50(1)') },
    renewed: { to: 'renewed', by: ['approver'], letter: 'renewalDecision', basis: licensing('50') },
    renewalRefused: { to: state, by: ['approver'], letter: 'refusalDecision', basis: licensing('50(2)') },
    deemedRenewed: { to: 'deemedRenewed', by: ['system'], letter: null, basis: licensing('50(2)') },
    expired: { to: 'expired', by: ['system'], letter: null, basis: licensing('70(1)') },
    revoked: {
      to: 'revoked',
      by: ['approver', 'superior'],
      letter: 'revocationDecision',
      basis: licensing('69'),
    },
    recalled: { to: 'recalled', by: ['approver'], letter: 'recallDecision', basis: licensing('8') },
    forfeited: {
      to: 'forfeited',
      by: ['approver'],
      letter: 'forfeitureDecision',
      basis: 'Administrative Penalty Law',
    },
    cancelled,
  }) as const satisfies Moves;

/**
 * The life of a licence (许可生命周期), closed. A changed or renewed licence is in force like a new
 * one; one that is not in force any more can only be struck off the register.
 */
export const LICENCE_LIFE = {
  effective: inForce('effective'),
  changed: inForce('changed'),
  renewed: inForce('renewed'),
  deemedRenewed: inForce('deemedRenewed'),
  expired: { cancelled },
  revoked: { cancelled },
  recalled: { cancelled },
  forfeited: { cancelled },
  cancelled: {},
} as const satisfies Readonly<Record<LicenceState, Moves>>;
