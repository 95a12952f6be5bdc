import type { PageRequest, SetCookie } from '#page.ts';

const COOKIE = 'yichuang-screen';
/** Browsers keep no cookie longer than 400 days; a screen renews its own each time it is paired. */
const KEPT_SECONDS = 400 * 24 * 3_600;

/** The token of a paired machine or screen; null for every other browser. */
export const screenTokenOf = ({ cookies }: Pick<PageRequest, 'cookies'>): string | null =>
  cookies[COOKIE] || null;

export const screenCookie = (token: string): SetCookie => ({
  name: COOKIE,
  value: token,
  maxAgeSeconds: KEPT_SECONDS,
});
