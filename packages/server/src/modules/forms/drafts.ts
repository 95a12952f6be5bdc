import { type Answers, type DraftView, Answers as NewAnswers, Subject } from '@yichuang/contract/forms.ts';
import type { Tx } from '#platform/db/database.ts';
import { InvalidInputError, notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { checkAnswers } from './check-answers.ts';
import { draftById, lockDraft, submitDraft as markDraft } from './store.ts';
import { type Asking, type FindSheet, itemSubject } from './subject-sheet.ts';

export const NOTHING: Answers = NewAnswers.parse({});

/** A draft with what its subject asks for now and what is still wrong. @throws not-found */
export async function viewDraft(draftId: string, asking: Asking, findSheet: FindSheet): Promise<DraftView> {
  const { db, centreId, today } = asking;
  const draft = await db.maybe(draftById, { centreId, draftId });
  if (!draft) throw notFound();
  const subject = Subject.parse(draft.subject);
  const { name, nameEn, form, documents, choice, faults, fit } = await findSheet(subject, asking);
  const answers = fit(draft.answers as Answers);
  const isSubmitted = draft.submittedAs !== null;
  return {
    draftId,
    subject,
    subjectName: name,
    subjectNameEn: nameEn,
    version: draft.version,
    answers,
    form,
    documents: [...documents],
    choice,
    faults: isSubmitted ? [] : [...faults, ...checkAnswers(answers, { form, documents, today })],
    submitted: isSubmitted,
    deletedOn: draft.deleteOn,
  };
}

export type CompleteDraft = {
  readonly subject: Subject;
  readonly answers: Answers;
  readonly isSubmitted: boolean;
};

type Shown = { readonly draftId: string; readonly version: number };

/**
 * The draft, locked and ready to become a case or an application.
 *
 * @throws not-found, StaleError with the fresh draft, InvalidInputError naming what is still wrong
 */
export async function lockCompleteDraft(
  { draftId, version }: Shown,
  context: Acting,
  findSheet: FindSheet = itemSubject,
): Promise<CompleteDraft> {
  const { tx, centreId } = context;
  const [draft] = await tx.run(lockDraft, { centreId, draftId });
  if (!draft) throw notFound();
  const subject = Subject.parse(draft.subject);
  if (draft.submittedAs !== null) return { subject, answers: NOTHING, isSubmitted: true };
  const view = await viewDraft(draftId, { ...context, db: tx }, findSheet);
  if (draft.version !== version) throw new StaleError(view);
  if (view.faults.length > 0) throw new InvalidInputError(view.faults);
  return { subject, answers: view.answers, isSubmitted: false };
}

type Submitted = { readonly centreId: number; readonly draftId: string; readonly submittedAs: string };

export const markSubmitted = (tx: Tx, { centreId, draftId, submittedAs }: Submitted) =>
  tx.run(markDraft, { centreId, draftId, submittedAs, answers: NOTHING });
