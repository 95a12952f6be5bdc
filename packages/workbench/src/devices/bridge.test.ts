import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askBridge, bridgeHas } from './bridge.ts';
import { readerOf } from './card-readers.ts';
import { printerOf } from './printers.ts';
import { ANSWER_MS } from './within.ts';

type Asked = { readonly url: string; readonly method: string };
let asked: Asked[] = [];

/** A bridge that answers like this. */
const bridge = (answer: (url: string) => Response | Promise<Response>) => {
  asked = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    asked.push({ url, method: init.method ?? 'GET' });
    return answer(url);
  });
};
const says = (body: unknown, status = 200) => bridge(() => new Response(JSON.stringify(body), { status }));
const isOff = () => bridge(() => Promise.reject(new TypeError('Failed to fetch')));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('D-06: the bridge on this machine', () => {
  test.each([
    ['ready', { ok: true, value: null }],
    ['busy', { ok: false, trouble: 'busy' }],
    ['missing', { ok: false, trouble: 'missing' }],
    [undefined, { ok: false, trouble: 'missing' }],
  ] as const)('a reader that is %s', async (reader, got) => {
    says({ name: 'bridge', ...(reader && { reader }) });
    expect(await bridgeHas('reader')).toEqual(got);
    expect(asked).toEqual([{ url: 'http://127.0.0.1:17520/v1/health', method: 'GET' }]);
  });

  test('a bridge that does not run is told as such', async () => {
    isOff();
    expect(await bridgeHas('reader')).toEqual({ ok: false, trouble: 'bridgeOff' });
  });

  test('D-07: a bridge that never answers is given up', async () => {
    bridge(() => new Promise(() => {}));
    const got = askBridge('/v1/health');
    await vi.advanceTimersByTimeAsync(ANSWER_MS);
    expect(await got).toEqual({ ok: false, trouble: 'unanswered' });
  });

  test.each([
    ['no JSON', () => bridge(() => new Response('<html>')), 'badReply'],
    ['a fault of its own', () => says({}, 500), 'badReply'],
    ['that another program has it', () => says({}, 409), 'busy'],
  ] as const)('one that says %s', async (_what, begin, trouble) => {
    begin();
    expect(await askBridge('/v1/health')).toEqual({ ok: false, trouble });
  });
});

describe('D-06: reading a card', () => {
  const reader = readerOf({ reader: 'bridge' });

  test('the card that lies there', async () => {
    says({ name: '王芳', idNumber: '51010719850615002X' });
    const card = { name: '王芳', idNumber: '51010719850615002X', validUntil: '' };
    expect(await reader.read?.()).toEqual({ ok: true, value: card });
    expect(asked).toEqual([{ url: 'http://127.0.0.1:17520/v1/card/read', method: 'POST' }]);
  });

  test('no card lies there', async () => {
    bridge(() => new Response(null, { status: 204 }));
    expect(await reader.read?.()).toEqual({ ok: true, value: null });
  });

  test('something that is no card', async () => {
    says({ name: '', idNumber: '1' });
    expect(await reader.read?.()).toEqual({ ok: false, trouble: 'badReply' });
  });

  test('the simulator shows people whose numbers are right', async () => {
    const simulator = readerOf({ reader: 'simulator' });
    const first = await simulator.read?.();
    const second = await simulator.read?.();
    expect(first).not.toEqual(second);
    expect(first).toMatchObject({ ok: true, value: { idNumber: expect.stringMatching(/^\d{17}[\dX]$/) } });
  });
});

describe('D-18: printing without a dialog', () => {
  test('each paper goes to the bridge with its copies', async () => {
    bridge((url) => new Response(url.startsWith('http') ? '{}' : '%PDF'));
    const got = await printerOf({ printer: 'bridge' }).print?.({ paths: ['/a.pdf', '/b.pdf'], copies: 2 });
    expect(got).toEqual({ ok: true, value: null });
    expect(asked.map(({ url }) => url)).toEqual([
      '/a.pdf',
      'http://127.0.0.1:17520/v1/print?copies=2',
      '/b.pdf',
      'http://127.0.0.1:17520/v1/print?copies=2',
    ]);
  });

  test('a bridge that does not run prints nothing and says so', async () => {
    bridge((url) =>
      url.startsWith('http') ? Promise.reject(new TypeError('Failed to fetch')) : new Response('%PDF'),
    );
    const got = await printerOf({ printer: 'bridge' }).print?.({ paths: ['/a.pdf', '/b.pdf'], copies: 1 });
    expect(got).toEqual({ ok: false, trouble: 'bridgeOff' });
    expect(asked).toHaveLength(2);
  });
});
