import { listCases } from '@yichuang/contract/cases.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { asked, fixtureCall, problem } from '#render-page.testing.tsx';
import { pageOf, read, toSignIn } from './call.ts';

const request = (path = '/w/tasks?q=x', init: RequestInit = {}) =>
  new Request(`http://hall.example${path}`, init);

const failing = (error: Error) => fixtureCall({ 'cases.list': error }).call;

/** What reading threw; fails when it did not throw. */
const thrownBy = (error: Error, from = request()) =>
  read(asked(failing(error), from), listCases, { query: {} }).then(
    () => expect.unreachable(),
    (thrown: unknown) => thrown,
  );

describe('read', () => {
  test('without a session it leads to the sign-in page and says where to come back to', async () => {
    const thrown = await thrownBy(new ProblemError(problem('sign-in-required', 401)));
    expect(thrown).toBeInstanceOf(Response);
    expect((thrown as Response).headers.get('location')).toBe('/sign-in?to=%2Ftasks%3Fq%3Dx');
  });

  test('a cut network is a problem in words, not an error of the browser', async () => {
    const thrown = await thrownBy(new TypeError('Failed to fetch'));
    expect(thrown).toBeInstanceOf(ProblemError);
    expect((thrown as ProblemError).problem).toMatchObject({ code: 'no-answer', status: 503 });
  });

  test('leaving the page while it is read is no failure of the network', async () => {
    const left = new AbortController();
    left.abort();
    const error = new DOMException('aborted', 'AbortError');
    expect(await thrownBy(error, request('/w/tasks', { signal: left.signal }))).toBe(error);
  });

  test('any other problem goes to the page as it is', async () => {
    const error = new ProblemError(problem('forbidden', 403));
    expect(await thrownBy(error)).toBe(error);
  });
});

test.each([
  ['http://hall.example/w', '/'],
  ['http://hall.example/w/', '/'],
  ['http://hall.example/w/cases/1?x=2', '/cases/1'],
  ['http://hall.example/wall', '/wall'],
])('the page of %s is %s', (url, page) => {
  expect(pageOf(url)).toBe(page);
});

test('the way back from the first page needs no words in the address', () => {
  expect(toSignIn('http://hall.example/w/').headers.get('location')).toBe('/sign-in');
});
