import { readCase } from '@yichuang/contract/cases.ts';
import { type Asked, read } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

/** Papers of a case just taken; they are typeset a moment after the act. */
export async function loader(asked: Addressed) {
  const { letters } = await read(asked, readCase, { params: { caseId: asked.params.caseId ?? '' } });
  return { letters: letters.filter(({ withdrawn }) => withdrawn === null) };
}
