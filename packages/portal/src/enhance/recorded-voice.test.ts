import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchVoice, isOwnVoice, playVoice } from './recorded-voice.ts';

describe('Q-04: the player of recordings', () => {
  afterEach(() => vi.unstubAllGlobals());

  const started: { readonly at: number; readonly volume: number }[] = [];
  const audio = {
    decodeAudioData: (recorded: ArrayBuffer, done: (piece: unknown) => void) =>
      done({ duration: recorded.byteLength }),
    createGain: () => ({ gain: { value: 1 }, connect: (to: unknown) => to }),
    createBufferSource() {
      let loudness = { gain: { value: 0 } };
      return {
        buffer: null,
        connect: (to: typeof loudness) => {
          loudness = to;
          return to;
        },
        start: (at: number) => started.push({ at, volume: loudness.gain.value }),
      };
    },
  } as unknown as AudioContext;
  const answer = (asked: (address: string) => Response) => {
    const addresses: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      addresses.push(address);
      return asked(address);
    });
    return addresses;
  };

  test('a piece that is missing is told, and asked for again with the next call', async () => {
    answer((address) => new Response('12', { status: address.includes('/z.wav') ? 404 : 200 }));
    expect(await fetchVoice(audio, ['y', 'z'])).toBe(false);
    const again = answer(() => new Response('123'));
    expect(await fetchVoice(audio, ['y', 'z', 'z'])).toBe(true);
    expect(again).toEqual(['/voice/z.wav']);
  });

  test('a network that is away, and a file that is no sound, are missing pieces', async () => {
    answer(() => {
      throw new TypeError('no network');
    });
    expect(await fetchVoice(audio, ['x'])).toBe(false);
    answer(() => new Response('no sound'));
    const deaf = { decodeAudioData: (_: ArrayBuffer, _done: unknown, failed: () => void) => failed() };
    expect(await fetchVoice(deaf as unknown as AudioContext, ['x'])).toBe(false);
  });

  test('pieces follow one another without a gap, as loud as the screen is set', () => {
    expect(playVoice(audio, ['y', 'z', 'y'], { from: 10, volume: 0.4 })).toBe(17);
    expect(started).toEqual([
      { at: 10, volume: 0.4 },
      { at: 12, volume: 0.4 },
      { at: 15, volume: 0.4 },
    ]);
  });

  test('an announcer of the centre is known by what the server says', async () => {
    expect(isOwnVoice()).toBe(false);
    answer(() => new Response('1', { headers: { 'x-recorded-by': 'centre' } }));
    await fetchVoice(audio, ['w']);
    expect(isOwnVoice()).toBe(true);
  });
});
