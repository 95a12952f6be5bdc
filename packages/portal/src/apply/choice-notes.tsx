import type { ChoiceView } from '@yichuang/contract/forms.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { centreText } from './choice-words.ts';

type Props = { readonly choice: Pick<ChoiceView, 'notes'> | null; readonly language: Language };

/** 提示: what the centre wants known in the situation that the answers tell. */
export function ChoiceNotes({ choice, language }: Props) {
  const notes = choice?.notes ?? [];
  if (notes.length === 0) return null;
  return (
    <section className="choice-notes" aria-labelledby="notes">
      <h2 id="notes">{WORDS[language].title}</h2>
      <ul>
        {notes.map(({ note, noteEn }) => {
          const { text, lang } = centreText(note, noteEn, language);
          return (
            <li key={note} lang={lang}>
              {text}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const WORDS = bilingual({ zh: { title: '请注意' }, en: { title: 'Please note' } });
