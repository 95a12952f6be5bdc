import type { Instant } from '#time/instant.ts';

/** 会审规则: what a centre sets for its meetings and visits, as no law does. */
export type SessionRules = {
  /** Working days from the need to the call, from the call to the session, from its end to the minutes, to sign them. */
  readonly callDays: number;
  readonly holdDays: number;
  readonly minutesDays: number;
  readonly signDays: number;
  /** Working days between the call, or the move, and the session; 0: none need lie between. */
  readonly noticeDays: number;
  /** Hours that a session lasts, at most. */
  readonly longestHours: number;
  readonly mostDepartments: number;
  readonly mostItems: number;
};

/** Used where a centre has set nothing. */
export const DEFAULT_SESSION_RULES: SessionRules = {
  callDays: 1,
  holdDays: 3,
  minutesDays: 1,
  signDays: 1,
  noticeDays: 0,
  longestHours: 24,
  mostDepartments: 60,
  mostItems: 20,
};

/** 允许范围: what a rule may be set to. Fewer than two departments make no joint session. */
export type RuleRange = { readonly least: number; readonly most: number };

export const SESSION_RULE_RANGES: Readonly<Record<keyof SessionRules, RuleRange>> = {
  callDays: { least: 1, most: 10 },
  holdDays: { least: 1, most: 30 },
  minutesDays: { least: 1, most: 10 },
  signDays: { least: 1, most: 10 },
  noticeDays: { least: 0, most: 30 },
  longestHours: { least: 1, most: 24 },
  mostDepartments: { least: 2, most: 60 },
  mostItems: { least: 1, most: 20 },
};

/** 会审规则缺陷: a rule that cannot be, and why; `noTimeLeft`: with this notice nobody could hold a session in time. */
export type SessionRuleFault = {
  readonly rule: keyof SessionRules;
  readonly kind: 'outOfRange' | 'noTimeLeft';
};

/** Everything that is wrong with the rules, in their order. */
export function sessionRuleFaults(rules: SessionRules): readonly SessionRuleFault[] {
  const faults = RULES.filter((rule) => {
    const { least, most } = SESSION_RULE_RANGES[rule];
    return !Number.isInteger(rules[rule]) || rules[rule] < least || rules[rule] > most;
  }).map((rule): SessionRuleFault => ({ rule, kind: 'outOfRange' }));
  if (faults.length > 0 || rules.noticeDays <= rules.holdDays) return faults;
  return [{ rule: 'noticeDays', kind: 'noTimeLeft' }];
}

/** 会审规则版本: the rules, and since when they hold. */
export type SessionRulesVersion = { readonly knownAt: Instant; readonly rules: SessionRules };

/** The rules of a moment; a session goes by those of its call, whatever they are changed to later. Oldest first. */
export const sessionRulesAt = (versions: readonly SessionRulesVersion[], at: Instant): SessionRules =>
  versions.findLast(({ knownAt }) => knownAt <= at)?.rules ?? DEFAULT_SESSION_RULES;

const RULES = Object.keys(SESSION_RULE_RANGES) as readonly (keyof SessionRules)[];
