import type { TrackView } from '@yichuang/contract/case-track.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { type Rateable, RatingOffer } from '#complaints/rating-offer.tsx';

type Props = {
  readonly letters: TrackView['letters'];
  readonly rateable: Rateable | null;
  readonly language: Language;
};

/** 文书 of the case, and the way to its rating while it can be given. */
export const TrackPapers = ({ letters, rateable, language }: Props) => (
  <>
    <Letters letters={letters} language={language} />
    <RatingOffer rateable={rateable} language={language} />
  </>
);

function Letters({ letters, language }: Pick<Props, 'letters' | 'language'>) {
  const words = WORDS[language];
  if (letters.length === 0) return null;
  return (
    <section className="track-papers" aria-labelledby="letters">
      <h2 id="letters">{words.letters}</h2>
      <ul className="track-letters">
        {letters.map((letter) => (
          <li key={letter.letterId}>
            <a href={letter.path}>{language === 'en' ? letter.titleEn : letter.title}</a>
            <span>
              <Mixed language={language}>{letter.number}</Mixed>
            </span>
            <span>PDF</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WORDS = bilingual({ zh: { letters: '文书' }, en: { letters: 'Papers' } });
