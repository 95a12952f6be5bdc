import { faultWords } from '@yichuang/ui/form/field-name.ts';
import { fieldsOfSection } from '@yichuang/ui/form/form-schema.ts';
import { valuesFromFields, withoutRow } from '@yichuang/ui/form/form-values.ts';
import { schemaFaultLines } from '@yichuang/ui/form/schema-faults.ts';
import { SchemaFields } from '@yichuang/ui/form/schema-form.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { type Frame, type PageRequest, page } from '#page.ts';
import { MissingDraft, missingTitle } from './missing-draft.tsx';
import { TaskFrame, taskTitle } from './task-frame.tsx';
import { loadTask, type ReadTask, saveTask, type TaskData, type TaskView } from './task-page.ts';

const WORDS = bilingual({
  zh: { chinese: '' },
  en: {
    chinese: 'This form is filed with the authority in Chinese, so its questions stand here in Chinese.',
  },
});

/** 申请表的一节: one section of the form of the item. */
export const sectionPage = page<TaskData>({
  path: '/apply/:draft/form/:section',
  personal: true,
  load: (request) => loadTask(request, taskId(request)),
  act: (request) => saveTask(request, taskId(request), readSection),
  title: (data, language) =>
    data.kind === 'missing'
      ? missingTitle(language)
      : taskTitle(data, data.task.sectionTitle ?? '', language),
  view: (data, frame) =>
    data.kind === 'missing' ? (
      <MissingDraft language={frame.language} />
    ) : (
      <FormSectionPage view={data} frame={frame} />
    ),
});

const taskId = ({ params }: PageRequest): string => `form/${params.section}`;

const readSection: ReadTask = (draft, { form, params }, act) => {
  const fields = fieldsOfSection(draft.form, params.section ?? '');
  const posted = act?.act === 'remove' ? withoutRow(form, act.list, act.index) : form;
  const others = Object.entries(draft.answers.form).filter(
    ([name]) => !fields.some((field) => field.name === name),
  );
  return {
    ...draft.answers,
    form: { ...Object.fromEntries(others), ...valuesFromFields(fields, posted) },
  };
};

function FormSectionPage({ view, frame }: { view: TaskView; frame: Frame }) {
  const { language } = frame;
  const { draft, task, answers, saved } = view;
  const fields = fieldsOfSection(draft.form, task.id.replace(/^form\//, ''));
  const faults = faultWords(view.faults, language);
  return (
    <TaskFrame
      view={view}
      frame={frame}
      title={task.sectionTitle ?? ''}
      titleLanguage={language === 'en' ? 'zh-CN' : undefined}
      lines={schemaFaultLines({ fields, values: answers.form, faults, language })}
      intro={<SectionIntro view={view} frame={frame} />}
    >
      <SchemaFields
        fields={fields}
        values={answers.form}
        faults={faults}
        language={language}
        rows={rowsByField(view)}
        savedValues={saved?.form}
      />
    </TaskFrame>
  );
}

/** The help of the form stands on its first page only. */
function SectionIntro({ view: { draft, task }, frame: { language } }: { view: TaskView; frame: Frame }) {
  const isFirst = draft.form.sections[0]?.id === task.id.replace(/^form\//, '');
  return (
    <>
      {language === 'en' ? <p className="apply-intro">{WORDS.en.chinese}</p> : null}
      {isFirst && draft.form.help !== '' ? (
        <p className="apply-intro" lang="zh-CN">
          {draft.form.help}
        </p>
      ) : null}
    </>
  );
}

const rowsByField = ({ rows }: TaskView): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(rows).map(([list, count]) => [list.replace(/^form\./, ''), count]));
