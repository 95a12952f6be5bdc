import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';

/** One file: a small picture or the kind it is; opens beside the page. */
export function FileCard({ file }: { readonly file: DocumentAttachment }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const { name, path, mediaType, purpose, uploadedAt } = file;
  const isPicture = mediaType.startsWith('image/');
  return (
    <li className="file-item">
      <a className="file-card" href={path} target="_blank" rel="noopener">
        {isPicture ? (
          // The words below name it.
          <img src={path} alt="" loading="lazy" width={96} height={72} />
        ) : (
          <span className="file-kind" aria-hidden="true">
            {mediaType === 'application/pdf' ? 'PDF' : 'OFD'}
          </span>
        )}
        <span className="file-name" lang="zh-CN">
          {name}
        </span>
      </a>
      <span className="hint">
        {words[purpose]} · {sizeWords(file, words)} ·{' '}
        <time dateTime={uploadedAt}>{momentInFull(uploadedAt, language)}</time>
      </span>
    </li>
  );
}

const MEGABYTE = 1_048_576;

function sizeWords({ bytes, pages }: DocumentAttachment, words: (typeof WORDS)['zh' | 'en']): string {
  const size =
    bytes < MEGABYTE / 10 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return pages === null || pages === 1 ? size : `${size} · ${words.pages(pages)}`;
}

const WORDS = bilingual({
  zh: {
    filing: '随申请上传',
    correction: '补正上传',
    scan: '窗口扫描',
    pages: (count: number) => `${count} 页`,
  },
  en: {
    filing: 'came with the application',
    correction: 'came with the correction',
    scan: 'scanned at the counter',
    pages: (count: number) => `${count} pages`,
  },
});
