import { expect, test } from 'vitest';
import { lockHome } from '#platform/embedded/home-lock.ts';

test('a home is held by one at a time and is free again at once', async () => {
  const home = `/no/such/home/${process.pid}`;
  const first = await lockHome(home);
  await expect(lockHome(home)).rejects.toMatchObject({
    problem: 'home-in-use',
    message: expect.stringContaining(`(process ${process.pid})`),
  });
  await first.release();
  const started = performance.now();
  const second = await lockHome(home);
  expect(performance.now() - started).toBeLessThan(500);
  await second.release();
});

test('one who is stopping is waited for', async () => {
  const home = `/no/such/home/${process.pid}`;
  const first = await lockHome(home);
  first.announceStop();
  setTimeout(() => void first.release(), 2_500);
  const second = await lockHome(home);
  await second.release();
});

test('other homes are not concerned', async () => {
  const locks = await Promise.all([lockHome('/no/such/home/a'), lockHome('/no/such/home/b')]);
  await Promise.all(locks.map((lock) => lock.release()));
  expect(locks).toHaveLength(2);
});
