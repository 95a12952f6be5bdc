import type { Digest } from '#cases/digest.ts';
import type { RatingLevel } from '#complaints/rating.ts';
import type { AccountId } from '#identity/policy.ts';
import type { Instant } from '#time/instant.ts';

/** 差评整改的状态: opened; assigned and called back; judged; put right; the person asked again; closed. */
export type RemedyState = 'opened' | 'assigned' | 'judged' | 'rectified' | 'revisited' | 'closed';

/** 核实结论: 属实, 误评, 恶意, 政策原因. Attached to the rating, whose words nobody changes. */
export type Verdict = 'founded' | 'mistaken' | 'malicious' | 'policy';

/** 申诉裁定: the rating stands, or is set aside and counts nowhere. */
export type AppealOutcome = 'ratingUpheld' | 'ratingSetAside';

/** 立案信息: what is fixed when a bad rating opens a remedy. */
export type RemedyOpening = {
  readonly ratingId: string;
  readonly level: RatingLevel;
  readonly departmentCode: string;
  /** Who was rated; has no hand in the remedy. */
  readonly ratedAccountId: AccountId | null;
};

/** 差评整改: equal to the fold of its events. */
export type Remedy = RemedyOpening & {
  readonly state: RemedyState;
  /** Number of events so far. */
  readonly version: number;
  readonly openedAt: Instant;
  readonly assignedAt?: Instant;
  readonly judgedAt?: Instant;
  readonly verdict?: Verdict;
  /** 申诉 of the department against the finding. */
  readonly appealedAt?: Instant;
  readonly appealDecidedAt?: Instant;
  readonly appealOutcome?: AppealOutcome;
  readonly rectifiedAt?: Instant;
  readonly revisitedAt?: Instant;
  /** 二次评价: stands beside the first and replaces nothing. */
  readonly secondLevel?: RatingLevel;
  readonly closedAt?: Instant;
};

type Recorded<Kind extends string> = {
  readonly kind: Kind;
  readonly at: Instant;
  readonly by: { readonly actor: 'system' | 'reviewer' | 'monitor'; readonly accountId: AccountId | null };
};

/** An event whose words lie apart from the journal. */
type States = { readonly statementDigest: Digest };

/** 差评整改事件: one line of its journal; ids, codes and digests only. */
export type RemedyEvent =
  | (Recorded<'opened'> & { readonly opening: RemedyOpening })
  | (Recorded<'assigned'> & States)
  | (Recorded<'judged'> & States & { readonly verdict: Verdict })
  | (Recorded<'appealed'> & States)
  | (Recorded<'appealDecided'> & States & { readonly outcome: AppealOutcome })
  | (Recorded<'rectified'> & States)
  | (Recorded<'revisited'> & States & { readonly secondLevel: RatingLevel | null })
  | (Recorded<'closed'> & States);

/** 办理结果: the remedy after an act, and the event to store with it. */
export type RemedyResult = { readonly remedy: Remedy; readonly event: RemedyEvent };

/** A rating found mistaken or malicious counts nowhere. */
const isDiscounting = (verdict: Verdict | undefined): boolean =>
  verdict === 'mistaken' || verdict === 'malicious';

/** Neither does one that was set aside on appeal; the figures tell the two apart. */
export const countsNowhere = ({ verdict, appealOutcome }: Remedy): boolean =>
  isDiscounting(verdict) || appealOutcome === 'ratingSetAside';

/** Is an appeal still to be decided? */
export const isAppealOpen = ({ appealedAt, appealDecidedAt }: Remedy): boolean =>
  appealedAt !== undefined && appealDecidedAt === undefined;

/** The remedy that its events tell; null before the first. @throws TypeError when another event opens it */
export const foldRemedy = (events: readonly RemedyEvent[]): Remedy | null =>
  events.reduce<Remedy | null>(applyRemedyEvent, null);

/** The remedy after one more event: every act goes through here, so a row and its journal cannot differ. */
export function applyRemedyEvent(before: Remedy | null, event: RemedyEvent): Remedy {
  const { kind, at } = event;
  if (kind === 'opened') return { ...event.opening, state: 'opened', version: 1, openedAt: at };
  if (before === null) throw new TypeError('a remedy begins with being opened');
  const remedy = { ...before, version: before.version + 1 };
  switch (kind) {
    // An appeal goes beside the remedy: what has to be done goes on.
    case 'appealed':
      return { ...remedy, appealedAt: at };
    case 'appealDecided':
      return { ...remedy, appealDecidedAt: at, appealOutcome: event.outcome };
    case 'assigned':
      return { ...remedy, state: kind, assignedAt: at };
    case 'judged':
      return { ...remedy, state: kind, judgedAt: at, verdict: event.verdict };
    case 'rectified':
      return { ...remedy, state: kind, rectifiedAt: at };
    case 'revisited':
      return {
        ...remedy,
        state: kind,
        revisitedAt: at,
        ...(event.secondLevel === null ? {} : { secondLevel: event.secondLevel }),
      };
    case 'closed':
      return { ...remedy, state: kind, closedAt: at };
  }
}

/** One act as its event and the remedy after it. */
export const recordOnRemedy = (before: Remedy | null, event: RemedyEvent): RemedyResult => ({
  remedy: applyRemedyEvent(before, event),
  event,
});
