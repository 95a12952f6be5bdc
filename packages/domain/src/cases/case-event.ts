import type { CaseActor, CaseDues, CaseOpening } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import type { AccountId } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 事件的责任人: in which part somebody acted; the account only when it is a member of staff. */
export type EventAuthor = { readonly actor: CaseActor; readonly accountId: AccountId | null };

/** 送达方式. */
export type DeliveryMode = 'counter' | 'post' | 'electronic';

/** What every event says. */
type Recorded<Kind extends string> = {
  readonly kind: Kind;
  readonly at: Instant;
  readonly by: EventAuthor;
};

/** An event that opens the case. */
type Opens = { readonly opening: CaseOpening; readonly dossierDigest: Digest };

/** An event whose text (reason, basis, opinion) lies in the dossier. */
type States = { readonly statementDigest: Digest };

/** An event that sets the dates by which the case must be decided. */
type Dates = { readonly dues: CaseDues };

type Names = { readonly documentIds: readonly string[] };

/**
 * 办件事件: one line of the journal, in the past tense of what happened.
 *
 * Bodies hold ids, codes, dates and digests only: the journal is kept for ever, persons are not.
 */
export type CaseEvent =
  | (Recorded<'submitted'> & Opens)
  | (Recorded<'received'> & Opens)
  | Recorded<'preReviewed'>
  | (Recorded<'notRequired'> & States)
  | (Recorded<'declined'> & States)
  | (Recorded<'correctedOnSpot'> & { readonly dossierDigest: Digest })
  | (Recorded<'correctionRequested'> & States & Names)
  | (Recorded<'corrected'> & Names & { readonly dossierDigest: Digest })
  | Recorded<'lapsed'>
  | (Recorded<'accepted'> & Dates & Names & { readonly on: DateOnly })
  | (Recorded<'deemedAccepted'> & Dates & { readonly on: DateOnly })
  | (Recorded<'withdrawn'> & { readonly requestDigest: Digest | null })
  | Recorded<'reviewStarted'>
  | (Recorded<'specialProcedureStarted'> & States & Dates)
  | (Recorded<'specialProcedureEnded'> & Dates)
  | (Recorded<'hearingOpened'> & States & Dates)
  | (Recorded<'hearingClosed'> & States & Dates)
  | (Recorded<'opinionsSought'> & { readonly departmentCodes: readonly string[] })
  | Recorded<'opinionsGathered'>
  | (Recorded<'referred'> & States & { readonly authorityCode: string })
  | (Recorded<'extended'> & States & Dates)
  | (Recorded<'draftSubmitted'> & { readonly opinionDigest: Digest | null })
  | (Recorded<'draftReturned'> & States)
  | (Recorded<'granted'> & { readonly opinionDigest: Digest | null })
  | (Recorded<'refused'> & States)
  | (Recorded<'terminated'> & States)
  | Recorded<'resultPrepared'>
  | (Recorded<'delivered'> & { readonly mode: DeliveryMode })
  | Recorded<'concluded'>
  | Recorded<'archived'>;

/** 事件种类; the life cycle table says in which state each may happen. */
export type CaseEventKind = CaseEvent['kind'];
