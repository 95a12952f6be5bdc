import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import { keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { loader as lettersLoader } from './desk-letters.ts';

/** The papers to print, or that they are still being made. */
export function Papers({ letters }: { letters: ReturnType<typeof useLetters> }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  if (letters.rows.length === 0) {
    return (
      <p className="hint">
        {letters.isBusy ? words.reading : words.notYet}{' '}
        <button type="button" className="link-button" onClick={letters.again}>
          {words.again}
        </button>
      </p>
    );
  }
  return (
    <ul className="papers">
      {letters.rows.map((letter, index) => (
        <li key={letter.letterId}>
          <a href={letter.path} target="_blank" rel="noreferrer">
            {language === 'en' ? letter.titleEn : letter.title}
          </a>
          <span className="hint">{letter.number}</span>
          {index === 0 && <kbd>{keyLabel('printPaper')}</kbd>}
        </li>
      ))}
    </ul>
  );
}

/** Milliseconds after which the papers are looked for again by themselves. */
const TYPESETTING = 1_500;
const MOST_LOOKS = 4;

/** The papers of the case; looked for a few times, as they are typeset after the act. */
export function useLetters(caseId: string) {
  const fetcher = useFetcher<typeof lettersLoader>();
  const { load, data, state } = fetcher;
  const looks = useRef(0);
  const rows = data?.letters ?? [];
  const path = `/desk/letters/${caseId}`;
  useEffect(() => {
    if (rows.length > 0 || state !== 'idle' || looks.current >= MOST_LOOKS) return;
    const timer = setTimeout(() => void load(path), looks.current === 0 ? 0 : TYPESETTING);
    looks.current += 1;
    return () => clearTimeout(timer);
  }, [load, path, rows.length, state]);
  return { rows, first: rows[0]?.path, isBusy: state !== 'idle', again: () => void load(path) };
}

const WORDS = bilingual({
  zh: { reading: '正在取文书…', notYet: '文书正在生成。', again: '再取一次' },
  en: { reading: 'Fetching the papers…', notYet: 'The papers are being made.', again: 'Look again' },
});
