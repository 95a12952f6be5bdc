import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import type { Receipt } from '@yichuang/contract/case-receipt.ts';
import { submitDraft } from '@yichuang/contract/case-track.ts';
import { submitChannelDraft } from '@yichuang/contract/channels.ts';
import { readDraftAttachments } from '@yichuang/contract/draft-attachments.ts';
import { type Answers, answerQuestions, DraftView, readDraft, saveDraft } from '@yichuang/contract/forms.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import type { PageRequest } from '#page.ts';

/** The draft of the address; null when there is none (any more), or the address was never one of a draft. */
export async function findDraft({ call, params }: PageRequest): Promise<DraftView | null> {
  try {
    return await call(readDraft, { params: { draftId: params.draft ?? '' } });
  } catch (error) {
    // 400: the address is not even of the shape of one.
    if (error instanceof ProblemError && [400, 404].includes(error.problem.status)) return null;
    throw error;
  }
}

/** Files of the draft of the address; none when there is no such draft. */
export async function readFiles({ call, params }: PageRequest): Promise<readonly DocumentAttachment[]> {
  try {
    return (await call(readDraftAttachments, { params: { draftId: params.draft ?? '' } })).rows;
  } catch (error) {
    if (error instanceof ProblemError && [400, 404].includes(error.problem.status)) return [];
    throw error;
  }
}

/** What became of the answers: kept, met by answers that somebody else saved meanwhile, or not taken at all. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly draft: DraftView }
  | { readonly kind: 'stale'; readonly fresh: DraftView }
  | { readonly kind: 'refused'; readonly problem: Problem };

type Saving = { readonly draft: DraftView; readonly version: number; readonly answers: Answers };

/** Saves the answers if the draft is still the one the person saw; wrong answers are saved too. */
export const saveAnswers = (request: PageRequest, { draft: { draftId }, version, answers }: Saving) =>
  outcomeOf(request, draftId, () =>
    request.call(saveDraft, { params: { draftId }, body: { version, answers } }),
  );

type Choosing = {
  readonly draft: DraftView;
  readonly version: number;
  readonly route: string;
  readonly answers: Readonly<Record<string, boolean | string>>;
};

/** Saves the route and what applies, if the draft is still the one the person saw. */
export const answerDraft = (
  request: PageRequest,
  { draft: { draftId }, version, route, answers }: Choosing,
) =>
  outcomeOf(request, draftId, () =>
    request.call(answerQuestions, { params: { draftId }, body: { version, route, answers } }),
  );

async function outcomeOf(
  request: PageRequest,
  draftId: string,
  save: () => Promise<DraftView>,
): Promise<SaveOutcome> {
  try {
    return { kind: 'saved', draft: await save() };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.status !== 409) return { kind: 'refused', problem: error.problem };
    const fresh = DraftView.safeParse(error.problem.fresh);
    return { kind: 'stale', fresh: fresh.success ? fresh.data : await readAgain(request, draftId) };
  }
}

/** Submits the draft to where it belongs. Repeating it gives the same receipt. @throws ProblemError */
export function submit({ call }: PageRequest, draft: DraftView, version: number): Promise<Receipt> {
  const input = {
    params: { draftId: draft.draftId },
    body: { version, declared: true as const },
  };
  return draft.subject.kind === 'channel' ? call(submitChannelDraft, input) : call(submitDraft, input);
}

/** Do both say the same? The order of the keys does not count. */
export const sameAnswers = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** The version that the posted page was made from; a page without one is older than any draft. */
export function postedVersion({ form }: PageRequest): number {
  const version = Number(form.version);
  return Number.isSafeInteger(version) ? version : -1;
}

const readAgain = ({ call }: PageRequest, draftId: string): Promise<DraftView> =>
  call(readDraft, { params: { draftId } });

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
