import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CONTRASTS,
  displayAttributes,
  displayCookies,
  displayOf,
  TEXT_SIZES,
  THEMES,
} from '#frame/display.ts';

const display = fc.record({
  elder: fc.boolean(),
  contrast: fc.constantFrom(...CONTRASTS),
  theme: fc.constantFrom(...THEMES),
  text: fc.constantFrom(...TEXT_SIZES),
});

test('what was chosen is what the next page reads from the cookies', () => {
  fc.assert(
    fc.property(display, (chosen) => {
      const kept = displayCookies(chosen).filter(({ maxAgeSeconds }) => maxAgeSeconds > 0);
      expect(displayOf(Object.fromEntries(kept.map(({ name, value }) => [name, value])))).toEqual(chosen);
    }),
  );
});

test('nonsense in a cookie counts as not set', () => {
  expect(displayOf({ elder: 'yes', contrast: '"><script>', theme: 'pink', text: '9999' })).toEqual({
    elder: false,
    contrast: 'normal',
    theme: 'auto',
    text: '100',
  });
});

test('the usual look leaves the root element bare', () => {
  expect(displayAttributes(displayOf({}))).toEqual({});
});
