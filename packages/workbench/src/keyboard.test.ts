import { describe, expect, test } from 'vitest';
import {
  ACTS,
  actOf,
  ariaKeys,
  KEYS,
  type KeyPlace,
  keyLabel,
  type Pressed,
  type Stroke,
} from './keyboard.ts';

const PLACES: readonly KeyPlace[] = ['everywhere', 'list', 'desk', 'case'];

/** Keys that are used together: each place with those that work everywhere. */
const together = (place: KeyPlace) => ACTS.filter((act) => ['everywhere', place].includes(KEYS[act].place));

const press = (code: string, more: Partial<Pressed> = {}): Pressed => ({
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

const onDesk = { places: ['everywhere', 'desk'], inField: true } as const;

describe('the table of keys', () => {
  test.each(PLACES)('no key has two meanings in the place %s', (place) => {
    const labels = together(place).map(keyLabel);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  test.each(PLACES)('in the place %s no single key is the beginning of a pair', (place) => {
    const strokes = together(place).map((act): readonly Stroke[] => KEYS[act].strokes);
    const begins = strokes.filter((pair) => pair.length === 2).map(([first]) => first?.code);
    const singles = strokes.filter(
      (one) => one.length === 1 && !one[0]?.ctrl && !one[0]?.alt && !one[0]?.shift,
    );
    expect(singles.filter(([only]) => begins.includes(only?.code))).toEqual([]);
  });

  // Browsers keep them, or people need them.
  const reserved = ['Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+P', 'Alt+F4', 'Alt+D', 'F5', 'F11', 'F12'];

  test.each(ACTS)('%s is on no reserved key', (act) => {
    expect(reserved).not.toContain(keyLabel(act));
  });

  test.each(ACTS)('%s says what it does in both languages', (act) => {
    expect(KEYS[act].zh).toMatch(/\p{Script=Han}/u);
    expect(KEYS[act].en).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(ACTS.filter((act) => KEYS[act].inFields))(
    '%s works while typing, so it is no bare letter',
    (act) => {
      expect(KEYS[act].strokes.every(({ code, ctrl, alt }) => ctrl || alt || /^F\d+$/.test(code))).toBe(true);
    },
  );
});

describe('actOf', () => {
  test.each([
    ['Ctrl+Enter on the desk accepts', press('Enter', { ctrlKey: true }), 'act'],
    ['so does the Enter of the number pad', press('NumpadEnter', { ctrlKey: true }), 'act'],
    ['Enter alone is no shortcut there', press('Enter'), null],
    ['F2 brings the next person', press('F2'), 'nextPerson'],
    ['an input method that composes keeps its keys', press('F2', { isComposing: true }), null],
    ['the command key belongs to the system', press('Enter', { ctrlKey: true, metaKey: true }), null],
    ['a bare letter in a field is a letter', press('KeyG'), null],
    ['a key of another place does nothing', press('KeyE'), null],
  ])('%s', (_situation, pressed, act) => {
    expect(actOf(pressed, onDesk, null)).toBe(act);
  });

  test('the key counts by its place on the board, whatever sign the input method makes of it', () => {
    expect(
      actOf({ ...press('KeyE'), key: 'Process' } as Pressed, { places: ['case'], inField: false }, null),
    ).toBe('grant');
  });

  test('G, then D leads to the desk; D alone does not', () => {
    const outside = { places: ['everywhere'], inField: false } as const;
    expect(actOf(press('KeyG'), outside, null)).toBe('first');
    expect(actOf(press('KeyD'), outside, { code: 'KeyG' })).toBe('goDesk');
    expect(actOf(press('KeyD'), outside, null)).toBeNull();
  });
});

test.each([
  ['act', 'Ctrl+Enter', 'Control+Enter'],
  ['showKeysByMark', '?', '?'],
  ['nextRowByArrow', '↓', '↓'],
  ['goDesk', 'G D', undefined],
] as const)('%s stands on the screen as %s', (act, label, aria) => {
  expect(keyLabel(act)).toBe(label);
  expect(ariaKeys(act)).toBe(aria);
});
