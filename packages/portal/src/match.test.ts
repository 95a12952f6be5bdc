import { expect, test } from 'vitest';
import { matcher } from '#match.ts';

const match = matcher(
  ['/', '/items', '/items/:code', '/items/:code/brief', '/items/new', '/t/:token'].map((path) => ({ path })),
);

test.each([
  ['/', '/', {}],
  ['/items', '/items', {}],
  ['/items/GSJ-002', '/items/:code', { code: 'GSJ-002' }],
  ['/items/GSJ-002/brief', '/items/:code/brief', { code: 'GSJ-002' }],
  ['/items/%E5%BC%80%E5%BA%97', '/items/:code', { code: '开店' }],
  ['/items/a%2Fb', '/items/:code', { code: 'a/b' }],
])('%s is the page %s', (path, page, params) => {
  expect(match(path)).toEqual({ page: { path: page }, params });
});

test('a page of its own wins over a parameter', () => {
  expect(match('/items/new')?.page.path).toBe('/items/new');
});

test.each(['/nowhere', '/items/', '/items/a/b', '/items/%E5%BC', '//items'])('%s is no page', (path) => {
  expect(match(path)).toBeNull();
});
