import type { Correction } from '#cases/case-course.ts';
import type { EventAuthor } from '#cases/case-event.ts';
import type { ApplicationId } from '#cases/case-file.ts';
import type { CaseNumber } from '#cases/case-number.ts';
import type { Digest } from '#cases/digest.ts';
import type { SessionEvent } from '#channels/session-events.ts';
import type { ClockEvent, StatementEvent } from '#channels/statement-events.ts';
import type { Due } from '#clock/due.ts';
import type { QuestionAnswers } from '#processes/applicability.ts';
import type { StepId } from '#processes/procedure.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 联办件状态: an application is decided when every step that applies is. */
export type ApplicationState =
  | 'submitted'
  | 'awaitingCorrection'
  | 'accepted'
  | 'granted'
  | 'refused'
  | 'withdrawn';

/** 联办申请的结果: granted when every step that applies is, withdrawn when nothing was refused. */
export type ApplicationOutcome = 'granted' | 'refused' | 'withdrawn';

/** 联办申请的立案信息: which procedure, in which version and by which route; frozen for its life. */
export type ApplicationOpening = {
  readonly applicationId: ApplicationId;
  readonly applicationNumber: CaseNumber;
  readonly procedureKey: string;
  readonly procedureVersion: number;
  readonly route: string;
  /** Optional steps that apply to the matter, by the answers of the applicant; absent: none. */
  readonly include?: readonly StepId[];
  /** Steps on a condition that do not apply; absent: none. */
  readonly without?: readonly StepId[];
  /** What was answered about the situation; absent: nothing, or before answers were kept. */
  readonly answers?: QuestionAnswers;
};

/** 联办申请: one application, one number for the applicant; each of its steps is a case of its own. */
export type Application = ApplicationOpening & {
  /** What was answered about the situation: it makes documents necessary, or spares them. */
  readonly answers: QuestionAnswers;
  readonly state: ApplicationState;
  /** Number of events so far. */
  readonly version: number;
  readonly submittedAt: Instant;
  /** Steps that apply: said at the filing, or joined since. */
  readonly joined: readonly StepId[];
  /** Steps that do not apply: said at the filing, or left since. */
  readonly left: readonly StepId[];
  /** The one notice of everything that is missing, and what came of it. */
  readonly correction?: Correction;
  readonly acceptedAt?: Instant;
  /** By when the channel has promised to be through; absent while its clock waits for pre-approvals. */
  readonly promisedDue?: Due;
  readonly concludedAt?: Instant;
  /** Frozen at the conclusion. */
  readonly onTime?: boolean;
};

type Recorded<Kind extends string> = { readonly kind: Kind; readonly at: Instant; readonly by: EventAuthor };

/** 联办申请事件; bodies hold ids, codes and digests only. */
export type ApplicationEvent =
  | SessionEvent
  | StatementEvent
  | ClockEvent
  | (Recorded<'submitted'> & { readonly opening: ApplicationOpening; readonly dossierDigest: Digest })
  | (Recorded<'correctionRequested'> & {
      readonly statementDigest: Digest;
      readonly documentIds: readonly string[];
      readonly due: Due;
    })
  | (Recorded<'corrected'> & {
      readonly on: DateOnly;
      readonly documentIds: readonly string[];
      readonly dossierDigest: Digest;
      /** Absent: at the counter. */
      readonly receivedVia?: 'online';
      readonly statementDigest?: Digest;
    })
  /** Without a promise: its clock waits for the results of pre-approvals. */
  | (Recorded<'deemedAccepted' | 'accepted'> & { readonly on: DateOnly; readonly promisedDue?: Due })
  | (Recorded<'stepOpened'> & { readonly stepId: StepId; readonly caseId: string })
  | (Recorded<'stepJoined'> & {
      readonly stepId: StepId;
      /** A pre-approval: the clock of the channel starts anew when its result is in. */
      readonly holdsClock?: true;
    })
  | (Recorded<'stepLeft'> & { readonly stepId: StepId })
  | (Recorded<'stepReopened'> & {
      readonly stepId: StepId;
      readonly caseId: string;
      readonly because: ReopeningGround;
    })
  | (Recorded<'grantLost'> & { readonly stepId: StepId; readonly caseId: string })
  | (Recorded<'stepReported'> & StepReported)
  | (Recorded<'documentsSupplied'> & {
      readonly documentIds: readonly string[];
      /** While everything waited for the applicant alone; the clock of the channel does not count it. */
      readonly outside?: OutsideTime;
      /** The promise of the channel, moved by that time; absent: it stays. */
      readonly promisedDue?: Due;
    })
  | (Recorded<'handedOut'> & {
      readonly caseIds: readonly string[];
      readonly statementDigest: Digest;
      /** Steps that were still under way when the applicant asked for what was ready. */
      readonly left: readonly StepId[];
    })
  | (Recorded<'concluded'> & { readonly outcome: ApplicationOutcome })
  | Recorded<'withdrawn'>;

/** 中介环节的进展, as the coordinator or the intermediary says: it began, or it is done. */
export type ReportedProgress = 'underWay' | 'done';

/** 中介环节报告: how far a step of an intermediary is, and since which day. */
export type StepReported = {
  readonly stepId: StepId;
  readonly progress: ReportedProgress;
  /** The day it began or was done, as it was said. */
  readonly on: DateOnly;
  /** 中介时间: while everything waited for intermediaries alone; the clock of the channel does not count it. */
  readonly outside?: OutsideTime;
  /** The promise of the channel, moved by that time; absent: it stays. */
  readonly promisedDue?: Due;
};

/** 中介时间: a stretch in which no department had anything to do. */
export type OutsideTime = { readonly from: Instant; readonly to: Instant };

/** 重新办理的原因: the applicant filed the step anew, or its decision was set aside and is made again. */
export type ReopeningGround = 'filedAnew' | 'decisionSetAside';
