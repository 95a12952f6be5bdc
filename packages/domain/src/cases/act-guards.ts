import type { CaseAct } from '#cases/case-acts.ts';
import type { CaseActor, CaseFile } from '#cases/case-file.ts';
import { requireHeld } from '#cases/close-hearing.ts';
import { concludeCase } from '#cases/conclude.ts';
import { deemAccepted } from '#cases/deem-accepted.ts';
import { restartClock } from '#cases/end-special-procedure.ts';
import { requireExtendable } from '#cases/extend.ts';
import { NothingDeferredError, SecondOfficerError } from '#cases/guard-errors.ts';
import {
  requireAnotherPerson,
  requireDeferredIn,
  requireNotPresider,
  requirePartiesTold,
  requirePrerequisites,
} from '#cases/guards.ts';
import { lapseCase } from '#cases/lapse.ts';
import { noticeDueOf, requireNoticeInTime } from '#cases/notice-due.ts';
import { type Quantity, requireTurn } from '#cases/quantity-limit.ts';
import { requireReferable } from '#cases/refer.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import type { OfficeClock } from '#clock/due.ts';
import type { AccountId } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 询问: who asks what can be done, when, and what the answer depends on besides the case. */
export type Asked = {
  readonly parts: readonly CaseActor[];
  /** Null for the applicant and the system. */
  readonly accountId: AccountId | null;
  readonly at: Instant;
  /** Local day of `at`. */
  readonly on: DateOnly;
  /** The version that binds the case. */
  readonly sheet: ItemSheet;
  readonly clock: OfficeClock;
  /** What the application has established; only for a step of a channel. */
  readonly facts?: ReadonlySet<string>;
  /** Only for an item with a quantity limit. */
  readonly quantity?: Quantity;
};

type Guard = (caseFile: CaseFile, asked: Asked) => void;

const inNoticeTime: Guard = (file, { at, clock }) => requireNoticeInTime(noticeDueOf(file, clock), at);
const notPresider: Guard = (file, { accountId }) => requireNotPresider(file, accountId);
const anotherPerson: Guard = (file, { accountId }) => requireAnotherPerson(file, accountId);
const partiesTold: Guard = (file, { sheet }) =>
  requirePartiesTold(file, sheet.rules?.interestedParties ?? 'none');

const OTHER_HEAD = { governmentHead: 'approver', approver: 'governmentHead' } as const;

/**
 * What each act asks of the case before it is told anything else; acts that ask nothing are not here.
 *
 * What follows from time alone is tried as it is: those acts are told nothing. `shortcut` stands for a review and a
 * draft that are recorded together with the decision.
 */
export const GUARDS: Readonly<Partial<Record<CaseAct | 'shortcut', Guard>>> = {
  preReview: inNoticeTime,
  tellNotRequired: inNoticeTime,
  decline: inNoticeTime,
  requestCorrection: inNoticeTime,
  accept: inNoticeTime,
  lapse: lapseCase,
  deemAccepted,
  supplyDeferred: ({ caseId, deferred = [] }) => {
    if (deferred.length === 0) throw new NothingDeferredError(caseId);
  },
  tellParties: notPresider,
  startSpecialProcedure: notPresider,
  endSpecialProcedure: (file, asked) => {
    if (!asked.parts.includes('reviewer')) restartClock(file, asked);
  },
  openHearing: notPresider,
  closeHearing: (file, { accountId, on }) => requireHeld(file, accountId, on),
  refer: (file, asked) => {
    requireReferable(file);
    notPresider(file, asked);
  },
  extend: (file, { parts, at, sheet, clock }) => {
    const needed = file.handling === 'joint' ? 'governmentHead' : 'approver';
    const approvedBy = parts.includes(needed) ? needed : OTHER_HEAD[needed];
    requireExtendable(file, { approvedBy, workingDays: 1, at, sheet, clock });
  },
  submitDraft: (file, asked) => {
    notPresider(file, asked);
    partiesTold(file, asked);
  },
  grant: (file, asked) => {
    anotherPerson(file, asked);
    requireDeferredIn(file);
    requirePrerequisites(file, asked.facts ?? new Set());
    if (asked.quantity) requireTurn(file, asked.quantity);
  },
  refuse: anotherPerson,
  conclude: concludeCase,
  shortcut: (file, asked) => {
    notPresider(file, asked);
    partiesTold(file, asked);
    if (asked.sheet.rules?.substanceCheck === true) throw new SecondOfficerError('draftSubmitted');
  },
};
