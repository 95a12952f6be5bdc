import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import type { Capture } from './captures.ts';
import type { DarkroomDoor } from './darkroom-door.ts';
import { Drawn } from './drawn.tsx';

type Props = {
  readonly pages: readonly Capture[];
  readonly room: DarkroomDoor | null;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

/** All pages in their order; the arrows go up and down. */
export function PageStrip({ pages, room, chosen, onChoose }: Props) {
  const words = useWords(WORDS);
  return (
    <ol className="camera-strip" aria-label={words.pages}>
      {pages.map((page, index) => (
        <li key={page.id} aria-busy={page.edges === null}>
          <button
            type="button"
            className="camera-thumb"
            aria-current={index === chosen ? 'true' : undefined}
            onClick={() => onChoose(index)}
          >
            <Drawn page={page} room={room} most={SMALL} />
            {words.page(index + 1)}
          </button>
        </li>
      ))}
    </ol>
  );
}

const SMALL = 72;

const WORDS = bilingual({
  zh: { pages: '已拍的页', page: (index: number) => `第 ${index} 页` },
  en: { pages: 'Pages taken', page: (index: number) => `Page ${index}` },
});
