import type { EventAuthor } from '#cases/case-event.ts';
import type { ApplicationId } from '#cases/case-file.ts';
import type { CaseNumber } from '#cases/case-number.ts';
import type { Digest } from '#cases/digest.ts';
import type { Due } from '#clock/due.ts';
import type { StepId } from '#processes/procedure.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 联办件状态: an application is decided when every step that applies is. */
export type ApplicationState = 'submitted' | 'accepted' | 'granted' | 'refused' | 'withdrawn';

/** 联办申请的立案信息: which procedure, in which version and by which route; frozen for its life. */
export type ApplicationOpening = {
  readonly applicationId: ApplicationId;
  readonly applicationNumber: CaseNumber;
  readonly procedureKey: string;
  readonly procedureVersion: number;
  readonly route: string;
};

/** 联办申请: one application, one number for the applicant; each of its steps is a case of its own. */
export type Application = ApplicationOpening & {
  readonly state: ApplicationState;
  /** Number of events so far. */
  readonly version: number;
  readonly submittedAt: Instant;
  readonly acceptedAt?: Instant;
  /** By when the channel has promised to be through. */
  readonly promisedDue?: Due;
  readonly concludedAt?: Instant;
  /** Frozen at the conclusion. */
  readonly onTime?: boolean;
};

type Recorded<Kind extends string> = { readonly kind: Kind; readonly at: Instant; readonly by: EventAuthor };

/** 联办申请事件; bodies hold ids, codes and digests only. */
export type ApplicationEvent =
  | (Recorded<'submitted'> & { readonly opening: ApplicationOpening; readonly dossierDigest: Digest })
  | (Recorded<'accepted'> & { readonly on: DateOnly; readonly promisedDue: Due })
  | (Recorded<'stepOpened'> & { readonly stepId: StepId; readonly caseId: string })
  | (Recorded<'concluded'> & { readonly outcome: 'granted' | 'refused' })
  | Recorded<'withdrawn'>;
