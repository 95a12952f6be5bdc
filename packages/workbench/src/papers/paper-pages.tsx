import type { PagesView } from '@yichuang/contract/documents.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useMemo } from 'react';
import { useWords } from '#shell/language.tsx';
import { drawingAddress } from './drawing-address.ts';

type Props = {
  readonly view: PagesView;
  /** A5 一式两份: each sheet as it comes out, with its two copies beside one another. */
  readonly isTwice?: boolean;
};

/** 预览: the pages of a paper, one below the other. Drawings, so that what is seen is what is printed. */
export function PaperPages({ view: { title, pages }, isTwice = false }: Props) {
  const words = useWords(WORDS);
  const addresses = useMemo(() => pages.map(drawingAddress), [pages]);
  return (
    <ol className={isTwice ? 'paper-pages paper-twice' : 'paper-pages'}>
      {addresses.map((address, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages stay in their order
        <li key={index}>
          <img src={address} alt={words.page(title, index + 1, pages.length)} />
          {isTwice && <img src={address} alt="" />}
        </li>
      ))}
    </ol>
  );
}

const WORDS = bilingual({
  zh: { page: (title: string, page: number, of: number) => `${title}，第 ${page} 页，共 ${of} 页` },
  en: { page: (title: string, page: number, of: number) => `${title}, page ${page} of ${of}` },
});
