import type { RequiredDocumentView } from '@yichuang/contract/catalogue.ts';
import type {
  Answers,
  DraftView,
  FormView,
  Subject,
  saveDraft as saveRoute,
  startDraft as startRoute,
} from '@yichuang/contract/forms.ts';
import { Answers as AnswersSchema } from '@yichuang/contract/forms.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { addDays } from '@yichuang/domain/time/date-only.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { InvalidInputError, notFound, StaleError } from '#platform/http/refusal.ts';
import { currentSheet, isOnline, viewDocuments } from '../catalogue/index.ts';
import type { Acting, Reading } from '../context.ts';
import { checkAnswers } from './check-answers.ts';
import { channelFormId, formFor } from './form.ts';
import { draftById, insertDraft, lockDraft, submitDraft as markDraft, updateDraft } from './store.ts';

/** Unfinished drafts are deleted after so many days; the page says so. */
const KEPT_DAYS = 30;
const NOTHING: Answers = AnswersSchema.parse({});

type SubjectSheet = {
  readonly name: string;
  readonly nameEn: string;
  readonly form: FormView;
  readonly documents: readonly RequiredDocumentView[];
};

export async function startDraft(
  { body }: ParsedOf<typeof startRoute>,
  { tx, centreId, now, today, server }: Acting,
) {
  await sheetOf(body.subject, tx, centreId);
  const draftId = server.random.secretId();
  const deleteOn = addDays(today, KEPT_DAYS);
  await tx.run(insertDraft, { centreId, draftId, subject: body.subject, answers: NOTHING, now, deleteOn });
  return { draftId };
}

export async function saveDraft({ params, body }: ParsedOf<typeof saveRoute>, context: Acting) {
  const { tx, centreId } = context;
  const { draftId } = params;
  const [draft] = await tx.run(lockDraft, { centreId, draftId });
  if (!draft || draft.submittedAs !== null) throw notFound();
  if (draft.version !== body.version) throw new StaleError(await viewDraft(draftId, { ...context, db: tx }));
  await tx.run(updateDraft, { centreId, draftId, answers: body.answers });
  return { draftId };
}

export async function viewDraft(
  draftId: string,
  { db, centreId, today }: Pick<Reading, 'db' | 'centreId' | 'today'>,
): Promise<DraftView> {
  const draft = await db.maybe(draftById, { centreId, draftId });
  if (!draft) throw notFound();
  const subject = draft.subject as Subject;
  const { name, nameEn, form, documents } = await sheetOf(subject, db, centreId);
  const answers = draft.answers as Answers;
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
    faults: isSubmitted ? [] : checkAnswers(answers, { form, documents, today }),
    submitted: isSubmitted,
    deletedOn: draft.deleteOn,
  };
}

export type CompleteDraft = {
  readonly subject: Subject;
  readonly answers: Answers;
  readonly isSubmitted: boolean;
};

/**
 * The draft, locked and ready to become a case or an application.
 *
 * @throws not-found, StaleError with the fresh draft, InvalidInputError naming what is still wrong
 */
export async function lockCompleteDraft(
  draftId: string,
  version: number,
  context: Acting,
): Promise<CompleteDraft> {
  const { tx, centreId } = context;
  const [draft] = await tx.run(lockDraft, { centreId, draftId });
  if (!draft) throw notFound();
  const subject = draft.subject as Subject;
  if (draft.submittedAs !== null) return { subject, answers: NOTHING, isSubmitted: true };
  const view = await viewDraft(draftId, { ...context, db: tx });
  if (draft.version !== version) throw new StaleError(view);
  if (view.faults.length > 0) throw new InvalidInputError(view.faults);
  return { subject, answers: view.answers, isSubmitted: false };
}

type Submitted = { readonly centreId: number; readonly draftId: string; readonly submittedAs: string };

export const markSubmitted = (tx: Tx, { centreId, draftId, submittedAs }: Submitted) =>
  tx.run(markDraft, { centreId, draftId, submittedAs, answers: NOTHING });

/** Name, form and documents of what is applied for. @throws not-found when it cannot be applied for online */
async function sheetOf(subject: Subject, db: Db, centreId: number): Promise<SubjectSheet> {
  if (subject.kind === 'item') {
    const sheet = await currentSheet(db, centreId, subject.code);
    if (!isOnline(sheet)) throw notFound();
    return {
      name: sheet.name,
      nameEn: sheet.nameEn,
      form: await formFor(db, centreId, sheet.formId),
      documents: viewDocuments(sheet),
    };
  }
  const form = await formFor(db, centreId, channelFormId(subject.key, subject.route));
  const { documents = [], ...view } = form as FormView & { documents?: readonly RequiredDocumentView[] };
  return { name: form.title, nameEn: form.titleEn, form: view, documents };
}
