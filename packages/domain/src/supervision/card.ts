import type { CaseId } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import type { Due } from '#clock/due.ts';
import type { AccountId } from '#identity/policy.ts';
import type { CardColour, CardRule } from '#supervision/card-rules.ts';
import type { Instant } from '#time/instant.ts';

/** 牌的状态: raised; the department has explained itself; confirmed or lifted by the monitor. */
export type CardState = 'raised' | 'explained' | 'confirmed' | 'lifted';

/** 发牌对象: a case, or a bad rating by its remedy. */
export type CardSubject = { readonly caseId: CaseId } | { readonly remedyId: string };

/** 发牌信息: what is fixed when a card is raised. */
export type CardOpening = CardSubject & {
  readonly rule: CardRule;
  readonly colour: CardColour;
  /** Number of the event it rests on, or of the run of the clock. */
  readonly occasion: number;
  readonly departmentCode: string;
  readonly responsible: AccountId | null;
  readonly evidenceDigest: Digest;
  /** By then the department explains itself (申辩期限); null for a warning. */
  readonly answerBy: Due | null;
};

/** 监察牌: a warning, a yellow or a red card; equal to the fold of its events. It never changes the case. */
export type Card = CardOpening & {
  readonly state: CardState;
  /** Number of events so far. */
  readonly version: number;
  readonly raisedAt: Instant;
  readonly explainedAt?: Instant;
};

/** 监察文书: the papers the monitor sends a department. */
export type SupervisionPaper = 'supervisionOrder' | 'errorNotice' | 'supervisionProposal';

type Recorded<Kind extends string> = {
  readonly kind: Kind;
  readonly at: Instant;
  readonly by: { readonly actor: 'system' | 'reviewer' | 'monitor'; readonly accountId: AccountId | null };
};

/** An event whose words lie apart from the journal. */
type States = { readonly statementDigest: Digest };

/** 牌的事件: one line of its journal; ids, codes, dates and digests only. */
export type CardEvent =
  | (Recorded<'raised'> & { readonly opening: CardOpening })
  | (Recorded<'explained'> & States)
  | (Recorded<'paperIssued'> & States & { readonly paper: SupervisionPaper; readonly answerBy: Due })
  | (Recorded<'confirmed'> & States)
  /** Without words where a warning is over by itself. */
  | (Recorded<'lifted'> & Partial<States>);

/** 办理结果: the card after an act, and the event to store with it. */
export type CardResult = { readonly card: Card; readonly event: CardEvent };
