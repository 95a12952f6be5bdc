import type { ApplicantAnswers, DraftView } from '@yichuang/contract/forms.ts';
import { type FaultWords, faultSentence, faultWords } from '@yichuang/ui/form/field-name.ts';
import { type FormField, fieldsOfSection } from '@yichuang/ui/form/form-schema.ts';
import { rowsOf } from '@yichuang/ui/form/form-values.ts';
import { AnswerRows, answerText } from '@yichuang/ui/form/schema-answers.tsx';
import { schemaFaultLines } from '@yichuang/ui/form/schema-faults.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { APPLICANT_WORDS } from './applicant-fields.tsx';
import { choiceAnswers } from './checked-choice.ts';
import { type Answer, AnswerLine } from './checked-line.tsx';
import { namesOf } from './documents.tsx';
import { taskName } from './task-words.ts';
import { type Task, tasksOf } from './tasks.ts';

/** All answers of a draft, page by page, each with a link that leads to its field and back to the check. */
export function CheckedAnswers({ draft, language }: { draft: DraftView; language: Language }) {
  const faults = faultWords(draft.faults, language);
  const sections = tasksOf(draft).map((task) => (
    <section key={task.id} className="checked" aria-labelledby={headingId(task)}>
      <h2 id={headingId(task)} lang={task.sectionTitle !== null && language === 'en' ? 'zh-CN' : undefined}>
        {taskName(task, language)}
      </h2>
      <dl className="checked-list">
        {answersOf(draft, task, faults, language).map((answer) => (
          <AnswerLine key={answer.name} answer={answer} task={task} language={language} />
        ))}
      </dl>
    </section>
  ));
  return <>{sections}</>;
}

const headingId = (task: Task): string => `checked-${task.id.replace('/', '-')}`;

function answersOf(draft: DraftView, task: Task, faults: FaultWords, language: Language): readonly Answer[] {
  if (task.id === 'choice')
    return choiceAnswers(draft, language, (name, label) => faultsAt(faults, name, label, language));
  if (task.id === 'applicant') return applicantAnswers(draft, faults, language);
  if (task.id === 'documents') return documentAnswers(draft, faults, language);
  return fieldsOfSection(draft.form, task.id.replace(/^form\//, '')).map((field) =>
    fieldAnswer(field, draft, faults, language),
  );
}

function fieldAnswer(field: FormField, draft: DraftView, faults: FaultWords, language: Language): Answer {
  const values = draft.answers.form;
  const value = values[field.name];
  const lines = schemaFaultLines({ fields: [field], values, faults, language });
  const words = answerText(field, value, language);
  const table = field.kind === 'rows' && rowsOf(value).length > 0;
  return {
    name: `form.${field.name}`,
    label: field.title,
    isData: true,
    value: table ? <AnswerRows field={field} value={value} language={language} /> : words || null,
    faults: lines.map((line) => {
      const sentence = faultSentence(line.label, line.words, language);
      return line.context === undefined ? sentence : `${line.context} ${sentence}`;
    }),
  };
}

function applicantAnswers(
  { answers: { applicant } }: DraftView,
  faults: FaultWords,
  language: Language,
): readonly Answer[] {
  const words = APPLICANT_WORDS[language];
  const line = (name: keyof ApplicantAnswers, value: string): Answer => ({
    name: `applicant.${name}`,
    label: words[name],
    isData: false,
    value: value || null,
    faults: faultsAt(faults, `applicant.${name}`, words[name], language),
  });
  const hasAgent = applicant.agentName !== '' || applicant.agentIdNumber !== '';
  return [
    line('kind', words[applicant.kind]),
    line('name', applicant.name),
    line('idNumber', applicant.idNumber),
    line('phone', applicant.phone),
    ...(applicant.kind === 'legalEntity' ? [line('contactName', applicant.contactName)] : []),
    line('agentName', applicant.agentName),
    ...(hasAgent ? [line('agentIdNumber', applicant.agentIdNumber)] : []),
  ];
}

function documentAnswers(draft: DraftView, faults: FaultWords, language: Language): readonly Answer[] {
  const names = namesOf(draft, draft.answers.documents);
  const { documents } = WORDS[language];
  return [
    {
      name: 'documents',
      label: documents,
      isData: false,
      value:
        names.length === 0 ? null : (
          <ul className="checked-documents" lang={language === 'en' ? 'zh-CN' : undefined}>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ),
      faults: faultsAt(faults, 'documents', documents, language),
    },
  ];
}

/** A fault may stand at the field itself or at a part of it. */
const faultsAt = (faults: FaultWords, name: string, label: string, language: Language): readonly string[] =>
  [...faults]
    .filter(([one]) => one === name || one.startsWith(`${name}.`))
    .map(([, words]) => faultSentence(label, words, language))
    .slice(0, 1);

const WORDS = bilingual({
  zh: {
    documents: '已经备好的材料',
  },
  en: {
    documents: 'Documents that are ready',
  },
});
