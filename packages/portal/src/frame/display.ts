import type { SetCookie } from '#page.ts';

/** 显示设置: how this reader wants the pages to look. Kept in cookies, so that it works without a script. */
export type Display = {
  readonly elder: boolean;
  readonly contrast: (typeof CONTRASTS)[number];
  readonly theme: (typeof THEMES)[number];
  /** Size of the text in per cent. */
  readonly text: (typeof TEXT_SIZES)[number];
};

export const CONTRASTS = ['normal', 'high'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const TEXT_SIZES = ['100', '125', '150', '200'] as const;

type Values = Readonly<Record<string, string | readonly string[]>>;

/** Settings from cookies or from the posted form; whatever is unknown counts as not set. */
export const displayOf = (values: Values): Display => ({
  elder: values.elder === 'on',
  contrast: oneOf(CONTRASTS, values.contrast),
  theme: oneOf(THEMES, values.theme),
  text: oneOf(TEXT_SIZES, values.text),
});

const oneOf = <T extends string>(allowed: readonly [T, ...T[]], value: unknown): T =>
  allowed.find((one) => one === value) ?? allowed[0];

/** Attributes of the root element that the style sheet listens to. */
export const displayAttributes = ({ elder, contrast, theme, text }: Display) => ({
  ...(elder ? { 'data-elder': 'on' } : {}),
  ...(contrast === 'high' ? { 'data-contrast': 'high' } : {}),
  ...(theme === 'auto' ? {} : { 'data-theme': theme }),
  ...(text === '100' ? {} : { 'data-text': text }),
});

const YEAR = 365 * 24 * 60 * 60;

export const displayCookies = ({ elder, contrast, theme, text }: Display): readonly SetCookie[] => [
  kept('elder', elder ? 'on' : ''),
  kept('contrast', contrast === 'normal' ? '' : contrast),
  kept('theme', theme === 'auto' ? '' : theme),
  kept('text', text === '100' ? '' : text),
];

/** A setting remembered for a year; the empty value forgets it. */
export const kept = (name: string, value: string): SetCookie => ({
  name,
  value,
  maxAgeSeconds: value === '' ? 0 : YEAR,
});
