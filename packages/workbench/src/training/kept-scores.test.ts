import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepScores, keptScores } from './kept-scores.ts';
import type { Score } from './score-sheet.ts';

const SCORES: readonly Score[] = [
  {
    number: '练1',
    kind: 'instant',
    act: 'decide',
    fault: null,
    effort: { keys: 9, seconds: 12, pointers: 0 },
  },
];

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('D-27: whoever works here finds their scores again', () => {
  keepScores('a', SCORES);
  expect(keptScores('a')).toEqual(SCORES);
});

test('D-27: another person at the same machine finds none, and they are gone', () => {
  keepScores('a', SCORES);
  expect(keptScores('b')).toEqual([]);
  expect(keptScores('a')).toEqual([]);
});

test.each(['', 'no json', '7'])('what cannot be read (%s) is as good as nothing', (text) => {
  kept.set('yichuang.training', text);
  expect(keptScores('a')).toEqual([]);
});

test('a tab without room goes on', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => undefined,
  });
  expect(() => keepScores('a', SCORES)).not.toThrow();
});
