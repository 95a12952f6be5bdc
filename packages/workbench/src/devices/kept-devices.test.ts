import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepDevices, keptDevices } from './kept-devices.ts';

const storage = (kept: string | null) => {
  let text = kept;
  vi.stubGlobal('localStorage', {
    getItem: () => text,
    setItem: (_name: string, now: string) => {
      text = now;
    },
  });
};
afterEach(() => vi.unstubAllGlobals());

const PLAIN = { reader: 'keyboard', camera: '', printer: 'browser' };

describe('D-07: a counter keeps its devices', () => {
  test('what was chosen is found again', () => {
    storage(null);
    expect(keptDevices(false)).toEqual(PLAIN);
    keepDevices({ reader: 'bridge', camera: 'a1b2', printer: 'bridge' });
    expect(keptDevices(false)).toEqual({ reader: 'bridge', camera: 'a1b2', printer: 'bridge' });
  });

  test.each([
    ['nothing of ours', 'x y z', { ...PLAIN, camera: 'z' }],
    ['an empty text', '', PLAIN],
    ['a way that only readers have, for the printer', 'file file', { ...PLAIN, reader: 'file' }],
  ])('%s is as good as nothing', (_what, kept, setting) => {
    storage(kept);
    expect(keptDevices(true)).toEqual(setting);
  });

  test('what pretends to be a device works in the demo, and nowhere else', () => {
    storage('simulator simulator simulator');
    const pretended = { reader: 'simulator', camera: 'simulator', printer: 'simulator' };
    expect(keptDevices(true)).toEqual(pretended);
    expect(keptDevices(false)).toEqual(PLAIN);
  });

  test('a machine without storage has the plain ones', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(keptDevices(true)).toEqual(PLAIN);
  });
});
