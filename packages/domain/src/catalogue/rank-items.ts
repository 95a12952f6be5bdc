/**
 * 事项索引: the words by which an item is found. Each text has one word a line, between newlines; those the item is
 * best known by stand before an empty line.
 */
export type FindableItem = {
  readonly code: string;
  readonly plain: string;
  /** Whole syllables without tones, with sounds folded that people do not tell apart. */
  readonly pinyin: string;
  /** First letters of the syllables. */
  readonly initials: string;
};

type Asked = {
  readonly plain: string;
  readonly letters: string;
  readonly pinyin: string;
  readonly near: RegExp | null;
};

/**
 * The items that fit what was typed, best first: the code, the same word, its initials, its pinyin, then beginnings,
 * parts, and initials with a slip. The same order as the search of the server, without its dictionary; what only that
 * one finds must be asked there.
 *
 * @param usual codes the person takes often: before others that fit as well
 * @param most at least 1
 */
export function rankItems<Item extends FindableItem>(
  items: readonly Item[],
  typed: string,
  { usual, most }: { readonly usual: ReadonlySet<string>; readonly most: number },
): readonly Item[] {
  const asked = askedFor(typed);
  if (asked.plain === '') return [];
  const found: { readonly item: Item; readonly score: number }[] = [];
  for (const item of items) {
    const fits = scoreOf(item, asked);
    if (fits > 0) found.push({ item, score: fits + (usual.has(item.code) ? USUAL : 0) });
  }
  // The sort is stable: items that fit as well stay in the order of the catalogue.
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item);
}

/** Less than lies between two ways of fitting. */
const USUAL = 1;

function askedFor(typed: string): Asked {
  const letters = /^[a-z\s']+$/i.test(typed) ? typed.toLowerCase().replace(/[^a-z]/g, '') : '';
  return {
    plain: typed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, ''),
    letters,
    pinyin: folded(letters),
    near: nearInitials(letters),
  };
}

function scoreOf({ code, plain, pinyin, initials }: FindableItem, asked: Asked): number {
  if (code.toLowerCase() === asked.plain) return 120;
  const { letters } = asked;
  return Math.max(
    wholeLine(plain, asked.plain, [105, 100]),
    letters === '' ? 0 : wholeLine(initials, letters, [92, 90]),
    asked.pinyin.length < 3 ? 0 : wholeLine(pinyin, asked.pinyin, [87, 85]),
    plain.includes(`\n${asked.plain}`) ? 80 : 0,
    asked.plain.length > 2 && code.toLowerCase().startsWith(asked.plain) ? 75 : 0,
    letters.length > 1 && initials.includes(`\n${letters}`) ? 60 : 0,
    asked.pinyin.length > 2 && pinyin.includes(`\n${asked.pinyin}`) ? 55 : 0,
    asked.plain.length > 1 && plain.includes(asked.plain) ? 50 : 0,
    letters.length > 1 && initials.includes(letters) ? 20 : 0,
    asked.pinyin.length > 3 && pinyin.includes(asked.pinyin) ? 18 : 0,
    asked.near?.test(initials) ? 16 : 0,
  );
}

/** One word that is exactly this: among those the item is best known by, or among the others. */
function wholeLine(lines: string, word: string, [known, other]: readonly [number, number]): number {
  const at = lines.indexOf(`\n${word}\n`);
  if (at === -1) return 0;
  return at < lines.indexOf('\n\n') ? known : other;
}

/** Sounds that many people do not tell apart are one: zh z, ch c, sh s, ng n, ü u. */
const folded = (letters: string): string =>
  letters
    .replace(/([zcs])h/g, '$1')
    .replaceAll('ng', 'n')
    .replaceAll('v', 'u');

/** One letter is wrong (ggs for kgs), or up to two signs between are left out (cbcx for 参保缴费查询). */
function nearInitials(letters: string): RegExp | null {
  if (letters.length < 3 || letters.length > 8) return null;
  const wrong = [...letters].map((_, at) => `${letters.slice(0, at)}[a-z]${letters.slice(at + 1)}`);
  const whole = `\\n(?:${wrong.join('|')})\\n`;
  return new RegExp(letters.length < 4 ? whole : `${whole}|${[...letters].join('[a-z]{0,2}')}`);
}
