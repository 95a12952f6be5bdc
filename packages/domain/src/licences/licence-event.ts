import type { EventAuthor } from '#cases/case-event.ts';
import type { Digest } from '#cases/digest.ts';
import type { CancellationGround, RecallGround, RevocationGround } from '#licences/grounds.ts';
import type { LicenceOpening, RenewalRequest, Term } from '#licences/licence.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

type Recorded<Kind extends string> = {
  readonly kind: Kind;
  readonly at: Instant;
  readonly by: EventAuthor;
};

/** An event whose text (content, reason, compensation) lies in the dossier. */
type States = { readonly statementDigest: Digest };

/** 许可事项的事件: one line of the journal of a licence; ids, codes, dates and digests only. */
export type LicenceEvent =
  | (Recorded<'issued'> & { readonly opening: LicenceOpening })
  | (Recorded<'changed'> & States)
  | (Recorded<'renewalRequested'> & RenewalRequest & { readonly requestDigest: Digest })
  | (Recorded<'renewed'> & States & Term)
  | (Recorded<'renewalRefused'> & States)
  | (Recorded<'deemedRenewed'> & Term)
  | Recorded<'expired'>
  | (Recorded<'revoked'> &
      States & {
        readonly ground: RevocationGround;
        /** Last day on which the holder cannot apply for it again; only after fraud. */
        readonly barredUntil?: DateOnly | null;
      })
  | (Recorded<'recalled'> & States & { readonly ground: RecallGround })
  | (Recorded<'forfeited'> & States & { readonly penaltyNumber: string })
  | (Recorded<'cancelled'> & States & { readonly ground: CancellationGround });

/** 许可事件: what can happen to a licence. */
export type LicenceEventKind = LicenceEvent['kind'];
