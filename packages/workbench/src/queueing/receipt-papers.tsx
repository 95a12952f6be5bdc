import { bilingual } from '@yichuang/ui/language.ts';
import { PaperPages } from '#papers/paper-pages.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { PrintSetting } from './kept-print.ts';
import type { Letters } from './use-letters.ts';

type Props = { readonly letters: Letters; readonly isHeld: boolean };

/** The papers of the act, or that they are held, or still being made. */
export function Papers({ letters, isHeld }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  if (isHeld) return <p className="hint">{words.held}</p>;
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
      {letters.rows.map((letter) => (
        <li key={letter.letterId}>
          <a href={letter.path} target="_blank" rel="noreferrer">
            {language === 'en' ? letter.titleEn : letter.title}
          </a>
          <span className="hint">{letter.number}</span>
        </li>
      ))}
    </ul>
  );
}

/** The sheets, drawn as the printer gets them. */
export function PapersPreview({ letters, paper }: Pick<Props, 'letters'> & Pick<PrintSetting, 'paper'>) {
  const words = useWords(WORDS);
  return (
    <section className="receipt-preview" aria-label={words.preview}>
      {letters.rows.map(
        ({ letterId, pages }) =>
          pages && <PaperPages key={letterId} view={pages} isTwice={paper === 'a5x2'} />,
      )}
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    held: '撤销时间内文书不发出；打印即发出，不能再撤销。',
    preview: '文书预览，与打印一致',
    reading: '正在取文书…',
    notYet: '文书正在生成。',
    again: '再取一次',
  },
  en: {
    held: 'Papers wait while the act can be taken back; printing lets them out for good.',
    preview: 'Papers as they are printed',
    reading: 'Fetching the papers…',
    notYet: 'The papers are being made.',
    again: 'Look again',
  },
});
