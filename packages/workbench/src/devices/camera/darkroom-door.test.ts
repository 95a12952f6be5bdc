import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newCapture } from './captures.ts';
import { type Answered, type Asked, openDarkroom } from './darkroom-door.ts';

/** A thread as the browser gives it, moved by hand. */
class Thread {
  static last: Thread;
  onmessage: (event: { data: Answered | null }) => void = () => undefined;
  onerror: (event: unknown) => void = () => undefined;
  readonly asked: Asked[] = [];
  readonly handedOver: unknown[] = [];
  isEnded = false;
  constructor() {
    Thread.last = this;
  }
  postMessage(asked: Asked, handedOver: readonly unknown[]): void {
    this.asked.push(asked);
    this.handedOver.push(...handedOver);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: Answered | null): void {
    this.onmessage({ data });
  }
}

const FRAME = { displayWidth: 10, displayHeight: 10 } as VideoFrame;
const EDGES = { left: 0.1, top: 0.1, right: 0.9, bottom: 0.9 };
const soon = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => vi.stubGlobal('Worker', Thread));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a darkroom on a thread of its own', () => {
  test('what is asked before it stands is asked in its order once it does', async () => {
    const room = openDarkroom();
    const found = room.take(1, FRAME);
    const bound = room.bind([newCapture(1)]);
    await soon();
    expect(Thread.last.asked).toEqual([]);
    Thread.last.say(null);
    await soon();
    expect(Thread.last.asked.map(({ order }) => order.name)).toEqual(['take', 'bind']);
    expect(Thread.last.handedOver).toEqual([FRAME]);
    const [take, bind] = Thread.last.asked.map(({ number }) => number);
    Thread.last.say({ number: bind ?? -1, failed: 'no memory' });
    Thread.last.say({ number: take ?? -1, made: EDGES });
    expect(await found).toEqual(EDGES);
    await expect(bound).rejects.toThrow('no memory');
  });

  test('is ended with its dialog', async () => {
    const room = openDarkroom();
    Thread.last.say(null);
    room.close();
    await soon();
    expect(Thread.last.isEnded).toBe(true);
  });
});

describe('where the thread does not come', () => {
  const asked = () => {
    vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => setTimeout(drawn));
    const room = openDarkroom();
    return { drawn: room.draw(newCapture(7), 72), thread: Thread.last };
  };

  test.each([
    ['its script is not there', (thread: Thread) => thread.onerror(new Event('error'))],
    ['nothing is heard of it', () => vi.advanceTimersByTimeAsync(2_000)],
  ])('%s: the work is done on this one', async (_what, happens) => {
    vi.useFakeTimers();
    const { drawn, thread } = asked();
    const answer = expect(drawn).rejects.toThrow('no picture 7');
    await happens(thread);
    await vi.advanceTimersByTimeAsync(100);
    await answer;
    expect(thread.asked).toEqual([]);
  });

  test('a thread that comes too late is ended', async () => {
    vi.useFakeTimers();
    const { drawn, thread } = asked();
    drawn.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(2_000);
    thread.say(null);
    await vi.advanceTimersByTimeAsync(100);
    expect(thread.isEnded).toBe(true);
  });
});
