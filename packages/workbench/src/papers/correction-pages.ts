import { previewCorrection } from '@yichuang/contract/case-papers.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { DEFECT } from '#cases/terms.ts';
import { type Asked, read } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

/** The correction notice of the form as it is filled in now; nothing is sent. */
export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  const defects = [...form.entries()]
    .filter(([name, value]) => name.startsWith(DEFECT) && String(value).trim() !== '')
    .map(([name, value]) => ({ documentId: name.slice(DEFECT.length), defect: String(value) }));
  const params = { caseId: asked.params.caseId ?? '' };
  try {
    return { pages: await read(asked, previewCorrection, { params, body: { defects } }), problem: null };
  } catch (error) {
    if (error instanceof ProblemError) return { pages: null, problem: error.problem };
    throw error;
  }
}

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
