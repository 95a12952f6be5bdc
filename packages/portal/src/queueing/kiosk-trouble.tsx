import type { Problem } from '@yichuang/contract/problem.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { problemHelp } from '#problems/problem-help.ts';
import { localMoment } from './wait-words.ts';

/** Why no number was taken, as it is read and said. */
export function troubleWords(trouble: Problem, language: Language): string {
  const fault = trouble.errors?.[0];
  if (trouble.code === 'queueing.appointment-early')
    return WORDS[language].early(localMoment(String(trouble.facts?.from)));
  if (language === 'en') return fault?.messageEn ?? trouble.titleEn;
  return fault?.message ?? trouble.title;
}

export function KioskTrouble({ trouble, language }: { trouble: Problem; language: Language }) {
  const help = problemHelp(trouble.code, language);
  return (
    <div className="kiosk-trouble" role="alert">
      <p>
        <b>{troubleWords(trouble, language)}</b>
      </p>
      {!trouble.errors && <p>{help.advice}</p>}
    </div>
  );
}

const WORDS = bilingual({
  zh: { early: (time: string) => `还没到签到时间，请在 ${time} 以后签到` },
  en: { early: (time: string) => `It is too early: check in from ${time}` },
});
