/** Characters by sound, without tones, ü as v. */
export type RareTable = Readonly<Record<string, string>>;

/**
 * The characters for what was typed: a sound (`yan`), the beginning of one, or a code point (`U+20BB7`, `20bb7`).
 * Whole characters always: one beyond the first plane is one character, not two.
 */
export function findRare(typed: string, table: RareTable): readonly string[] {
  const asked = typed.normalize('NFKC').trim().toLowerCase().replaceAll('ü', 'v');
  const [, marked, bare] = /^(?:u\+?([0-9a-f]{4,6})|([0-9a-f]{4,6}))$/.exec(asked) ?? [];
  const found = characterOf(marked ?? bare);
  if (found !== null) return [found];
  if (!/^[a-z]+$/.test(asked)) return [];
  const whole = table[asked];
  if (whole !== undefined) return [...whole];
  if (asked.length < 2) return [];
  const begun = Object.entries(table).filter(([sound]) => sound.startsWith(asked));
  return [...new Set(begun.flatMap(([, characters]) => [...characters]))].slice(0, MOST_SHOWN);
}

const MOST_SHOWN = 400;

/** A Chinese character by its code point; null for anything else, so that no control sign gets into a name. */
function characterOf(hex: string | undefined): string | null {
  const point = Number.parseInt(hex ?? '', 16);
  if (!(point <= 0x10ffff)) return null;
  const character = String.fromCodePoint(point);
  return /^\p{Script=Han}$/u.test(character) ? character : null;
}

/** `U+20BB7`, as dictionaries and identity cards' back offices name it. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
