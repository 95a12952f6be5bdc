import { beforeEach, describe, expect, test } from 'vitest';
import { type Events, OpenStream } from './open-stream.ts';

/** A connection as a browser would give it, led by the test. */
class Connection implements Events {
  readyState = 1;
  readonly #heard = new Map<string, (event: { data?: string; lastEventId?: string }) => void>();
  readonly address: string;
  constructor(address: string) {
    this.address = address;
  }
  addEventListener(kind: string, heard: (event: { data?: string; lastEventId?: string }) => void): void {
    this.#heard.set(kind, heard);
  }
  close(): void {
    this.readyState = 2;
  }
  say(kind: string, id: number, data: unknown): void {
    this.#heard.get(kind)?.({ lastEventId: String(id), data: JSON.stringify(data) });
  }
  /** The browser tries again by itself, or has given up. */
  fail(readyState: 0 | 2): void {
    this.readyState = readyState;
    this.#heard.get('error')?.({});
  }
}

let now: number;
let connections: Connection[];
let told: string[];
let stream: OpenStream;

beforeEach(() => {
  now = 1_000_000;
  connections = [];
  told = [];
  stream = new OpenStream('/api/v1/x/events?area=A', {
    open: (address) => {
      const one = new Connection(address);
      connections.push(one);
      return one;
    },
    now: () => now,
    onStanding: ({ connection }) => told.push(connection),
    onEvent: (event) => told.push(`event ${event}`),
    onGap: () => told.push('read again'),
  });
});

const last = () => connections.at(-1) as Connection;
const begin = () => last().say('begin', 7, { resumed: false });

describe('a stream', () => {
  test('begins after the page was read, so the page is read once more', () => {
    begin();
    expect(told).toEqual(['live', 'read again']);
  });

  test('tells its events', () => {
    begin();
    last().say('message', 8, 'called');
    expect(told.slice(2)).toEqual(['live', 'event called']);
  });

  test('goes on from the last id after a rest, and reads nothing twice', () => {
    begin();
    last().say('message', 8, 'called');
    last().say('alive', 11, {});
    stream.rest();
    expect(last().readyState).toBe(2);
    stream.resume();
    expect(last().address).toBe('/api/v1/x/events?area=A&after=11');
    told = [];
    last().say('begin', 11, { resumed: true });
    expect(told).toEqual(['live']);
  });

  test('that the server could not resume has the page read again', () => {
    begin();
    stream.rest();
    stream.resume();
    told = [];
    last().say('begin', 2, { resumed: false });
    expect(told).toEqual(['live', 'read again']);
  });

  test('cut by the network leaves it to the browser to try again', () => {
    begin();
    last().fail(0);
    now += 30_000;
    stream.watch();
    expect(connections).toHaveLength(1);
    expect(told.at(-1)).toBe('lost');
  });

  test('refused is tried again later and later', () => {
    begin();
    for (const seconds of [2, 4, 8, 16, 30, 30]) {
      const before = connections.length;
      last().fail(2);
      now += seconds * 1_000 - 1;
      stream.watch();
      expect(connections).toHaveLength(before);
      now += 1;
      stream.watch();
      expect(connections).toHaveLength(before + 1);
    }
  });

  test('without a sign of life for forty seconds is taken for dead', () => {
    begin();
    now += 40_001;
    stream.watch();
    expect(told.at(-1)).toBe('lost');
    expect(connections).toHaveLength(2);
  });

  test('ended by the server stays ended, and the page is read again: it leads to the sign-in', () => {
    begin();
    told = [];
    last().say('ended', 7, { code: 'sign-in-required' });
    now += 3_600_000;
    stream.watch();
    expect(told).toEqual(['ended', 'read again']);
    expect(connections).toHaveLength(1);
    stream.resume();
    expect(connections).toHaveLength(2);
  });

  test('that was closed says nothing more', () => {
    begin();
    told = [];
    const old = last();
    stream.close();
    old.say('message', 8, 'called');
    expect(told).toEqual([]);
  });
});
