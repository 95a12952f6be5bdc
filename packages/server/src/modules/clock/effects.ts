import { writeEffect } from '#platform/jobs/outbox.ts';
import type { Acting } from '../context.ts';

/** Rules or calendar of a centre have changed: an act that began before may still have counted by the ones before. */
export const CLOCK_CHANGED = 'clock.changed';

/** @param calendar what people cite the calendar by that now holds */
export const announceClockChange = (
  { tx, centreId, now, server }: Pick<Acting, 'tx' | 'centreId' | 'now' | 'server'>,
  calendar: string,
) => {
  const effectId = server.random.newId();
  return writeEffect(
    { tx, centreId, now, effectId },
    { task: CLOCK_CHANGED, key: effectId, payload: { centreId, calendar } },
  );
};
