import type { EventAuthor } from '#cases/case-event.ts';
import type { Digest } from '#cases/digest.ts';
import type { AgendaOutcome, SessionKind } from '#channels/joint-session.ts';
import type { StepId } from '#processes/procedure.ts';
import type { Instant } from '#time/instant.ts';

type OfSession<Kind extends string> = {
  readonly kind: Kind;
  readonly at: Instant;
  readonly by: EventAuthor;
  readonly sessionId: string;
};

/** 会审事件: what happened to a joint session, in the journal of its application; ids, codes and digests only. */
export type SessionEvent =
  | (OfSession<'sessionCalled'> & {
      readonly sessionKind: SessionKind;
      readonly departments: readonly string[];
      readonly steps: readonly StepId[];
      readonly startsAt: Instant;
      readonly endsAt: Instant;
      readonly statementDigest: Digest;
    })
  | (OfSession<'sessionMoved'> & {
      readonly startsAt: Instant;
      readonly endsAt: Instant;
      readonly statementDigest: Digest;
    })
  | (OfSession<'sessionCancelled'> & { readonly statementDigest: Digest })
  | (OfSession<'sessionMinuted'> & {
      /** Departments that were there. */
      readonly present: readonly string[];
      readonly isApplicantPresent: boolean;
      readonly outcomes: readonly AgendaOutcome[];
      readonly statementDigest: Digest;
    })
  | (OfSession<'sessionSigned'> & {
      readonly departmentCode: string;
      readonly hasReservation: boolean;
      /** All who were there have signed now. */
      readonly isLast: boolean;
      readonly statementDigest: Digest;
    })
  | (OfSession<'sessionUrged'> & { readonly departments: readonly string[] });
