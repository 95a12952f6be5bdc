import type { ItemGuide } from '@yichuang/contract/catalogue.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { chinese } from '#catalogue/item-words.ts';

type Props = { readonly places: ItemGuide['places']; readonly language: Language };

/** Halls and counters where an item is taken. */
export function Places({ places, language }: Props) {
  const words = WORDS[language];
  return (
    <ul className="places">
      {places.map((place) => (
        <li key={place.hall}>
          <strong>{language === 'en' ? place.hallEn : place.hall}</strong>
          {place.counters.length > 0 && (
            <span className="number">
              {words.counters(place.counters.join(language === 'zh' ? '、' : ', '), place.counters.length)}
            </span>
          )}
          {place.address ? <address {...chinese(language)}>{place.address}</address> : null}
        </li>
      ))}
    </ul>
  );
}

const WORDS = bilingual({
  zh: { counters: (numbers: string, _count: number) => `${numbers}号窗口` },
  en: { counters: (numbers: string, count: number) => `${count === 1 ? 'counter' : 'counters'} ${numbers}` },
});
