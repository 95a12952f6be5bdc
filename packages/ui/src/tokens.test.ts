/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// Read as a file: the test runner empties style sheets that are imported.
const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

// The palest pairs that are used; WCAG 2.2 asks 4.5 for text and 3 for borders of controls.
const PAIRS = [
  ['ink-900', 'paper-50', 4.5],
  ['ink-700', 'paper-100', 4.5],
  ['ink-500', 'paper-100', 4.5],
  ['line-400', 'paper-50', 3],
  ['bamboo-700', 'paper-100', 4.5],
  ['bamboo-700', 'bamboo-50', 4.5],
  ['on-bamboo', 'bamboo-700', 4.5],
  ['on-bamboo', 'bamboo-800', 4.5],
  ['seal-700', 'paper-50', 4.5],
  ['seal-800', 'seal-50', 4.5],
  ['on-seal', 'seal-700', 4.5],
  ['amber-800', 'amber-50', 4.5],
  ['on-amber-strong', 'amber-strong', 4.5],
  ['green-800', 'green-50', 4.5],
  ['blue-800', 'blue-50', 4.5],
  ['violet-800', 'violet-50', 4.5],
  ['grey-700', 'grey-100', 4.5],
  ['focus-ring', 'paper-0', 3],
  ['chart-1', 'paper-0', 4.5],
  ['chart-2', 'paper-0', 4.5],
  ['chart-3', 'paper-0', 4.5],
  ['chart-4', 'paper-0', 4.5],
  ['chart-5', 'paper-0', 4.5],
  ['chart-6', 'paper-0', 4.5],
  ['wall-ink', 'wall-paper', 7],
] as const;

/** The colours of the block that begins with a selector, over those of the light theme. */
function coloursOf(selector: string): Readonly<Record<string, string>> {
  const blockOf = (from: number) => css.slice(from, css.indexOf('}', from));
  const read = (block: string) =>
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, n, v]) => [n, v]);
  const at = css.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`tokens.css has no block ${selector}`);
  return Object.fromEntries([...read(blockOf(css.indexOf(':root {'))), ...read(blockOf(at))]);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([
  ['light', ':root'],
  ['dark by the system', ':root:not([data-theme="light"])'],
  ['dark by choice', ':root[data-theme="dark"]'],
  ['high contrast', ':root[data-contrast="high"][data-contrast]'],
])('%s', (_name, selector) => {
  const colours = coloursOf(selector);

  test.each(PAIRS)('%s on %s can be read', (front, back, least) => {
    expect(contrast(colours[front] ?? '', colours[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

test('dark is the same, asked for or not', () => {
  expect(coloursOf(':root[data-theme="dark"]')).toEqual(coloursOf(':root:not([data-theme="light"])'));
});
