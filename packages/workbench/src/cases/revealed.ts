import { type RevealedApplicant, revealApplicant } from '@yichuang/contract/case-reveals.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

/** Shows masked numbers; the server keeps who looked. */
export async function action(asked: Addressed): Promise<Answer<RevealedApplicant>> {
  const form = await asked.request.formData();
  const input = { params: { caseId: asked.params.caseId ?? '' }, body: {} };
  return write(asked, { route: revealApplicant, input, key: String(form.get('key') ?? '') });
}

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
