import type { Answers, Subject } from '@yichuang/contract/forms.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { SharedDocument } from '@yichuang/domain/channels/shared-documents.ts';
import {
  choiceOf,
  openQuestions,
  type Question,
  unaskedAnswers,
} from '@yichuang/domain/processes/applicability.ts';
import { situationDocuments } from '@yichuang/domain/processes/situation-documents.ts';
import { notFound } from '#platform/http/refusal.ts';
import { viewDocuments } from '../catalogue/index.ts';
import { type Asking, type FindSheet, itemSubject, type SubjectSheet } from '../forms/index.ts';
import { currentProcedures } from '../processes/index.ts';
import { readChannelForm, viewChannelForm } from './channel-form.ts';
import { viewChoice } from './choice-view.ts';
import { documentSet } from './document-set.ts';
import { namesFor } from './plan-view.ts';
import { stepsFor } from './running.ts';

type ChannelSubject = Extract<Subject, { kind: 'channel' }>;

/** Items as the registers know them, channels with the form and the documents of the steps that apply. */
export const findSubject: FindSheet = (subject, asking) =>
  subject.kind === 'channel' ? channelSubject(subject, asking) : itemSubject(subject, asking);

/** @throws not-found for an unknown channel or route, or one that is not open here */
async function channelSubject(subject: ChannelSubject, asking: Asking): Promise<SubjectSheet> {
  const { db, centreId, today } = asking;
  const { key, route, answers } = subject;
  const published = (await currentProcedures(db, centreId, today)).find((one) => one.key === key);
  if (!published?.isOpen) throw notFound();
  const { procedure } = published;
  const stored = await readChannelForm(db, centreId, { procedure, route });
  const names = await namesFor(asking);
  const { include = [], without = [] } = choiceOf(procedure, { route, answers });
  const graph = stepsFor(procedure, { route, joined: include, left: without });
  const stepForms = graph.steps.flatMap(({ item }) => names.sheets.get(item ?? '')?.formId ?? []);
  const form = viewChannelForm(stored, new Set(stepForms));
  const documents = documentSet(
    { graph, situation: situationDocuments(procedure, { route, answers }) },
    names,
  );
  return {
    name: form.title,
    nameEn: form.titleEn,
    form,
    documents: viewDocuments({
      // What a later stage needs is not there yet when the first one is applied for.
      requiredDocuments: documents.map((one) => (one.stage > 0 ? { ...one, deferrable: true } : one)),
    }),
    choice: viewChoice(procedure, subject, names),
    faults: openQuestions(procedure, { route, answers }).map(unanswered),
    unasked: unaskedAnswers(procedure, answers),
    fit: (given) => fitAnswers(given, Object.keys(form.schema.properties ?? {}), documents),
  };
}

const unanswered = ({ id, condition, conditionEn = condition }: Question): FieldFault => ({
  pointer: `/choice/${id}`,
  rule: 'required',
  message: `请回答：${condition}`,
  messageEn: `Please answer: ${conditionEn}`,
});

/** Another choice may ask for less, or for a shared document under another step's id. */
const fitAnswers = (
  { applicant, form, documents }: Answers,
  fields: readonly string[],
  asked: readonly SharedDocument[],
): Answers => ({
  applicant,
  form: Object.fromEntries(Object.entries(form).filter(([field]) => fields.includes(field))),
  documents: asked.filter(({ ids }) => ids.some((id) => documents.includes(id))).map(({ id }) => id),
});
