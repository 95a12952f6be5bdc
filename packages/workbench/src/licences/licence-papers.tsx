import type { LicenceView } from '@yichuang/contract/licences.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

/** 文书: the licence and the decisions on it, set and signed a moment after each act. */
export function LicencePapers({ view: { letters } }: { view: Pick<LicenceView, 'letters'> }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <Panel title={words.papers} beside={letters.length}>
      {letters.length === 0 && <p className="hint">{words.none}</p>}
      <ul className="papers">
        {letters.map((letter) => (
          <li key={letter.letterId}>
            <a href={letter.path} target="_blank" rel="noreferrer">
              {language === 'en' ? letter.titleEn : letter.title}
            </a>
            <span className="hint">
              <Mixed language={language}>{letter.number}</Mixed>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: { papers: '文书', none: '还没有文书。' },
  en: { papers: 'Papers', none: 'No papers yet.' },
});
