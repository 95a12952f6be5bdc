import { bilingual } from '@yichuang/ui/language.ts';
import { useMemo } from 'react';
import { useWords } from '#shell/language.tsx';
import { type Capture, drawCapture } from './capture.ts';

type Props = {
  readonly pages: readonly Capture[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

/** All pages in their order; the arrows go up and down. */
export function PageStrip({ pages, chosen, onChoose }: Props) {
  const words = useWords(WORDS);
  return (
    <ol className="camera-strip" aria-label={words.pages}>
      {pages.map((page, index) => (
        <li key={page.id}>
          <button
            type="button"
            className="camera-thumb"
            aria-current={index === chosen ? 'true' : undefined}
            onClick={() => onChoose(index)}
          >
            <Small page={page} />
            {words.page(index + 1)}
          </button>
        </li>
      ))}
    </ol>
  );
}

const SMALL = 72;

function Small({ page }: { readonly page: Capture }) {
  const src = useMemo(() => drawCapture(page, SMALL).toDataURL('image/jpeg', 0.7), [page]);
  return <img src={src} alt="" />;
}

const WORDS = bilingual({
  zh: { pages: '已拍的页', page: (index: number) => `第 ${index} 页` },
  en: { pages: 'Pages taken', page: (index: number) => `Page ${index}` },
});
