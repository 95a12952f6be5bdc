import { type Instant, instant, parseInstant } from '@yichuang/domain/time/instant.ts';
import type { Clock } from '#platform/clock.ts';
import type { Config, Mode } from '#platform/config.ts';

/** The day both channels opened: a Tuesday morning at the counter. */
export const OPENING_DAY = parseInstant('2007-10-30T09:00:00+08:00');

/** A clock that a test moves by hand; it stands still otherwise. */
export type TestClock = Clock & { set(at: Instant): void; advanceMinutes(minutes: number): void };

export function testClock(start: Instant = OPENING_DAY): TestClock {
  let now = start;
  return {
    now: () => now,
    set(at) {
      now = at;
    },
    advanceMinutes(minutes) {
      now = instant(now + minutes * 60_000);
    },
  };
}

export const testConfig = ({ home, mode }: { readonly home: string; readonly mode: Mode }): Config => ({
  mode,
  host: '127.0.0.1',
  port: 0,
  home,
  databaseUrl: null,
  publicUrl: 'http://localhost:3000',
  trustedProxies: [],
  logLevel: 'silent',
  metricsToken: null,
  uploadLimit: 20 * 1_048_576,
  idleLockMinutes: 10,
  clockStart: null,
  clockSpeed: 1,
});
