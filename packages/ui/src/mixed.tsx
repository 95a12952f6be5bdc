import type { ReactNode } from 'react';
import type { Language } from '#language.ts';

type Props = { readonly language: Language; readonly children: string };

/**
 * Words that may hold Chinese on an English page: names of the data set, what people typed, sentences around
 * either. Each Chinese stretch is marked, so that a reader of the screen changes its voice there.
 */
export function Mixed({ language, children }: Props): ReactNode {
  if (language === 'zh') return children;
  return children.split(CHINESE_STRETCH).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one sentence have no other name
      <span key={place} lang="zh-CN">
        {part}
      </span>
    ),
  );
}

/** For what cannot change its language midway (a title, an option, a label that is heard only): whole or not at all. */
export const languageOfWords = (words: string, language: Language): 'zh-CN' | undefined =>
  language === 'en' && /\p{Script=Han}/u.test(words) ? 'zh-CN' : undefined;

/** From one Chinese sign to the last before other words; figures and Chinese marks inside belong to it. */
const CHINESE_STRETCH =
  /([《（〔【]*\p{Script=Han}(?:[\p{Script=Han}\p{N}《》（）〔〕【】、，。；：！？]|[-–.*]\p{Script=Han})*)/u;
