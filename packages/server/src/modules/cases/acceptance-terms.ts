import type { OfferedTerms } from '@yichuang/contract/acceptance-terms.ts';
import { type AcceptanceTerms, lastDeferralDay } from '@yichuang/domain/cases/acceptance-terms.ts';
import type { DeferredDocument } from '@yichuang/domain/cases/case-course.ts';
import type { CaseDues } from '@yichuang/domain/cases/case-file.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import { textDigest } from './dossier.ts';
import type { Statement } from './save.ts';

/** Terms as the counter asks for them. */
export type AskedTerms = {
  readonly deferred: readonly { readonly documentId: string; readonly until: string }[];
  readonly commitmentSigned: boolean;
  readonly undertaking: { readonly checkOn: string; readonly signed: boolean } | null;
};

/** Complete papers and nothing else. */
export const NO_TERMS: AskedTerms = { deferred: [], commitmentSigned: false, undertaking: null };

/**
 * What the acceptance rests on, with the digests of what was signed, and the words of it.
 *
 * @throws InvalidInputError for a paper that the applicant has not signed
 */
export function termsOf(
  { deferred, commitmentSigned, undertaking }: AskedTerms,
  { rules }: ItemSheet,
  salt: Buffer,
): { readonly terms: AcceptanceTerms; readonly statement: Statement | null } {
  const documents: DeferredDocument[] = deferred.map(({ documentId, until }) => ({
    documentId,
    until: dateOnly(until),
  }));
  const isDeferred = documents.length > 0;
  if (isDeferred && !commitmentSigned) throw unsigned('/commitmentSigned', '容缺受理承诺书');
  if (undertaking && !undertaking.signed) throw unsigned('/undertaking/signed', '告知承诺书');
  const checked = undertaking && { checkOn: dateOnly(undertaking.checkOn) };
  const statement = { ...(isDeferred && { deferred: documents }), ...(checked && { undertaking: checked }) };
  return {
    terms: {
      rules,
      ...(isDeferred && {
        deferred: { documents, commitmentDigest: textDigest(salt, { deferred: documents }) },
      }),
      ...(checked && { undertaking: { ...checked, digest: textDigest(salt, { undertaking: checked }) } }),
    },
    statement: isDeferred || checked ? statement : null,
  };
}

/** What the item allows besides complete papers, and until when a paper may follow. */
export const viewTerms = ({ requiredDocuments, rules }: ItemSheet, dues: CaseDues): OfferedTerms => ({
  deferUntil: requiredDocuments.some(({ deferrable }) => deferrable === true) ? lastDeferralDay(dues) : null,
  undertaking: rules?.undertaking === true,
});

const unsigned = (pointer: string, paper: string) =>
  new InvalidInputError([
    {
      pointer,
      rule: 'cases.commitment-unsigned',
      message: `${paper}须由申请人签署后才能受理`,
      messageEn: `The applicant must sign the commitment (${paper}) before the acceptance`,
    },
  ]);
