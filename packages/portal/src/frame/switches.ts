import type { Language } from '@yichuang/ui/language.ts';
import { kept } from '#frame/display.ts';
import type { SetCookie } from '#page.ts';

type Query = Readonly<Record<string, string>>;

/** Links that change one setting and come back to the same page: `?lang=en`, `?elder=on`. */
const SWITCHES = {
  lang: { zh: 'zh', en: 'en' },
  elder: { on: 'on', off: '' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export const languageOf = (cookies: Readonly<Record<string, string>>): Language =>
  cookies.lang === 'en' ? 'en' : 'zh';

/** Where to go and what to remember when the address carries a switch, else null. */
export function switched(path: string, query: Query): { to: string; cookies: readonly SetCookie[] } | null {
  const cookies: SetCookie[] = [];
  const rest = new URLSearchParams(query);
  for (const [name, values] of Object.entries(SWITCHES)) {
    const asked = query[name];
    if (asked === undefined) continue;
    rest.delete(name);
    const value = Object.entries(values).find(([key]) => key === asked)?.[1];
    if (value !== undefined) cookies.push(kept(name, value));
  }
  if (rest.size === new URLSearchParams(query).size) return null;
  return { to: addressOf(path, rest), cookies };
}

/** The address of this page with a switch in it. */
export function switchLink(path: string, query: Query, name: keyof typeof SWITCHES, value: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return addressOf(path, parameters);
}

// A path from a request line may begin with two slashes or backslashes; a browser would read that as another site.
const addressOf = (path: string, parameters: URLSearchParams): string =>
  path.replace(/^[/\\]+/, '/') + (parameters.size > 0 ? `?${parameters}` : '');
