import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { ProblemNote } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import { AddFiles } from './add-files.tsx';
import type { ShownFiles } from './attached-files.ts';
import { FileCard } from './file-card.tsx';

/** A document that files are pages of. */
export type NamedDocument = { readonly id: string; readonly name: string };

type Place = {
  /** Where the files are read and sent: of a case, or of a whole application. */
  readonly path: string;
  readonly version: number;
  readonly documents: readonly NamedDocument[];
};

/** 材料附件 read beside a page; a file that cannot be read stops nobody from working on the case. */
export function FilesBeside({ path, version, documents }: Place) {
  const fetcher = useFetcher<ShownFiles>();
  const { load } = fetcher;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an act may have brought files
  useEffect(() => void load(path), [load, path, version]);
  return (
    <FilesPanel
      files={fetcher.data}
      documents={documents}
      add={(form) =>
        void fetcher.submit(form, { method: 'post', action: path, encType: 'multipart/form-data' })
      }
      isBusy={fetcher.state === 'submitting'}
    />
  );
}

type Props = {
  /** Undefined until they were read. */
  readonly files: ShownFiles | undefined;
  readonly documents: readonly NamedDocument[];
  readonly add: (form: FormData) => void;
  readonly isBusy: boolean;
};

/** Document by document in the order of the item; what was replaced is folded away. */
export function FilesPanel({ files, documents, add, isBusy }: Props) {
  const words = useWords(WORDS);
  const rows = files?.rows ?? [];
  return (
    <Panel title={words.title} beside={files && rows.length > 0 ? words.count(rows.length) : undefined}>
      {files === undefined && <p className="hint">{words.reading}</p>}
      {files?.isRead && files.problem && <ProblemNote problem={files.problem} />}
      {files?.isRead === false && <p role="status">{words.unread}</p>}
      {files?.isRead && rows.length === 0 && <p className="hint">{words.none}</p>}
      {documents.map(({ id, name }) => (
        <DocumentFiles key={id} name={name} rows={rows.filter(({ documentId }) => documentId === id)} />
      ))}
      {files?.mayAttach && <AddFiles documents={documents} add={add} isBusy={isBusy} done={rows.length} />}
    </Panel>
  );
}

type GroupProps = { readonly name: string; readonly rows: readonly DocumentAttachment[] };

function DocumentFiles({ name, rows }: GroupProps) {
  const words = useWords(WORDS);
  const [current, earlier] = [
    rows.filter(({ isSuperseded }) => !isSuperseded),
    rows.filter(({ isSuperseded }) => isSuperseded),
  ];
  if (rows.length === 0) return null;
  return (
    <div className="case-files">
      <h3 lang="zh-CN">{name}</h3>
      <ul className="file-cards">
        {current.map((file) => (
          <FileCard key={file.attachmentId} file={file} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          <ul className="file-cards">
            {earlier.map((file) => (
              <FileCard key={file.attachmentId} file={file} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '材料附件',
    count: (count: number) => `${count} 个文件`,
    reading: '正在读取文件…',
    unread: '文件暂时读不出来，请稍后刷新本页；办件的其他内容不受影响。',
    none: '没有上传的文件，材料以纸质件为准。',
    earlier: (count: number) => `补正前的文件（${count}）`,
  },
  en: {
    title: 'Files',
    count: (count: number) => `${count} files`,
    reading: 'Reading the files…',
    unread: 'The files cannot be read now; please reload in a while. The rest of the case is not affected.',
    none: 'No file was uploaded; the papers count.',
    earlier: (count: number) => `Before the correction (${count})`,
  },
});
