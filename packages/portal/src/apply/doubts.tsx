import type { DraftView } from '@yichuang/contract/forms.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';

/** What should be looked at twice: the centre does not guess whether an earlier step is needed after all. */
export function Doubts({ choice, language }: { choice: DraftView['choice']; language: Language }) {
  const words = WORDS[language];
  if (choice === null || choice.doubts.length === 0) return null;
  return (
    <section className="apply-stale" aria-labelledby="doubts">
      <h2 id="doubts">{words.doubts}</h2>
      <ul>
        {choice.doubts.map(({ step, without }) => (
          <li key={`${step.code}/${without.code}`}>
            {words.doubt(nameIn(language, step), nameIn(language, without))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    doubts: '请再看一眼',
    doubt: (step: string, without: string) =>
      `您选了“${step}”，它通常在“${without}”之后办，而后者您没有选。确实不需要的，可以不改；拿不准的，请问窗口。`,
  },
  en: {
    doubts: 'Please look again',
    doubt: (step: string, without: string) =>
      `You chose “${step}”. It usually comes after “${without}”, which you did not choose. If that is right, leave it; if you are not sure, ask at the counter.`,
  },
});
