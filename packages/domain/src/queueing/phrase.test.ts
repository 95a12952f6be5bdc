import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasBlank,
  MOST_OFFERED,
  offeredPhrases,
  type Phrase,
  type PhraseOrigin,
  phraseCall,
  phraseFaults,
} from '#queueing/phrase.ts';
import { STANDARD_PHRASES } from '#queueing/standard-phrases.ts';

const phrase = (changes: Partial<Phrase> = {}): Phrase => ({
  key: changes.abbreviation ?? 'wgz',
  origin: 'shared',
  abbreviation: 'wgz',
  words: '未加盖公章，请加盖公章。',
  itemCode: null,
  documentId: null,
  uses: 0,
  ...changes,
});

const keysOf = (phrases: readonly Phrase[]) => phrases.map(({ key }) => key);

describe('a phrase is called (D-16)', () => {
  test.each([
    ['缺少材料;;', { typed: '', length: 2 }],
    [';;wgz', { typed: 'wgz', length: 5 }],
    ['请;;WGZ', { typed: 'wgz', length: 5 }],
    ['；；公章', { typed: '公章', length: 4 }],
    ['；;wg', { typed: 'wg', length: 4 }],
    [';;;wg', { typed: 'wg', length: 4 }],
    ['一份;wgz', null],
    [';;wgz ', null],
    [';;wgz，', null],
    ['', null],
    [';;abcdefghijklm', null],
  ])('%j → %j', (text, call) => {
    expect(phraseCall(text)).toEqual(call);
  });

  test('what is taken away is always the end of the text, and begins with the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(';', '；', 'a', '章', ' ', '𠮷') }), (text) => {
        const call = phraseCall(text);
        if (call === null) return;
        expect(text.slice(-call.length)).toMatch(/^[;；]{2}/);
        expect(text.slice(-call.length).slice(2).toLowerCase()).toBe(call.typed);
      }),
    );
  });
});

describe('phrases are offered', () => {
  test('one for the material before one for the item, that before a general one', () => {
    const phrases = [
      phrase({ key: 'general' }),
      phrase({ key: 'item', abbreviation: 'wgx', itemCode: 'GSJ-001' }),
      phrase({ key: 'paper', abbreviation: 'wgy', itemCode: 'GSJ-001', documentId: 'M1' }),
    ];
    const place = { itemCode: 'GSJ-001', documentId: 'M1' };
    expect(keysOf(offeredPhrases(phrases, place, 'wg'))).toEqual(['paper', 'item', 'general']);
  });

  test('one for another item or another material is not offered', () => {
    const phrases = [
      phrase({ key: 'other item', itemCode: 'GSJ-002' }),
      phrase({ key: 'other paper', itemCode: 'GSJ-001', documentId: 'M2' }),
    ];
    expect(offeredPhrases(phrases, { itemCode: 'GSJ-001', documentId: 'M1' }, '')).toEqual([]);
    expect(offeredPhrases(phrases, {}, '')).toEqual([]);
  });

  test('a whole abbreviation goes before one begun, that before words that contain it', () => {
    const phrases = [
      phrase({ key: 'words', abbreviation: 'x', words: '见 wg 号文' }),
      phrase({ key: 'begun', abbreviation: 'wgz', uses: 99 }),
      phrase({ key: 'whole', abbreviation: 'wg' }),
    ];
    expect(keysOf(offeredPhrases(phrases, {}, 'wg'))).toEqual(['whole', 'begun', 'words']);
  });

  test('among equals the one used most', () => {
    const phrases = [
      phrase({ key: 'a', abbreviation: 'a' }),
      phrase({ key: 'b', abbreviation: 'b', uses: 3 }),
    ];
    expect(keysOf(offeredPhrases(phrases, {}, ''))).toEqual(['b', 'a']);
  });

  test('found by Chinese words too', () => {
    expect(keysOf(offeredPhrases(STANDARD_PHRASES, {}, '公章'))).toEqual(['fyjgz', 'wgz']);
  });

  test.each<[string, readonly PhraseOrigin[], PhraseOrigin]>([
    ['the own one hides both others', ['standard', 'shared', 'mine'], 'mine'],
    ['that of the centre hides the standard one', ['standard', 'shared'], 'shared'],
    ['alone the standard one stays', ['standard'], 'standard'],
  ])('of one abbreviation %s', (_why, origins, shown) => {
    const phrases = origins.map((origin) => phrase({ key: origin, origin }));
    expect(keysOf(offeredPhrases(phrases, {}, 'wgz'))).toEqual([shown]);
  });

  test('an own general one does not hide what the centre says for this item', () => {
    const phrases = [phrase({ key: 'mine', origin: 'mine' }), phrase({ key: 'item', itemCode: 'GSJ-001' })];
    expect(keysOf(offeredPhrases(phrases, { itemCode: 'GSJ-001' }, 'wgz'))).toEqual(['item', 'mine']);
  });

  test('never more than a list holds, never one for another item, and nothing is offered twice', () => {
    const some = fc.record({
      key: fc.uuid(),
      origin: fc.constantFrom<PhraseOrigin>('standard', 'shared', 'mine'),
      abbreviation: fc.constantFrom('wgz', 'wqz', 'bq', 'b'),
      words: fc.constantFrom('未加盖公章', '未签字'),
      itemCode: fc.constantFrom(null, 'A', 'B'),
      documentId: fc.constant(null),
      uses: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), fc.constantFrom('', 'w', 'wgz', '章'), (all, typed) => {
        const offered = offeredPhrases(all, { itemCode: 'A' }, typed);
        expect(offered.length).toBeLessThanOrEqual(MOST_OFFERED);
        expect(offered.every(({ itemCode }) => itemCode !== 'B')).toBe(true);
        expect(new Set(offered).size).toBe(offered.length);
      }),
    );
  });
});

describe('a phrase is kept', () => {
  test.each([
    [{}, []],
    [{ abbreviation: '' }, ['bad-abbreviation']],
    [{ abbreviation: 'WGZ' }, ['bad-abbreviation']],
    [{ abbreviation: 'wgzwgzwgzwgzw' }, ['bad-abbreviation']],
    [{ words: ' \n' }, ['no-words']],
    [{ documentId: 'M1' }, ['document-without-item']],
    [{ documentId: 'M1', itemCode: 'GSJ-001' }, []],
  ])('%j → %j', (changes, kinds) => {
    expect(phraseFaults(phrase(changes)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('every standard phrase would be, each under an abbreviation of its own', () => {
    expect(STANDARD_PHRASES.flatMap(phraseFaults)).toEqual([]);
    const abbreviations = STANDARD_PHRASES.map(({ abbreviation }) => abbreviation);
    expect(new Set(abbreviations).size).toBe(abbreviations.length);
  });
});

describe('D-16: a blank that nobody filled in', () => {
  test.each([
    ['填写不清晰，【栏目】无法辨认', true],
    ['【证照名称】已过有效期', true],
    ['填写不清晰，住址无法辨认', false],
    ['依据成高管发【2007】12号', false],
    ['【】', false],
  ])('%s: %s', (text, expected) => {
    expect(hasBlank(text)).toBe(expected);
  });

  test('is told in every standard phrase that has one', () => {
    const withMarks = STANDARD_PHRASES.filter(({ words }) => words.includes('【'));
    expect(withMarks.length).toBeGreaterThan(5);
    for (const { words } of withMarks) expect(hasBlank(words)).toBe(true);
  });
});
