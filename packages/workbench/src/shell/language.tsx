import type { Language } from '@yichuang/ui/language.ts';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

type Chosen = { readonly language: Language; readonly choose: (language: Language) => void };

const LanguageContext = createContext<Chosen>({ language: 'zh', choose: () => {} });

/** Holds the language of the screens; kept in this browser, for a counter belongs to one hall. */
export function LanguageProvider({ start, children }: { start: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(start);
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  }, [language]);
  const choose = (next: Language) => {
    localStorage.setItem(KEPT_AS, next);
    setLanguage(next);
  };
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>;
}

export const useLanguage = (): Chosen => useContext(LanguageContext);

/** The words of a page in the language of the screen. */
export const useWords = <Words,>(words: { readonly zh: Words; readonly en: NoInfer<Words> }): Words =>
  words[useLanguage().language];

/** The language chosen earlier in this browser; Chinese where none was. */
export const keptLanguage = (): Language => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh');

const KEPT_AS = 'yichuang.language';
