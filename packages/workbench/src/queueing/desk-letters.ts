import { readLetterPages } from '@yichuang/contract/case-papers.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import type { PagesView } from '@yichuang/contract/documents.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { type Asked, orWithout, read } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

/** Papers of a case just taken; none while nothing answers: the receipt on the screen stays, and looks again. */
export const loader = async (asked: Addressed) =>
  (await orWithout(lettersOf(asked), null)) ?? { letters: [] };

/** With their pages; they are typeset a moment after the act. */
async function lettersOf(asked: Addressed) {
  const caseId = asked.params.caseId ?? '';
  const { letters } = await read(asked, readCase, { params: { caseId } });
  const valid = letters.filter(({ withdrawn }) => withdrawn === null);
  if (drawn.caseId !== caseId) drawn = { caseId, pages: new Map() };
  const pages = await Promise.all(valid.map(({ letterId }) => pagesOf(asked, { caseId, letterId })));
  return { letters: valid.map((letter, index) => ({ ...letter, pages: pages[index] ?? null })) };
}

/** What was drawn of the case looked at last: an issued paper does not change, and its pages are half a megabyte. */
let drawn: { readonly caseId: string; readonly pages: Map<string, PagesView> } = {
  caseId: '',
  pages: new Map(),
};

/** A paper that cannot be drawn has its PDF still. */
async function pagesOf(
  asked: Asked,
  params: { readonly caseId: string; readonly letterId: string },
): Promise<PagesView | null> {
  const { pages } = drawn;
  const before = pages.get(params.letterId);
  if (before) return before;
  try {
    const view = await read(asked, readLetterPages, { params });
    pages.set(params.letterId, view);
    return view;
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
