import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAtPlace, type ScreenPlace, screenPath, screenPlaceFaults } from '#queueing/screen.ts';
import { counterPlate, RECORDINGS, recordedCall, spokenCall, spokenSigns } from '#queueing/spoken-call.ts';

const at = (place: Partial<ScreenPlace>): ScreenPlace => ({
  kind: 'hall',
  hall: null,
  area: null,
  counterId: null,
  ...place,
});

describe('where a screen may stand', () => {
  test.each<[string, Partial<ScreenPlace>, readonly string[]]>([
    ['a machine in a hall', { kind: 'kiosk', hall: 'H' }, []],
    ['a machine nowhere', { kind: 'kiosk' }, ['hall']],
    ['a machine of one area', { kind: 'kiosk', hall: 'H', area: 'A' }, ['area']],
    ['a hall screen of an area', { kind: 'hall', hall: 'H', area: 'A' }, []],
    ['a hall screen at a counter', { kind: 'hall', counterId: 'S1' }, ['hall', 'counterId']],
    ['a counter screen', { kind: 'window', counterId: 'S1' }, []],
    ['a counter screen in a hall', { kind: 'window', hall: 'H' }, ['hall', 'counterId']],
    ['a pad with an area', { kind: 'pad', counterId: 'S1', area: 'A' }, ['area']],
  ])('%s', (_what, place, faults) => {
    expect(screenPlaceFaults(at(place))).toEqual(faults);
  });

  test.each<[Partial<ScreenPlace>, string]>([
    [{ kind: 'kiosk', hall: 'H' }, '/d/kiosk'],
    [{ kind: 'hall', hall: 'HALL-S' }, '/d/hall/HALL-S'],
    [{ kind: 'hall', hall: 'HALL-S', area: 'A' }, '/d/hall/HALL-S.A'],
    [{ kind: 'window', counterId: 'S095' }, '/d/window/S095'],
    [{ kind: 'pad', counterId: 'S095' }, '/d/pad/S095'],
  ])('its page: %o', (place, path) => {
    expect(screenPath(at(place))).toBe(path);
  });

  test('Q-12: a screen shows its own place only', () => {
    const own = at({ hall: 'HALL-S', area: 'A' });
    expect(isAtPlace(own, own)).toBe(true);
    for (const other of [{ area: 'B' }, { area: null }, { hall: 'HALL-W' }, { kind: 'kiosk' as const }])
      expect(isAtPlace(own, { ...own, ...other })).toBe(false);
  });
});

describe('Q-04: the voice', () => {
  test('signs are said one by one; a counter as its plate says', () => {
    expect(spokenCall('A032', 7)).toBe('请 A 零 三 二 号，到 零 七 号窗口');
    expect(spokenCall('C1004', 124)).toBe('请 C 一 零 零 四 号，到 一 二 四 号窗口');
    expect([counterPlate(7), counterPlate(95)]).toEqual(['07', '95']);
  });

  test('no figure is left for the voice to read as a whole, and none is lost', () => {
    fc.assert(
      fc.property(fc.nat(99_999), (serial) => {
        const spoken = spokenSigns(`B${serial}`);
        expect(spoken).not.toMatch(/\d/);
        expect(spoken.split(' ')).toHaveLength(String(serial).length + 1);
      }),
    );
  });

  test.each([
    ['A032', 7, 'qing a 0 3 2 hao dao 0 7 haochuangkou'],
    ['C1004', 124, 'qing c 1 0 0 4 hao dao 1 2 4 haochuangkou'],
    ['b-7', 95, 'qing b 7 hao dao 9 5 haochuangkou'],
  ])('recordings of %s to counter %s say the same as a voice', (number, counter, pieces) => {
    expect(recordedCall(number, counter).join(' ')).toBe(pieces);
  });

  test('every call is made of recordings there are, one for each sign that a voice says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...'ABCDEFGHZ'), fc.nat(99_999), fc.nat(999), (letter, serial, counter) => {
        const pieces = recordedCall(`${letter}${serial}`, counter);
        expect(pieces.every((piece) => RECORDINGS.has(piece))).toBe(true);
        const signs = `${letter}${serial}${counterPlate(counter)}`.length;
        expect(pieces).toHaveLength(signs + ['qing', 'hao', 'dao', 'haochuangkou'].length);
      }),
    );
  });
});
