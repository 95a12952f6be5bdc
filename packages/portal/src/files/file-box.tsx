import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import { fieldId } from '@yichuang/ui/form/field-name.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { DETACH, fileField } from './receive-files.ts';

type Props = {
  readonly documentId: string;
  /** Name of the document, for those who do not see where the box stands. */
  readonly documentName: string;
  readonly files: readonly DocumentAttachment[];
  readonly language: Language;
  readonly fault?: string | undefined;
};

/** What is uploaded for one document, and a field for more; works without a script. */
export function FileBox({ documentId, documentName, files, language, fault }: Props) {
  const words = WORDS[language];
  const name = fileField(documentId);
  const id = fieldId(name);
  return (
    <div className={fault ? 'files files-wrong' : 'files'}>
      {fault ? (
        <p className="field-fault" id={`${id}-fault`}>
          <span className="spoken">{words.fault}</span>
          <Mixed language={language}>{fault}</Mixed>
        </p>
      ) : null}
      <Uploaded files={files} language={language} />
      <label className="files-pick" htmlFor={id}>
        <span>{files.length === 0 ? words.pick : words.more}</span>
        <span className="spoken" lang={language === 'en' ? 'zh-CN' : undefined}>
          {documentName}
        </span>
      </label>
      <input
        className="files-input"
        type="file"
        id={id}
        name={name}
        multiple
        accept=".pdf,.jpg,.jpeg,.png,.ofd,application/pdf,image/jpeg,image/png"
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
    </div>
  );
}

function Uploaded({ files, language }: Pick<Props, 'files' | 'language'>) {
  const words = WORDS[language];
  if (files.length === 0) return null;
  return (
    <ul className="files-list">
      {files.map((file) => (
        <li key={file.attachmentId}>
          <FileLink file={file} language={language} />
          <span className="files-size">{sizeWords(file, language)}</span>
          <button className="button button-quiet" type="submit" name={DETACH} value={file.attachmentId}>
            {words.remove}
            <span className="spoken">
              <Mixed language={language}>{file.name}</Mixed>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A file opens beside the page, so that nothing typed here is lost. */
export const FileLink = ({
  file,
  language,
}: {
  readonly file: DocumentAttachment;
  readonly language: Language;
}) => (
  <a href={file.path} target="_blank" rel="noopener">
    <Mixed language={language}>{file.name}</Mixed>
  </a>
);

const MEGABYTE = 1_048_576;

/** `1.2 MB · 3 页` */
export function sizeWords(
  { bytes, pages }: Pick<DocumentAttachment, 'bytes' | 'pages'>,
  language: Language,
): string {
  const size =
    bytes < MEGABYTE / 10 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return pages === null || pages === 1 ? size : `${size} · ${WORDS[language].pages(pages)}`;
}

const WORDS = bilingual({
  zh: {
    fault: '错误：',
    pick: '上传电子件',
    more: '再加一个文件',
    remove: '删除',
    pages: (count: number) => `${count} 页`,
  },
  en: {
    fault: 'Error: ',
    pick: 'Upload a file',
    more: 'Add another file',
    remove: 'Remove',
    pages: (count: number) => `${count} pages`,
  },
});
