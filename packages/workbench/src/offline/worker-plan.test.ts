import { expect, test } from 'vitest';
import { plan } from './worker-plan.ts';

const HERE = 'https://hall.example';
const asked = (path: string, { method = 'GET', mode = 'cors' as RequestMode, origin = HERE } = {}) =>
  plan({ method, mode, url: origin + path }, HERE);

test.each([
  ['the desk, opened or loaded again', '/w/desk?item=SSJ-004', 'navigate', 'page'],
  ['the first page', '/w', 'navigate', 'page'],
  ['a script', '/w/assets/desk-page-a52OSlXo.js', 'cors', 'file'],
  ['the style sheet', '/w/assets/index-INcf8Enm.css', 'no-cors', 'file'],
  ['a page of the public site', '/guide', 'navigate', 'past'],
  ['an address that only begins like ours', '/wall', 'navigate', 'past'],
  ['the worker itself', '/w/worker.js', 'same-origin', 'past'],
] as const)('%s', (_what, path, mode, todo) => {
  expect(asked(path, { mode })).toBe(todo);
});

test.each([
  '/api/v1/cases',
  '/api/v1/identity/me',
  '/api/v1/queueing/desk/items/SSJ-004',
  '/api/v1/documents/letters/1.pdf',
  '/readyz',
])('%s is answered by the server alone, opened as a page or not', (path) => {
  expect(asked(path)).toBe('past');
  expect(asked(path, { mode: 'navigate' })).toBe('past');
});

test('nothing that is sent is touched, and nothing of another origin', () => {
  expect(asked('/w/desk', { method: 'POST', mode: 'navigate' })).toBe('past');
  expect(asked('/w/assets/x.js', { origin: 'https://elsewhere.example' })).toBe('past');
});
