/** Languages of the product; zh-CN is the source of truth. */
export type Language = 'zh' | 'en';

/** The words of one page in both languages; a missing twin does not compile. */
export const bilingual = <Words extends Readonly<Record<string, unknown>>>(words: {
  readonly zh: Words;
  readonly en: { readonly [K in keyof Words]: Words[K] extends string ? string : Words[K] };
}) => words;

/** Picks the name in the language of the page. */
export const nameIn = (
  language: Language,
  named: { readonly name: string; readonly nameEn: string },
): string => (language === 'en' ? named.nameEn : named.name);
