import type { CaseCourse } from '#cases/case-course.ts';
import type { CaseNumber } from '#cases/case-number.ts';
import type { ReceivedVia } from '#cases/received-via.ts';
import type { Handling } from '#catalogue/item-sheet.ts';
import type { Due } from '#clock/due.ts';
import type { AccountId } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

export type { Handling } from '#catalogue/item-sheet.ts';

declare const caseIdBrand: unique symbol;
declare const applicationIdBrand: unique symbol;

/** 办件标识: UUID of a case, never shown to people. */
export type CaseId = string & { readonly [caseIdBrand]: true };

/** 申请标识: UUID of an application that opens a channel and gathers its cases. */
export type ApplicationId = string & { readonly [applicationIdBrand]: true };

/** 办件状态; `life-cycle.ts` says how they follow one another. */
export type CaseState =
  | 'draft'
  | 'submitted'
  | 'received'
  | 'preReviewed'
  | 'awaitingCorrection'
  | 'notRequired'
  | 'declined'
  | 'withdrawn'
  | 'lapsed'
  | 'accepted'
  | 'deemedAccepted'
  | 'inReview'
  | 'inSpecialProcedure'
  | 'inHearing'
  | 'seekingOpinions'
  | 'referred'
  | 'extended'
  | 'awaitingDecision'
  | 'granted'
  | 'refused'
  | 'terminated'
  | 'readyToCollect'
  | 'delivered'
  | 'concluded'
  | 'archived'
  | 'voided';

/** 办件角色: the part somebody plays in a case; one account may hold several by delegation. */
export type CaseActor =
  | 'applicant'
  | 'clerk'
  | 'acceptor'
  | 'reviewer'
  | 'secondReviewer'
  | 'approver'
  | 'governmentHead'
  | 'superior'
  | 'hearingPresider'
  | 'coordinator'
  | 'centreManager'
  | 'monitor'
  | 'system'
  | 'archivist';

/** 立案信息: what is fixed when a case is opened and never changes after. */
export type CaseOpening = {
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly itemCode: string;
  /** Version of the item sheet that binds this case, whatever is published later. */
  readonly itemVersion: number;
  readonly departmentCode: string;
  readonly handling: Handling;
  readonly receivedVia: ReceivedVia;
  /** Only for a case inside a channel. */
  readonly applicationId?: ApplicationId;
  /** Which step of the channel the case carries out. */
  readonly stepId?: string;
  /** 前置条件: facts of the application that must hold before the step is granted; only for a step. */
  readonly requiredFacts?: readonly string[];
};

/** 办件: one application being handled; equal to the fold of its events. */
export type CaseFile = CaseOpening & {
  readonly state: CaseState;
  /** Number of events so far. */
  readonly version: number;
  /** The filing entered the system; set for online filings only. */
  readonly submittedAt?: Instant;
  /**
   * The application reached the centre: papers taken in, or the online filing entered the system.
   * The five days for saying what is missing run from here, once more when a correction arrives; it does
   * not move this moment.
   *
   * Law: Provisions on Administrative Licensing Cases art. 6.
   */
  readonly receivedAt: Instant;
  readonly acceptedAt?: Instant;
  /** Local day of acceptance, the day that is not counted. */
  readonly acceptedOn?: DateOnly;
  /** Absent when acceptance was deemed. */
  readonly acceptedBy?: AccountId;
  readonly decidedAt?: Instant;
  readonly decidedBy?: AccountId;
  /** Null when no limit is set by law. */
  readonly statutoryDue?: Due | null;
  readonly promisedDue?: Due | null;
  /** Frozen at the decision; absent before it, and where nothing was promised. */
  readonly onTime?: boolean;
} & CaseCourse;

/** 办理期限: by when a case must be decided, as computed by the clock. */
export type CaseDues = {
  readonly statutory: Due | null;
  readonly promised: Due | null;
};
