import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { pinyin } from 'pinyin-pro';

const jieba = Jieba.withDict(dict);

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
  readonly keywords: readonly string[];
  readonly text: readonly string[];
};

export function searchWords({ names, keywords, text }: Findable): SearchWords {
  const spoken = [...names, ...keywords];
  return {
    strong: tokensOf(names.join(' ')).join(' '),
    middle: tokensOf(keywords.join(' ')).join(' '),
    weak: tokensOf(text.join(' ')).join(' '),
    plain: lines(spoken.map(plainOf)),
    pinyin: lines(spoken.map((name) => latin(name, 'pinyin'))),
    initials: lines(spoken.map((name) => latin(name, 'first'))),
  };
}

/** A question in the forms that the search statement compares. */
export type AskedWords = {
  readonly plain: string;
  readonly latin: string;
  readonly words: string;
  readonly anyWord: string;
};

export function askedWords(q: string): AskedWords {
  const plain = plainOf(q).replace(/[%_\\]/g, '');
  const tokens = tokensOf(q);
  return {
    plain,
    latin: /^[a-z\s']+$/i.test(q) ? q.toLowerCase().replace(/[^a-z]/g, '') : '',
    words: tokens.join(' & '),
    anyWord: tokens.join(' | '),
  };
}

/** Each line begins and ends with a newline, so that a whole line and a beginning can be asked for. */
const lines = (parts: readonly string[]): string => `\n${[...new Set(parts.filter(Boolean))].join('\n')}\n`;

const plainOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').trim();

/** Words of two signs and more, in search mode (long words with their parts), without marks that SQL would read. */
function tokensOf(text: string): readonly string[] {
  const cut = jieba.cutForSearch(text.normalize('NFKC').toLowerCase(), true);
  const clean = cut.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).filter((word) => word.length > 1 || /^\p{Script=Han}$/u.test(word));
  return [...new Set(clean)].filter((word) => !STOP_WORDS.has(word));
}

const STOP_WORDS: ReadonlySet<string> = new Set(['的', '了', '和', '与', '及', '或', '在', '要', '我', '吗', '怎么', '如何', '什么', '办', '办理']);

const latin = (text: string, pattern: 'pinyin' | 'first'): string =>
  pinyin(text, { toneType: 'none', pattern, type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
