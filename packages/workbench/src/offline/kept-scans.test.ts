import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropScans, forgetScans, type KeptScan, keepScan, readScan } from './kept-scans.ts';

const scan = (name: string): KeptScan => ({ file: new Blob(['%PDF']), name, pages: 1, picture: null });

beforeEach(() => vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] }));
afterEach(async () => {
  vi.useRealTimers();
  await forgetScans();
});

test('D-25: a scan is found by its key until it is dropped', async () => {
  await keepScan('a', scan('身份证.pdf'));
  await keepScan('b', scan('申请表.pdf'));
  await dropScans(['a', 'never']);
  expect([(await readScan('a'))?.name, (await readScan('b'))?.name]).toEqual([undefined, '申请表.pdf']);
});

test('what is older than a working day goes with the next scan', async () => {
  await keepScan('old', scan('昨天.pdf'));
  vi.setSystemTime(Date.now() + 11 * 3_600_000);
  await keepScan('new', scan('今天.pdf'));
  expect((await readScan('old'))?.name).toBe('昨天.pdf');
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  await keepScan('newer', scan('刚才.pdf'));
  expect([await readScan('old'), (await readScan('new'))?.name]).toEqual([null, '今天.pdf']);
});
