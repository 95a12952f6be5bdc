import type { DeferredDocument, Undertaking } from '#cases/case-course.ts';
import type { CaseDues } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { BasisRequiredError, UnknownDocumentsError } from '#cases/errors.ts';
import { DeferralTooLongError, NotByItemRuleError } from '#cases/guard-errors.ts';
import type { AskedDocument } from '#cases/presented-documents.ts';
import type { ItemRules } from '#catalogue/item-rules.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 受理条件: what an acceptance rests on besides complete papers. */
export type AcceptanceTerms = {
  /** 容缺受理: papers that follow, and the digest of the commitment the applicant signed. */
  readonly deferred?: { readonly documents: readonly DeferredDocument[]; readonly commitmentDigest: Digest };
  /** 告知承诺: the digest of what both sides signed, and the day of the later check. */
  readonly undertaking?: Undertaking;
  /** Rules of the sheet the case is bound to. */
  readonly rules?: ItemRules | undefined;
};

type Acceptance = {
  readonly on: DateOnly;
  readonly dues: CaseDues;
  readonly asked: readonly AskedDocument[];
  readonly presented: readonly string[];
};

/**
 * Papers may follow only where the sheet marks them so, each by a day within the promised limit; an undertaking
 * takes the place of proof only where the item says so, and is checked on a later day.
 *
 * @throws NotByItemRuleError naming the papers that cannot be deferred, or that the item knows no undertaking
 * @throws BasisRequiredError when nothing is deferred; UnknownDocumentsError for a paper that is there
 * @throws DeferralTooLongError
 *
 * Law: Administrative Licensing Law art. 32(1)5.
 */
export function requireTerms(
  { deferred, undertaking, rules }: AcceptanceTerms,
  acceptance: Acceptance,
): void {
  if (deferred) requireDeferral(deferred.documents, acceptance);
  if (undertaking) {
    if (rules?.undertaking !== true) throw new NotByItemRuleError('undertaking');
    if (undertaking.checkOn <= acceptance.on) throw new BasisRequiredError(['checkOn']);
  }
}

/** The last day for a paper that follows: the end of the promise, or of the law's limit where none is given; null: never. */
export const lastDeferralDay = ({ promised, statutory }: CaseDues): DateOnly | null =>
  (promised ?? statutory)?.on ?? null;

function requireDeferral(
  documents: readonly DeferredDocument[],
  { on, dues, asked, presented }: Acceptance,
): void {
  if (documents.length === 0) throw new BasisRequiredError(['deferred']);
  const ids = documents.map(({ documentId }) => documentId);
  const there = ids.filter((id) => presented.includes(id));
  if (there.length > 0) throw new UnknownDocumentsError(there);
  const strict = ids.filter((id) => asked.find((document) => document.id === id)?.deferrable !== true);
  if (strict.length > 0) throw new NotByItemRuleError('deferral', strict);

  const last = lastDeferralDay(dues);
  if (last === null) throw new NotByItemRuleError('deferral', ids);
  const late = documents.filter(({ until }) => until < on || until > last);
  if (late.length > 0) {
    throw new DeferralTooLongError(
      late.map(({ documentId }) => documentId),
      last,
    );
  }
}
