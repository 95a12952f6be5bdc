import { type RevealedPhone, revealPhone } from '@yichuang/contract/complaints-reveals.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly remedyId?: string } };

/** Shows the masked telephone; the server keeps who looked. */
export async function action(asked: Addressed): Promise<Answer<RevealedPhone>> {
  const form = await asked.request.formData();
  const input = { params: { remedyId: asked.params.remedyId ?? '' }, body: {} };
  return write(asked, { route: revealPhone, input, key: String(form.get('key') ?? '') });
}

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
