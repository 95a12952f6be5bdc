import { listCases } from '@yichuang/contract/cases.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asked, fixtureCall, problem } from '#render-page.testing.tsx';
import { read } from './call.ts';
import {
  CutOffError,
  isCutOff,
  look,
  onConnection,
  orCutOff,
  tellAnswered,
  tellNoAnswer,
} from './connection.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  tellAnswered();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const server = (answer: () => Promise<{ ok: boolean }>) => vi.stubGlobal('fetch', vi.fn(answer));

/** Reads a list; the server answers like this. */
async function afterReading(reply: unknown): Promise<boolean> {
  const { call } = fixtureCall({ 'cases.list': reply });
  const request = new Request('http://hall.example/w/tasks');
  await read(asked(call, request), listCases, { query: {} }).catch(() => undefined);
  return isCutOff();
}

describe('whether the server answers', () => {
  test.each([
    ['a reply that never came', new TypeError('Failed to fetch'), true],
    ['a proxy without a server behind it', new ProblemError(problem('unavailable', 502)), true],
    ['a refusal', new ProblemError(problem('forbidden', 403)), false],
    ['a fault of the server', new ProblemError(problem('unexpected', 500)), false],
  ])('is told by %s', async (_what, reply, isCut) => {
    expect(await afterReading(reply)).toBe(isCut);
  });

  test('a page that is left tells nothing', async () => {
    const left = new AbortController();
    left.abort();
    const { call } = fixtureCall({ 'cases.list': new DOMException('aborted', 'AbortError') });
    const request = new Request('http://hall.example/w/tasks', { signal: left.signal });
    await read(asked(call, request), listCases, { query: {} }).catch(() => undefined);
    expect(isCutOff()).toBe(false);
  });

  test('the first answer after a cut ends it, and pages hear of both once', async () => {
    const heard = vi.fn();
    const stop = onConnection(heard);
    tellNoAnswer();
    tellNoAnswer();
    expect(heard).toHaveBeenCalledTimes(1);
    server(async () => ({ ok: true }));
    expect(await look()).toBe(true);
    expect(isCutOff()).toBe(false);
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
  });

  test.each([
    ['does not answer', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['answers without its database', async () => ({ ok: false })],
  ])('a look at a server that %s shows the cut', async (_how, answer) => {
    server(answer);
    expect(await look()).toBe(false);
    expect(isCutOff()).toBe(true);
  });

  test('many looks at once are one', async () => {
    server(async () => ({ ok: true }));
    await Promise.all([look(), look(), look()]);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('an act whose answer does not come', () => {
  const never = new Promise<string>(() => undefined);

  test('is given up as soon as a look shows that nothing answers', async () => {
    server(() => Promise.reject(new TypeError('Failed to fetch')));
    const given = expect(orCutOff(never)).rejects.toBeInstanceOf(CutOffError);
    await vi.advanceTimersByTimeAsync(10_000);
    await given;
  });

  test('is waited for while the server gives signs of life', async () => {
    server(async () => ({ ok: true }));
    let done: (text: string) => void = () => undefined;
    const slow = orCutOff(new Promise<string>((resolve) => (done = resolve)));
    await vi.advanceTimersByTimeAsync(60_000);
    done('late');
    expect(await slow).toBe('late');
  });

  test('a prompt answer asks for no look', async () => {
    server(async () => ({ ok: true }));
    expect(await orCutOff(Promise.resolve('prompt'))).toBe('prompt');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).not.toHaveBeenCalled();
  });
});
