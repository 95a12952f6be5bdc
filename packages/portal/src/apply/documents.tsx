import type { DraftView } from '@yichuang/contract/forms.ts';
import { Button } from '@yichuang/ui/form/button.tsx';
import { CheckboxesField } from '@yichuang/ui/form/choice-fields.tsx';
import { faultWords } from '@yichuang/ui/form/field-name.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { FileBox } from '#files/file-box.tsx';
import { fileField } from '#files/receive-files.ts';
import { type Frame, page } from '#page.ts';
import { type DocumentsData, loadDocuments, saveDocuments } from './documents-acts.ts';
import { MissingDraft, missingTitle } from './missing-draft.tsx';
import { TaskFrame, taskTitle } from './task-frame.tsx';
import type { TaskView } from './task-page.ts';

/** 申请材料: which of the required documents the person has ready, and files of them. */
export const documentsPage = page<DocumentsData>({
  path: '/apply/:draft/documents',
  personal: true,
  load: loadDocuments,
  act: saveDocuments,
  title: ({ task }, language) =>
    task.kind === 'missing' ? missingTitle(language) : taskTitle(task, WORDS[language].title, language),
  view: ({ task, ...more }, frame) =>
    task.kind === 'missing' ? (
      <MissingDraft language={frame.language} />
    ) : (
      <Documents view={task} frame={frame} {...more} />
    ),
});

type Props = Omit<DocumentsData, 'task'> & { readonly view: TaskView; readonly frame: Frame };

function Documents({ view, frame, files, refused }: Props) {
  const { language } = frame;
  const words = WORDS[language];
  const { draft, answers, saved } = view;
  // A fault may name one document of the list; the page tells it at the list.
  const fault = [...faultWords(view.faults, language)].find(([name]) => /^documents(\.|$)/.test(name))?.[1];
  const wrong = faultWords(refused, language);
  return (
    <TaskFrame
      view={view}
      frame={frame}
      title={words.title}
      takesFiles
      lines={[
        ...(fault === undefined ? [] : [{ name: 'documents', label: words.ready, words: fault }]),
        ...[...wrong].map(([name, text]) => ({ name, label: '', words: text })),
      ]}
      intro={
        <>
          <p className="apply-intro">{words.intro}</p>
          <p className="files-allowed">{words.allowed}</p>
        </>
      }
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
          more: document.fetchable ? undefined : (
            <FileBox
              documentId={document.id}
              documentName={document.name}
              files={files.filter(({ documentId }) => documentId === document.id)}
              language={language}
              fault={wrong.get(fileField(document.id))}
            />
          ),
        }))}
      />
      <p className="apply-act">
        <Button kind="quiet" name="stay" value="yes">
          {words.stay}
        </Button>
      </p>
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
    intro: '勾选已经备好的材料。有电子件的可以在这里上传；没有的不用上传，窗口核对时带来即可。',
    allowed: 'PDF、JPG、PNG 或 OFD，每份材料最多 20 个文件。扫描件、手机照片都可以，请拍清楚、拍完整。',
    ready: '已经备好的材料',
    stay: '上传并留在本页',
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
      'Tick what you have ready. What you have as a file can be uploaded here; anything else is simply brought along when the counter checks it.',
    allowed:
      'PDF, JPG, PNG or OFD, up to 20 files a document. Scans and phone photos are fine if they are sharp and complete.',
    ready: 'Documents that are ready',
    stay: 'Upload and stay on this page',
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
