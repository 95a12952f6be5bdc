import type { CaseEvent, CaseEventKind, EventAuthor, UnderPower } from '#cases/case-event.ts';
import type { CaseActor, CaseFile } from '#cases/case-file.ts';
import { BasisRequiredError } from '#cases/errors.ts';
import { applyEvent } from '#cases/fold.ts';
import { transitionOf } from '#cases/life-cycle.ts';
import type { ItemKind } from '#catalogue/item-sheet.ts';
import type { Actor } from '#identity/policy.ts';
import type { Power } from '#organisation/delegation.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 经办: who of the staff acts, and when; `on` is the local day of `at`. */
export type StaffAct = {
  readonly by: Actor;
  readonly at: Instant;
  readonly on: DateOnly;
  /** Kind of the item, where it is known: a power may be limited to some. */
  readonly itemKind?: ItemKind | undefined;
  /** The counter the person sits at: a power may be bound to one. */
  readonly counterId?: string | undefined;
};

/** 办理结果: the case after an act, and the events to store with it. */
export type ActResult = { readonly caseFile: CaseFile; readonly events: readonly CaseEvent[] };

/**
 * The case after some events that lead up to the last one.
 *
 * @throws NotLawfulError, WrongActorError
 */
export function record(before: CaseFile | null, leadingUp: readonly CaseEvent[], last: CaseEvent): ActResult {
  const prepared = leadingUp.reduce<CaseFile | null>(applyEvent, before);
  return { caseFile: applyEvent(prepared, last), events: [...leadingUp, last] };
}

/**
 * The state allows the event; asked before guards that would name a lesser reason.
 *
 * @throws NotLawfulError
 */
export function requireLawful({ state }: CaseFile, event: CaseEventKind): void {
  transitionOf(state, event);
}

/** The applicant or their agent; who that is stands in the dossier. */
export const APPLICANT: EventAuthor = { actor: 'applicant', accountId: null };

/** What follows from time alone. */
export const SYSTEM: EventAuthor = { actor: 'system', accountId: null };

/** A member of staff in one part of the case. */
export const inPart = (
  actor: CaseActor,
  { by, at }: Pick<StaffAct, 'by' | 'at'>,
): { at: Instant; by: EventAuthor } => ({
  at,
  by: { actor, accountId: by.accountId },
});

/** The power an act rests on, as its event tells. */
export const underPower = ({ powerId, seal }: Power): UnderPower =>
  powerId === undefined ? {} : { power: { powerId, ...(seal && { sealId: seal.sealId }) } };

/**
 * Every text must say something; blanks of any width say nothing.
 *
 * @throws BasisRequiredError naming the empty ones
 */
export function requireTexts(texts: Readonly<Record<string, string>>): void {
  const missing = Object.keys(texts).filter((name) => (texts[name] ?? '').trim() === '');
  if (missing.length > 0) throw new BasisRequiredError(missing);
}
