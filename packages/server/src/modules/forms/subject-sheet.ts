import type { RequiredDocumentView } from '@yichuang/contract/catalogue.ts';
import type { Answers, ChoiceView, FormView, Subject } from '@yichuang/contract/forms.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import { notFound } from '#platform/http/refusal.ts';
import { currentSheet, isOnline, viewDocuments } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';
import { formFor } from './form.ts';

export type Asking = Pick<Reading, 'db' | 'server' | 'centreId' | 'today'>;

/** What an application for a subject asks for. */
export type SubjectSheet = {
  readonly name: string;
  readonly nameEn: string;
  readonly form: FormView;
  readonly documents: readonly RequiredDocumentView[];
  readonly choice: ChoiceView | null;
  /** What keeps the subject itself from being applied for, for example a question nobody answered. */
  readonly faults: readonly FieldFault[];
  /** Answers of the subject to questions that nobody asks. */
  readonly unasked: readonly string[];
  /** What of the answers is still asked for: a channel asks less or more after another choice. */
  readonly fit: (answers: Answers) => Answers;
};

/** How a subject is looked up; the module of the channels knows those this one cannot know. */
export type FindSheet = (subject: Subject, asking: Asking) => Promise<SubjectSheet>;

/** The sheet of a single item. @throws not-found when it cannot be applied for online, or is no item */
export const itemSubject: FindSheet = async (subject, { db, centreId }) => {
  if (subject.kind !== 'item') throw notFound();
  const sheet = await currentSheet(db, centreId, subject.code);
  if (!isOnline(sheet)) throw notFound();
  return {
    name: sheet.name,
    nameEn: sheet.nameEn,
    form: await formFor(db, centreId, sheet),
    documents: viewDocuments(sheet),
    choice: null,
    faults: [],
    unasked: [],
    fit: (answers) => answers,
  };
};
