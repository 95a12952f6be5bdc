import type { CaseEvent } from '#cases/case-event.ts';
import type { OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import type { AccountId } from '#identity/policy.ts';
import type { CardRule } from '#supervision/card-rules.ts';
import type { CardEvidence } from '#supervision/evidence.ts';
import type { Instant } from '#time/instant.ts';

/** 应发的牌: which rule was broken, on which occasion of the case, and what shows it. */
export type CardDue = {
  readonly rule: CardRule;
  /** Tells two breaches of one rule in one case apart: the event, or the run of the clock. */
  readonly occasion: number;
  /** 责任人, where the journal names one. */
  readonly responsible: AccountId | null;
  readonly evidence: CardEvidence;
};

/** 被监察的办件: its journal, what its item promises, and the moment it is looked at. */
export type WatchedCase = {
  readonly journal: readonly CaseEvent[];
  readonly promisedLimit: Limit;
  readonly clock: OfficeClock;
  readonly now: Instant;
};
