import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import type { DraftView } from '@yichuang/contract/forms.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { FileLink, sizeWords } from '#files/file-box.tsx';
import { CheckedAnswers } from './checked-answers.tsx';
import { Doubts } from './doubts.tsx';
import { draftPath } from './tasks.ts';

type Props = {
  readonly draft: DraftView;
  readonly files: readonly DocumentAttachment[];
  readonly language: Language;
};

/** Everything that is going to be handed in: the answers, and the files by document. */
export function ReadThrough({ draft, files, language }: Props) {
  return (
    <>
      <CheckedAnswers draft={draft} language={language} />
      <Doubts choice={draft.choice} language={language} />
      <Uploaded draft={draft} files={files} language={language} />
    </>
  );
}

function Uploaded({ draft, files, language }: Props) {
  const words = WORDS[language];
  const documents = draft.documents.filter(({ id }) => files.some(({ documentId }) => documentId === id));
  if (documents.length === 0) return null;
  return (
    <section className="checked" aria-labelledby="checked-files">
      <h2 id="checked-files">{words.title}</h2>
      <dl className="checked-list">
        {documents.map(({ id, name }) => (
          <div key={id} className="checked-line">
            <dt lang={language === 'en' ? 'zh-CN' : undefined}>{name}</dt>
            <dd className="checked-value">
              <ul className="files-list">
                {files
                  .filter(({ documentId }) => documentId === id)
                  .map((file) => (
                    <li key={file.attachmentId}>
                      <FileLink file={file} language={language} />
                      <span className="files-size">{sizeWords(file, language)}</span>
                    </li>
                  ))}
              </ul>
            </dd>
            <dd className="checked-change">
              <a href={`${draftPath(draft.draftId)}/documents?back=check`}>
                {words.change}
                <span className="spoken" lang={language === 'en' ? 'zh-CN' : undefined}>
                  {name}
                </span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const WORDS = bilingual({
  zh: { title: '已上传的电子件', change: '更改' },
  en: { title: 'Uploaded files', change: 'Change' },
});
