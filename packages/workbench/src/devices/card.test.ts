import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isExpired, readCard } from './card.ts';
import { readCardFile } from './card-file.ts';

const CARD = { name: '王芳', idNumber: '51010719850615002X', validUntil: '20270615' };

/** The record as readers write it: fields of fixed width, filled up with spaces. */
const record = ({ name, idNumber, validUntil }: typeof CARD): Uint8Array => {
  const fields: readonly (readonly [string, number])[] = [
    [name, 15],
    ['2', 1],
    ['01', 2],
    ['19850615', 8],
    ['成都市青羊区某路 1 号', 35],
    [idNumber, 18],
    ['成都市公安局', 15],
    ['20070615', 8],
    [validUntil, 8],
    ['', 18],
  ];
  const text = fields.map(([what, width]) => what.padEnd(width)).join('');
  return new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
};

describe('D-06: what a reader says', () => {
  test('a card of the bridge', () => {
    expect(readCard({ ...CARD, sex: '女' })).toEqual(CARD);
    expect(readCard({ name: ' 王芳 ', idNumber: '51010719850615002x' })).toEqual({ ...CARD, validUntil: '' });
  });

  test.each([
    ['nothing', null],
    ['a text', 'card'],
    ['no name', { ...CARD, name: ' ' }],
    ['a number that is too short', { ...CARD, idNumber: '5101071985061500' }],
    ['a number that is a number', { ...CARD, idNumber: 510107 }],
    ['a name without end', { ...CARD, name: '王'.repeat(61) }],
    ['a term that is an object', { ...CARD, validUntil: {} }],
  ])('%s is no card', (_what, said) => {
    expect(readCard(said)).toBeNull();
  });

  test.each([
    ['20071029', true],
    ['20071030', false],
    ['长期', false],
    ['', false],
  ])('a card valid until %s has run out on 2007-10-30: %s', (validUntil, isOut) => {
    expect(isExpired({ ...CARD, validUntil }, '2007-10-30')).toBe(isOut);
  });
});

describe('D-06: a file the reader wrote', () => {
  test('the record of the card, with and without a mark of its order', () => {
    expect(readCardFile(record(CARD))).toEqual(CARD);
    expect(readCardFile(new Uint8Array([0xff, 0xfe, ...record(CARD)]))).toEqual(CARD);
    expect(readCardFile(record({ ...CARD, name: '阿依古丽·买买提' }))?.name).toBe('阿依古丽·买买提');
  });

  test('JSON', () => {
    expect(readCardFile(new TextEncoder().encode(JSON.stringify(CARD)))).toEqual(CARD);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a record cut off', record(CARD).subarray(0, 200)],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, ...Array<number>(300).fill(7)])],
  ])('%s is no card', (_what, bytes) => {
    expect(readCardFile(bytes)).toBeNull();
  });

  test('no bytes break it', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readCardFile(bytes)));
  });
});
