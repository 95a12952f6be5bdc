import { readLetterPages } from '@yichuang/contract/case-papers.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import type { PagesView } from '@yichuang/contract/documents.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { type Asked, orWithout, read } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

/** Papers of a case just taken; null while nothing answers: the receipt on the screen stays. */
export const loader = (asked: Addressed) => orWithout(lettersOf(asked), null);

/** With their pages; they are typeset a moment after the act. */
async function lettersOf(asked: Addressed) {
  const caseId = asked.params.caseId ?? '';
  const { letters } = await read(asked, readCase, { params: { caseId } });
  const valid = letters.filter(({ withdrawn }) => withdrawn === null);
  const pages = await Promise.all(valid.map(({ letterId }) => pagesOf(asked, { caseId, letterId })));
  return { letters: valid.map((letter, index) => ({ ...letter, pages: pages[index] ?? null })) };
}

/** A paper that cannot be drawn has its PDF still. */
async function pagesOf(
  asked: Asked,
  params: { readonly caseId: string; readonly letterId: string },
): Promise<PagesView | null> {
  try {
    return await read(asked, readLetterPages, { params });
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
