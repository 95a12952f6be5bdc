import { type Instant, instant } from '@yichuang/domain/time/instant.ts';

/** Where time enters. Everything else is given moments. */
export type Clock = { now(): Instant };

/** The server's own clock; in demo mode it may start elsewhere and run faster. */
export function systemClock(start: string | null, speed: number): Clock {
  if (start === null && speed === 1) return { now: () => instant(Date.now()) };
  const real = Date.now();
  const shown = start === null ? real : Date.parse(start);
  return { now: () => instant(Math.floor(shown + (Date.now() - real) * speed)) };
}
