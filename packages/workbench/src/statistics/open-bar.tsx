import { numberWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { FIGURE_WORDS, type OPEN_FIGURES } from './figure-words.ts';

type OpenFigure = (typeof OPEN_FIGURES)[number];
type Part = { readonly figure: OpenFigure; readonly count: number };

const WIDTH = 600;
const HEIGHT = 28;
/** The narrowest part that can still be seen. */
const LEAST = 4;

/** Open cases as one bar, cut by time left; the numbers beside it are its table. */
export function OpenBar({ counts }: { counts: readonly Part[] }) {
  const names = useWords(FIGURE_WORDS);
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const told = counts.map(({ figure, count }) => `${names[figure]} ${numberWords(count)}`);
  return (
    <svg
      className="open-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${words.title}${told.join(language === 'en' ? ', ' : '，')}`}
    >
      <rect className="open-bar-ground" x="0" y="0" width={WIDTH} height={HEIGHT} />
      {barParts(counts).map(({ figure, x, width }) => (
        <rect
          key={figure}
          className={`open-bar-${figure.slice(5)}`}
          x={x}
          y="0"
          width={width}
          height={HEIGHT}
        />
      ))}
    </svg>
  );
}

/** The colour of a part of the bar, to stand before its number; nothing for other figures. */
export function OpenSwatch({ figure }: { figure: string }) {
  if (!figure.startsWith('open.') || figure === 'open.all') return null;
  return (
    <svg
      className="open-swatch"
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={`open-bar-${figure.slice(5)}`} x="0" y="0" width="10" height="10" />
    </svg>
  );
}

/** Places of the parts; a part that has cases is never too narrow to be seen. */
export function barParts(
  counts: readonly Part[],
): readonly { figure: OpenFigure; x: number; width: number }[] {
  const shown = counts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const room = WIDTH - shown.length * LEAST;
  let x = 0;
  return shown.map(({ figure, count }) => {
    const width = LEAST + (room * count) / total;
    const part = { figure, x, width };
    x += width;
    return part;
  });
}

const WORDS = bilingual({
  zh: { title: '在办办件按剩余时间：' },
  en: { title: 'Open cases by time left: ' },
});
