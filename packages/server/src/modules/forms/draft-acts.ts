import { type answerQuestions, Subject, type saveDraft, type startDraft } from '@yichuang/contract/forms.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { addDays } from '@yichuang/domain/time/date-only.ts';
import { InvalidInputError, notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { NOTHING, viewDraft } from './drafts.ts';
import { insertDraft, lockDraft, updateDraft, updateSubject } from './store.ts';
import type { FindSheet, SubjectSheet } from './subject-sheet.ts';

/** Unfinished drafts are deleted after so many days; the page says so. */
const KEPT_DAYS = 30;

/** What people do with a draft (草稿) of whatever subject `findSheet` knows. */
export const draftActs = (findSheet: FindSheet) => ({
  /** @throws not-found when the subject cannot be applied for online, InvalidInputError for an answer nobody asks for */
  async start({ body }: ParsedOf<typeof startDraft>, context: Acting) {
    const { tx, centreId, now, today, server } = context;
    requireAsked(await findSheet(body.subject, { ...context, db: tx }));
    const draftId = server.random.secretId();
    const deleteOn = addDays(today, KEPT_DAYS);
    await tx.run(insertDraft, { centreId, draftId, subject: body.subject, answers: NOTHING, now, deleteOn });
    return { draftId };
  },

  /** Wrong answers are kept too. @throws not-found, StaleError with the fresh draft */
  async save({ params, body }: ParsedOf<typeof saveDraft>, context: Acting) {
    const { tx, centreId } = context;
    const { draftId } = params;
    await lockOpen({ draftId, version: body.version }, context, findSheet);
    await tx.run(updateDraft, { centreId, draftId, answers: body.answers });
    return { draftId };
  },

  /**
   * Another route, other answers: form and documents follow, what was filled in stays.
   *
   * @throws not-found for the draft of an item or an unknown route, StaleError with the fresh draft
   * @throws InvalidInputError for an answer nobody asks for
   */
  async answer({ params, body }: ParsedOf<typeof answerQuestions>, context: Acting) {
    const { tx, centreId } = context;
    const { draftId } = params;
    const before = await lockOpen({ draftId, version: body.version }, context, findSheet);
    if (before.kind !== 'channel') throw notFound();
    const subject: Subject = { ...before, route: body.route, answers: body.answers };
    requireAsked(await findSheet(subject, { ...context, db: tx }));
    await tx.run(updateSubject, { centreId, draftId, subject });
    return { draftId };
  },
});

type Shown = { readonly draftId: string; readonly version: number };

async function lockOpen(
  { draftId, version }: Shown,
  context: Acting,
  findSheet: FindSheet,
): Promise<Subject> {
  const { tx, centreId } = context;
  const [draft] = await tx.run(lockDraft, { centreId, draftId });
  if (!draft || draft.submittedAs !== null) throw notFound();
  if (draft.version !== version) {
    throw new StaleError(await viewDraft(draftId, { ...context, db: tx }, findSheet));
  }
  return Subject.parse(draft.subject);
}

function requireAsked({ unasked, choice }: SubjectSheet): void {
  if (unasked.length === 0) return;
  const allowed = (choice?.questions ?? []).map(({ questionId }) => questionId).join(', ');
  throw new InvalidInputError(
    unasked.map((id) => ({
      pointer: `/answers/${id}`,
      rule: 'forms.unasked',
      message: `没有“${id}”这个问题；可以回答：${allowed}`,
      messageEn: `There is no question ${id}; allowed: ${allowed}`,
    })),
  );
}
