import type { Digest } from '#cases/digest.ts';
import type { SpecialProcedureKind } from '#cases/special-procedure.ts';
import type { Due } from '#clock/due.ts';
import type { Extension } from '#clock/extension.ts';
import type { Limit } from '#clock/limit.ts';
import type { Pause } from '#clock/pause.ts';
import type { AccountId } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 补正情况: what the notice asked for, and what came. */
export type Correction = {
  /** Notices served so far; a second one is lawful only for papers that came with a correction. */
  readonly notices: number;
  /** Ids of the documents the latest notice names. */
  readonly asked: readonly string[];
  /** By then they should be in. */
  readonly due: Due;
  /** What it was counted by; absent in journals older than this. */
  readonly limit?: Limit;
  readonly askedAt: Instant;
  /** The applicant was reminded of the latest notice; once for each. */
  readonly remindedAt?: Instant;
  /** Ids of the documents of the latest correction; empty before the first. */
  readonly supplied: readonly string[];
  /** The missing papers were in, so that the days for a notice and for the decision count from here. */
  readonly suppliedAt?: Instant;
  readonly suppliedOn?: DateOnly;
};

/** 容缺材料: a document that may follow after acceptance, and until when. */
export type DeferredDocument = { readonly documentId: string; readonly until: DateOnly };

/** 告知承诺: a signed undertaking in place of proof, and the day on which it is checked. */
export type Undertaking = { readonly checkOn: DateOnly; readonly digest: Digest };

/** 办件的中止: a pause of the clock with what it is for; `other` when a law beside the Licensing Law says so. */
export type CasePause = Pause & { readonly kind: SpecialProcedureKind | 'other' };

/** 办件的延期: the one extension of a case. */
export type CaseExtension = Extension & {
  /** Who approved it, or put the approval of the head of the government on file. */
  readonly by: AccountId;
  /** False when the promise had already been broken by then: it stays broken. */
  readonly movesPromise: boolean;
};

/** 听证安排: who presides and on which day it is held. */
export type Hearing = { readonly presider: AccountId; readonly heldOn: DateOnly };

/** 征求意见: which departments were asked, by when they answer, and what their silence means. */
export type Consultation = {
  readonly departmentCodes: readonly string[];
  readonly due: Due;
  /** What it was counted by, from the moment they were asked. */
  readonly limit?: Limit;
  readonly askedAt?: Instant;
  /** 超时默认: silence counts as an opinion in favour; never as a licence of that department. */
  readonly silenceAgrees: boolean;
};

/** 意见类型: 同意, 有条件同意, 不同意; 不涉及 says that the matter is none of the department's, neither yes nor no. */
export type Stance = 'agrees' | 'agreesOnConditions' | 'disagrees' | 'notConcerned';

/** 部门意见: what one department answered; `bySilence` when it did not. */
export type DepartmentOpinion = {
  readonly departmentCode: string;
  readonly stance: Stance;
  readonly bySilence: boolean;
  readonly digest: Digest | null;
};

/** 已告知利害关系人: and whether their right to a hearing was among it. */
export type PartiesTold = { readonly hearingOffered: boolean };

/** 制证结果: number, seal and term of what was granted; `validUntil` null when it has no end. */
export type PreparedResult = {
  readonly number: string;
  /** Code of the seal in the register of seals. */
  readonly seal: string;
  readonly validFrom: DateOnly;
  readonly validUntil: DateOnly | null;
};

/**
 * 办理经过: what the events of a case left behind for the guards of later acts.
 *
 * Each part is absent until its event happened. Ids, codes, dates and digests only.
 */
export type CaseCourse = {
  readonly correction?: Correction;
  /** The limit for the decision counts from this moment; absent: from acceptance. */
  readonly countedFrom?: Instant;
  /** Documents that were deferred and are not in yet. */
  readonly deferred?: readonly DeferredDocument[];
  readonly undertaking?: Undertaking;
  /** Accounts that reviewed the case in whatever part. */
  readonly reviewers?: readonly AccountId[];
  readonly partiesTold?: PartiesTold;
  /** In order; the last one may be open. */
  readonly pauses?: readonly CasePause[];
  /** The latest one. */
  readonly hearing?: Hearing;
  /** Accounts that presided over a hearing of the case, or are named to. */
  readonly presiders?: readonly AccountId[];
  readonly consultation?: Consultation;
  readonly opinions?: readonly DepartmentOpinion[];
  readonly extension?: CaseExtension;
  /** Department whose opinion caused the refusal; it answers for it in court. */
  readonly refusedFor?: string;
  readonly result?: PreparedResult;
};
