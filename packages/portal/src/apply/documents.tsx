import type { DraftView } from '@yichuang/contract/forms.ts';
import { CheckboxesField } from '@yichuang/ui/form/choice-fields.tsx';
import { faultWords } from '@yichuang/ui/form/field-name.ts';
import { textsOf } from '@yichuang/ui/form/form-values.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { type Frame, page } from '#page.ts';
import { MissingDraft, missingTitle } from './missing-draft.tsx';
import { TaskFrame, taskTitle } from './task-frame.tsx';
import { loadTask, type ReadTask, saveTask, type TaskData, type TaskView } from './task-page.ts';

/** 申请材料: which of the required documents the person has ready. */
export const documentsPage = page<TaskData>({
  path: '/apply/:draft/documents',
  personal: true,
  load: (request) => loadTask(request, 'documents'),
  act: (request) => saveTask(request, 'documents', readDocuments),
  title: (data, language) =>
    data.kind === 'missing' ? missingTitle(language) : taskTitle(data, WORDS[language].title, language),
  view: (data, frame) =>
    data.kind === 'missing' ? (
      <MissingDraft language={frame.language} />
    ) : (
      <Documents view={data} frame={frame} />
    ),
});

/** Only documents of this draft count, in its order. */
const readDocuments: ReadTask = (draft, { form }) => {
  const ticked = new Set(textsOf(form.documents));
  return {
    ...draft.answers,
    documents: draft.documents.map((document) => document.id).filter((id) => ticked.has(id)),
  };
};

function Documents({ view, frame }: { view: TaskView; frame: Frame }) {
  const { language } = frame;
  const words = WORDS[language];
  const { draft, answers, saved } = view;
  // A fault may name one document of the list; the page tells it at the list.
  const fault = [...faultWords(view.faults, language)].find(([name]) => /^documents(\.|$)/.test(name))?.[1];
  return (
    <TaskFrame
      view={view}
      frame={frame}
      title={words.title}
      lines={fault === undefined ? [] : [{ name: 'documents', label: words.ready, words: fault }]}
      intro={<p className="apply-intro">{words.intro}</p>}
    >
      <CheckboxesField
        name="documents"
        label={words.ready}
        language={language}
        fault={fault}
        values={answers.documents}
        savedValue={
          saved && saved.documents.join() !== answers.documents.join()
            ? namesOf(draft, saved.documents).join(words.comma)
            : undefined
        }
        options={draft.documents.map((document) => ({
          value: document.id,
          label: document.name,
          hint: documentHint(document, language),
          labelLanguage: language === 'en' ? 'zh-CN' : undefined,
        }))}
      />
    </TaskFrame>
  );
}

/** Names of documents by their ids, in the order of the draft. */
export const namesOf = (draft: DraftView, ids: readonly string[]): readonly string[] =>
  draft.documents.filter((document) => ids.includes(document.id)).map((document) => document.name);

function documentHint(document: DraftView['documents'][number], language: Language): string {
  const words = WORDS[language];
  return [
    `${words.forms[document.form]} ${words.count(document.count)}`,
    ...(document.when === null ? [] : [words.when(document.when)]),
    ...(document.required || document.when !== null ? [] : [words.optional]),
    ...(document.deferrable ? [words.deferrable] : []),
    ...(document.fetchable ? [words.fetchable] : []),
    words.source(document.source),
  ].join(' · ');
}

const WORDS = bilingual({
  zh: {
    title: '申请材料',
    intro: '勾选已经备好的材料。现在不用上传，窗口核对时带来即可。',
    ready: '已经备好的材料',
    forms: { original: '原件', copy: '复印件', copy_with_original_checked: '复印件（带原件核对）' },
    count: (count: number) => `${count} 份`,
    when: (when: string) => `只在这种情形需要：${when}`,
    optional: '可以不交',
    deferrable: '可以后补',
    fetchable: '由中心共享获取，不用带',
    source: (source: string) => `来自${source}`,
    comma: '、',
  },
  en: {
    title: 'Documents',
    intro:
      'Tick what you have ready. Nothing is uploaded now: bring the documents when the counter checks them.',
    ready: 'Documents that are ready',
    forms: { original: 'original', copy: 'copy', copy_with_original_checked: 'copy (show the original)' },
    count: (count: number) => `× ${count}`,
    when: (when: string) => `needed only for: ${when}`,
    optional: 'not required',
    deferrable: 'may follow',
    fetchable: 'fetched by the centre',
    source: (source: string) => `from ${source}`,
    comma: ', ',
  },
});
