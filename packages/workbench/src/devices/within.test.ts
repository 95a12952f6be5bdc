import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ANSWER_MS, within } from './within.ts';

describe('D-07: no device keeps the clerk waiting', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('an answer in time is the answer', async () => {
    expect(await within(Promise.resolve('card'), 'silent')).toBe('card');
  });

  test('silence ends after 1.5 seconds', async () => {
    expect(ANSWER_MS).toBeLessThanOrEqual(1_500);
    const asked = within(new Promise<string>(() => {}), 'silent');
    await vi.advanceTimersByTimeAsync(ANSWER_MS);
    expect(await asked).toBe('silent');
  });

  test('an answer that comes later goes to whoever still wants it', async () => {
    let answer = (_said: string): void => {};
    const late: string[] = [];
    const asked = within(new Promise<string>((resolve) => (answer = resolve)), 'silent', (it) =>
      late.push(it),
    );
    await vi.advanceTimersByTimeAsync(ANSWER_MS);
    expect(await asked).toBe('silent');
    answer('card');
    await vi.advanceTimersByTimeAsync(0);
    expect(late).toEqual(['card']);
  });

  test('a failure is a failure', async () => {
    await expect(within(Promise.reject(new Error('broken')), 'silent')).rejects.toThrow('broken');
  });
});
