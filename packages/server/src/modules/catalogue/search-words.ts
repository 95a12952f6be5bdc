import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { pinyin } from 'pinyin-pro';

const jieba = Jieba.withDict(dict);
// Everyday words of the trade that the general dictionary cuts apart.
jieba.loadDict(
  Buffer.from(
    '个税 2000 n\n社保 2000 n\n医保 2000 n\n专票 2000 n\n环评 2000 n\n个体户 2000 n\n公积金 2000 n\n',
  ),
);

/** Words as the search table holds them. */
export type SearchWords = {
  readonly strong: string;
  readonly middle: string;
  readonly weak: string;
  readonly plain: string;
  readonly pinyin: string;
  readonly initials: string;
};

/** What may be found by its name, its keywords, and its text, in this order of weight. */
export type Findable = {
  readonly names: readonly string[];
  /** Those it is best known by first. */
  readonly keywords: readonly string[];
  readonly text: readonly string[];
};

export function searchWords({ names, keywords, text }: Findable): SearchWords {
  const known = [...names, ...keywords.slice(0, BEST_KNOWN)];
  const others = keywords.slice(BEST_KNOWN);
  const both = (change: (line: string) => string) => lines(known.map(change), others.map(change));
  return {
    strong: tokensOf(names.join(' ')).join(' '),
    middle: tokensOf(keywords.join(' ')).join(' '),
    weak: tokensOf(text.join(' ')).join(' '),
    plain: both(plainOf),
    pinyin: both((line) => folded(latin(line, 'pinyin'))),
    initials: both((line) => (HAN.test(line) ? latin(line, 'first') : '')),
  };
}

/** A question in the forms that the search statement compares. */
export type AskedWords = {
  readonly plain: string;
  /** Without small words (怎么办营业执照 → 营业执照); empty when nothing was left out. */
  readonly core: string;
  /** Letters as typed, when the question has nothing else: initials. */
  readonly latin: string;
  /** The same letters as pinyin. */
  readonly pinyin: string;
  /** How Chinese words sound: finds 营业执照 for 营业执造. */
  readonly sound: string;
  /** Pattern of initials that nearly match. */
  readonly near: string;
  /** Neighbouring signs: most of them match when one is wrong. */
  readonly pairs: readonly string[];
  readonly words: string;
  readonly anyWord: string;
};

export function askedWords(typed: string): AskedWords {
  const q = EVERYDAY_ENGLISH[typed.trim().toLowerCase()] ?? typed;
  const plain = plainOf(q);
  const kept = keptWords(q).join('');
  const letters = /^[a-z\s']+$/i.test(q) ? q.toLowerCase().replace(/[^a-z]/g, '') : '';
  const tokens = tokensOf(spoken(q));
  const long = tokens.filter((word) => word.length > 1);
  return {
    plain,
    core: kept.length > 1 && kept !== plain ? kept : '',
    latin: letters,
    pinyin: folded(letters),
    sound: HAN_ONLY.test(kept) && kept.length > 2 ? folded(latin(kept, 'pinyin')) : '',
    near: nearInitials(letters),
    pairs: HAN_ONLY.test(kept) && kept.length > 2 ? pairsOf(kept) : [],
    words: tokens.join(' & '),
    // One sign alone (证, 开) is everywhere.
    anyWord: (long.length > 0 ? long : tokens).join(' | '),
  };
}

/** Keywords an entry is best known by: the first of its list. */
const BEST_KNOWN = 2;

const HAN = /\p{Script=Han}/u;
const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Each line begins and ends with a newline; an empty line parts the best known from the others. */
const lines = (known: readonly string[], others: readonly string[]): string =>
  `${linesOf(known)}${linesOf(others.filter((line) => !known.includes(line)))}`;

const linesOf = (parts: readonly string[]): string => `\n${[...new Set(parts.filter(Boolean))].join('\n')}\n`;

/** Without spaces and without signs that nobody sees; the database takes no NUL. */
const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

/** Words of two signs and more, in search mode (long words with their parts), without marks that SQL would read. */
const tokensOf = (text: string): readonly string[] =>
  cleanWords(jieba.cutForSearch(text.normalize('NFKC').toLowerCase(), true));

/** A question as its keyword would be written: 我想开个公司 → 开公司. */
const spoken = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(BEGINNING, '').replace(ONE_OF, '$1');

const BEGINNING = /^(?:请问|你好|您好|我们|我|想要|想|[\s,，。!！])+/u;
const ONE_OF = /([开办生领建盖买租做])一?[个家间](?![体人税])/gu;

/** The words of a question in their order, without the small ones. */
const keptWords = (text: string): readonly string[] =>
  jieba
    .cut(spoken(text), true)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));

function cleanWords(words: readonly string[]): readonly string[] {
  const clean = words
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word.length > 1 || HAN.test(word));
  return [...new Set(clean)].filter((word) => !SMALL_WORDS.has(word));
}

/** Words of asking, not of the matter. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  [
    '的 地 得 了 过 着 和 与 及 或 在 到 把 被 给 对 吗 呢 吧 啊 么 是 有 个 一个 一家 家 我 我们 我要 我想 你 您 请 请问',
    '要 想 想要 需要 要求 能 能不能 可以 可不可以 会 应该 必须 怎么 怎么办 怎样 如何 什么 什么样 啥 哪 哪里 哪儿 哪些 去 去哪',
    '多久 多少 多少钱 几天 为什么 办 办理 办个 手续 流程 材料 资料 事情 问题 时候 证件',
    'a an and at by for how i in is my of on or the to what with',
  ].flatMap((words) => words.split(' ')),
);

/** Pairs of neighbouring signs. */
const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.min(text.length - 1, MOST_PAIRS) }, (_, at) => text.slice(at, at + 2));

const MOST_PAIRS = 20;

/**
 * One letter of the initials is wrong (ggs for kgs), or up to two signs between are left out (cbcx for 参保缴费查询).
 *
 * @param letters a to z only, so that nothing in it is read as a pattern
 */
function nearInitials(letters: string): string {
  if (letters.length < 3 || letters.length > 8) return '';
  const wrong = [...letters].map((_, at) => `${letters.slice(0, at)}[a-z]${letters.slice(at + 1)}`);
  const whole = `\\n(${wrong.join('|')})\\n`;
  return letters.length < 4 ? whole : `${whole}|${[...letters].join('[a-z]{0,2}')}`;
}

const latin = (text: string, pattern: 'pinyin' | 'first'): string =>
  pinyin(text, { toneType: 'none', pattern, type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Sounds that many people do not tell apart are one: zh z, ch c, sh s, ng n, ü u. */
const folded = (letters: string): string =>
  letters
    .replace(/([zcs])h/g, '$1')
    .replaceAll('ng', 'n')
    .replaceAll('v', 'u');

/** Everyday English, because the keywords of the catalogue are Chinese. */
const EVERYDAY_ENGLISH: Readonly<Record<string, string>> = {
  restaurant: '开饭店',
  company: '开公司',
  'set up a company': '开公司',
  'business licence': '营业执照',
  'business license': '营业执照',
  pension: '退休',
  invoice: '发票',
  seal: '刻公章',
  shop: '开店',
};
