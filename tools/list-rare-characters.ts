import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Writes the table of rare characters (生僻字) that the workbench offers by their sound: every character with a known
 * reading that is not among the 3,755 common ones of GB 2312 level 1, which every input method offers first.
 *
 * Run by hand when the dictionary grows: `node tools/list-rare-characters.ts`.
 */
const TABLE = new URL('../packages/workbench/src/rare-characters/table.json', import.meta.url);

/** The dictionary belongs to the server and is only borrowed here. */
const fromServer = createRequire(new URL('../packages/server/package.json', import.meta.url));
const { pinyin } = fromServer('pinyin-pro') as {
  pinyin(text: string, options: object): readonly string[];
};

/** CJK unified ideographs, and extensions A to H. */
const RANGES = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x323af],
] as const;

/** Characters of names that the dictionary does not know. */
const NAMES: readonly (readonly [string, string])[] = [['𠮷', 'ji']];

/** GB 2312 level 1: rows 16 to 55 of the code table, in order of sound. */
function commonCharacters(): ReadonlySet<string> {
  const reader = new TextDecoder('gbk');
  const common = new Set<string>();
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) common.add(reader.decode(Uint8Array.of(row, cell)));
  }
  return common;
}

/** Sound without its tone, ü as v, as it is typed; a character with several stands under each. */
const soundsOf = (character: string): readonly string[] =>
  pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true, nonZh: 'removed' })
    .map((sound) => sound.toLowerCase())
    .filter((sound) => /^[a-z]{1,7}$/.test(sound));

const common = commonCharacters();
const bySound = new Map<string, Set<string>>();
const add = (sound: string, character: string) =>
  bySound.set(sound, (bySound.get(sound) ?? new Set()).add(character));
for (const [character, sound] of NAMES) add(sound, character);
for (const [first, last] of RANGES) {
  for (let point = first; point <= last; point += 1) {
    const character = String.fromCodePoint(point);
    if (!common.has(character)) for (const sound of soundsOf(character)) add(sound, character);
  }
}
const table = Object.fromEntries(
  [...bySound.entries()].sort().map(([sound, characters]) => [sound, [...characters].join('')]),
);
writeFileSync(TABLE, `${JSON.stringify(table, null, 2)}\n`);
