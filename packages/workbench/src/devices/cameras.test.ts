import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cameraOf, endStream } from './cameras.ts';
import { ANSWER_MS } from './within.ts';

const track = { stop: vi.fn() };
const STREAM = { getTracks: () => [track] } as unknown as MediaStream;

type Browser = {
  readonly ask?: () => Promise<MediaStream>;
  readonly cameras?: number;
  readonly permission?: string;
  readonly policy?: boolean;
};

/** A browser with cameras, and what it says when it is asked. */
const browser = ({ ask, cameras = 1, permission = 'prompt', policy = true }: Browser) => {
  const devices = Array.from({ length: cameras }, () => ({ kind: 'videoinput', deviceId: 'a1' }));
  vi.stubGlobal('document', { featurePolicy: { allowsFeature: () => policy } });
  vi.stubGlobal('navigator', {
    permissions: { query: async () => ({ state: permission }) },
    mediaDevices: {
      getUserMedia: ask ?? (async () => STREAM),
      enumerateDevices: async () => [...devices, { kind: 'audioinput', deviceId: 'm1' }],
    },
  });
};
const fails = (name: string) => () => Promise.reject(new DOMException('no', name));

const camera = cameraOf({ camera: '' });

beforeEach(() => {
  vi.useFakeTimers();
  track.stop.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('D-07: what keeps the camera from working is told by its name', () => {
  test.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['TypeError', 'unsupported'],
  ] as const)('%s: %s', async (name, trouble) => {
    browser({ ask: fails(name) });
    expect(await camera.test()).toEqual({ ok: false, trouble });
  });

  test('a policy is told before anybody is asked', async () => {
    const ask = vi.fn(async () => STREAM);
    browser({ ask, policy: false });
    expect(await camera.test()).toEqual({ ok: false, trouble: 'policy' });
    expect(ask).not.toHaveBeenCalled();
  });

  test('a browser without cameras at all', async () => {
    vi.stubGlobal('document', {});
    vi.stubGlobal('navigator', {});
    expect(await camera.look()).toEqual({ ok: false, trouble: 'unsupported' });
    expect(await camera.test()).toEqual({ ok: false, trouble: 'unsupported' });
  });

  test('a test lets the camera go again', async () => {
    browser({});
    expect(await camera.test()).toEqual({ ok: true, value: null });
    expect(track.stop).toHaveBeenCalledOnce();
  });

  test('a question nobody answers is given up; what comes of it later is handed over', async () => {
    let allow = (_stream: MediaStream): void => {};
    browser({ ask: () => new Promise((resolve) => (allow = resolve)) });
    const late: MediaStream[] = [];
    const opened = camera.open((stream) => late.push(stream));
    await vi.advanceTimersByTimeAsync(ANSWER_MS);
    expect(await opened).toEqual({ ok: false, trouble: 'unanswered' });
    allow(STREAM);
    await vi.advanceTimersByTimeAsync(0);
    expect(late).toEqual([STREAM]);
  });
});

describe('D-07: what is known without asking', () => {
  test.each([
    ['nobody was asked yet', {}, null],
    ['it was allowed before', { permission: 'granted' }, { ok: true, value: null }],
    ['it was refused before', { permission: 'denied' }, { ok: false, trouble: 'denied' }],
    ['none is attached', { cameras: 0 }, { ok: false, trouble: 'missing' }],
    ['a policy forbids it', { policy: false }, { ok: false, trouble: 'policy' }],
  ] as const)('%s', async (_what, situation, standing) => {
    browser(situation);
    expect(await camera.look()).toEqual(standing);
  });
});

test('no stream is ended without complaint', () => {
  expect(() => endStream(null)).not.toThrow();
});
