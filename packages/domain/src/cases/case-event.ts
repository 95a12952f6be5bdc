import type {
  CaseExtension,
  CasePause,
  Consultation,
  DeferredDocument,
  DepartmentOpinion,
  Hearing,
  PreparedResult,
  Undertaking,
} from '#cases/case-course.ts';
import type { CaseActor, CaseDues, CaseOpening } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import type { PartiesDuty } from '#catalogue/item-rules.ts';
import type { Due } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import type { AccountId } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 事件的责任人: in which part somebody acted; the account only when it is a member of staff. */
export type EventAuthor = { readonly actor: CaseActor; readonly accountId: AccountId | null };

/**
 * 送达方式: 直接送达 over the counter, 邮寄, 电子, 留置 (left where the addressee would not take it), 委托
 * (another authority hands it over), 公告 (published because nobody could be found).
 */
export type DeliveryMode = 'counter' | 'post' | 'electronic' | 'left' | 'entrusted' | 'publicNotice';

/** 送达情况: the day that counts as that of service, and the paper that proves it. */
export type ProofOfService = { readonly servedOn: DateOnly; readonly proofDigest: Digest };

/** What every event says. */
type Recorded<Kind extends string> = {
  readonly kind: Kind;
  readonly at: Instant;
  readonly by: EventAuthor;
};

/** An event that opens the case. */
type Opens = { readonly opening: CaseOpening; readonly dossierDigest: Digest };

/**
 * 补录: papers the window took at an earlier moment, against a provisional slip (临时凭条), because it had no network. The
 * event is of the entry; the days of the law count from `handedInAt`.
 */
export type EnteredAfterwards = { readonly handedInAt?: Instant; readonly slip?: string };

/** 虚假材料、限制再申请: the ground where it was that, and the last day nobody may come again; null: the law only warns. */
type Bars<Ground extends string> = { readonly ground?: Ground; readonly barredUntil?: DateOnly | null };

/** 拟办意见: what the review proposes to whoever decides. */
export type DraftProposal = 'grant' | 'refuse';

/** An event whose text (reason, basis, opinion) lies in the dossier. */
type States = { readonly statementDigest: Digest };

/** An event that sets the dates by which the case must be decided. */
type Dates = { readonly dues: CaseDues };

/**
 * 所据授权: the row of the register the act rests on, and the seal its paper bears. Absent in events of before the
 * register, and where the power names no seal.
 */
export type UnderPower = {
  readonly power?: { readonly powerId: string; readonly sealId?: string };
};

/** 双人审批: who proposed what a second person has now decided. */
type Proposed = { readonly proposedBy?: AccountId };

type Names = { readonly documentIds: readonly string[] };

/** An event after which the clock goes on: the last day of the pause that is left out. */
type Resumes = Dates & { readonly pausedUntil: DateOnly };

/** 会签: the second officer an event needs. */
type Jointly = { readonly jointly: AccountId };

/** 再次补正: a reviewer's account and reason for asking again. */
type AskedAgain = { readonly again?: { readonly reviewer: AccountId; readonly reasonDigest: Digest } };

/** 受理条件: what acceptance rests on besides the papers; `countedFrom` when the limit does not count from now. */
type OnTerms = {
  readonly countedFrom?: Instant;
  readonly deferred?: readonly DeferredDocument[];
  readonly commitmentDigest?: Digest;
  readonly undertaking?: Undertaking;
};

/**
 * 办件事件: one line of the journal, in the past tense of what happened.
 *
 * Bodies hold ids, codes, dates and digests only: the journal is kept for ever, persons are not.
 */
export type CaseEvent =
  | (Recorded<'submitted'> & Opens)
  | (Recorded<'received'> & Opens & EnteredAfterwards & { readonly presentedBy?: 'applicant' | 'agent' })
  | Recorded<'preReviewed'>
  | (Recorded<'notRequired'> & States)
  | (Recorded<'declined'> & States & UnderPower & Bars<'falsePapers' | 'barred'>)
  | (Recorded<'correctedOnSpot'> & { readonly dossierDigest: Digest })
  | (Recorded<'correctionRequested'> &
      States &
      Names &
      AskedAgain & { readonly due: Due; readonly limit?: Limit; readonly overrideDigest?: Digest })
  | (Recorded<'corrected'> &
      Names &
      Partial<States> & {
        readonly dossierDigest: Digest;
        readonly on: DateOnly;
        readonly receivedVia?: 'online';
      })
  | (Recorded<'correctionReminded'> & { readonly due: Due })
  | Recorded<'lapsed'>
  | (Recorded<'accepted'> & Dates & Names & OnTerms & UnderPower & { readonly on: DateOnly })
  | (Recorded<'deemedAccepted'> & Dates & { readonly on: DateOnly; readonly countedFrom: Instant })
  | (Recorded<'deferredSupplied'> & Names & { readonly dossierDigest: Digest })
  | (Recorded<'withdrawn'> & { readonly requestDigest: Digest | null })
  | Recorded<'reviewStarted'>
  | (Recorded<'partiesTold'> & States & { readonly hearingOffered: boolean })
  | (Recorded<'specialProcedureStarted'> & States & Dates & { readonly pause: CasePause } & Jointly)
  | (Recorded<'specialProcedureEnded'> & Resumes & { readonly conclusionDigest: Digest | null })
  | (Recorded<'hearingOpened'> & States & Dates & { readonly pause: CasePause; readonly hearing: Hearing })
  | (Recorded<'hearingClosed'> & States & Resumes)
  | (Recorded<'opinionsSought'> & States & Consultation)
  | (Recorded<'opinionsGathered'> & { readonly opinions: readonly DepartmentOpinion[] })
  | (Recorded<'referred'> & States)
  | (Recorded<'extended'> & States & Dates & { readonly extension: CaseExtension })
  | (Recorded<'duesRecomputed'> &
      Partial<Dates> & {
        readonly calendar: string;
        readonly correctionDue?: Due;
        readonly consultationDue?: Due;
      })
  | (Recorded<'draftSubmitted'> & {
      readonly opinionDigest: Digest | null;
      /** Absent in journals from before it was asked. */
      readonly proposal?: DraftProposal;
      readonly secondOfficer?: AccountId;
      readonly interest?: PartiesDuty;
    })
  | (Recorded<'draftReturned'> & States)
  | (Recorded<'granted'> & UnderPower & Proposed & { readonly opinionDigest: Digest | null })
  | (Recorded<'refused'> &
      States &
      UnderPower &
      Proposed &
      Bars<'falsePapers'> & { readonly causedBy?: string })
  | (Recorded<'terminated'> & States)
  | (Recorded<'resultPrepared'> & { readonly result?: PreparedResult })
  | (Recorded<'delivered'> & { readonly mode: DeliveryMode; readonly service?: ProofOfService })
  | Recorded<'concluded'>
  | (Recorded<'archived'> & { readonly files: readonly string[] })
  | Recorded<'undone'>;

/** 事件种类; the life cycle table says in which state each may happen. */
export type CaseEventKind = CaseEvent['kind'];
