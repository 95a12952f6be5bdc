import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { type Rectified, requireRectifiable } from '@yichuang/domain/documents/rectification.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import type { Printed } from './issue-letter.ts';
import { titleOf } from './letters.ts';
import { lettersBySubject, lockLetter } from './store.ts';
import type { LetterOfCase } from './withdraw-letter.ts';

type Asked = { readonly rectified: readonly Rectified[]; readonly reason: string };

/**
 * 更正: may this decision be put right so? Gives what the paper that does it must name, and which one of the case it is.
 *
 * @throws not-found; NotPermittedError, NotRectifiableError, PaperWithdrawnError, ReasonRequiredError, WordsNotThereError
 */
export async function decisionToRectify(
  { subjectId, letterId, issuedBy }: LetterOfCase,
  { rectified, reason }: Asked,
  { tx, centreId, actor }: Acting,
) {
  const [row] = await tx.run(lockLetter, { centreId, subjectId, letterId });
  if (!row) throw notFound();
  const kind = row.kind as PaperKind;
  const printed = textsIn((row.printed as Printed | null)?.letter);
  requireRectifiable({
    by: actor,
    issuedBy,
    kind,
    isWithdrawn: row.withdrawnAt !== null,
    printed,
    rectified,
    reason,
  });
  const all = await tx.many(lettersBySubject, { centreId, subjectId });
  return {
    decisionTitle: titleOf(kind),
    decisionNumber: row.number,
    decisionOf: localDay(row.issuedAt),
    occasion: all.filter(({ rectifies }) => rectifies !== null).length + 1,
  };
}

/** Every text of a letter, whatever it stands in. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
