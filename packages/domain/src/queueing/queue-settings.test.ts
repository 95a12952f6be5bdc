import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  QUEUE_SETTINGS,
  SETTING_RANGES,
  settingFaults,
  USUAL_QUEUE_SETTINGS,
} from '#queueing/queue-settings.ts';

describe('G-15: settings of the queue', () => {
  test('the usual ones can be', () => {
    expect(settingFaults(USUAL_QUEUE_SETTINGS)).toEqual([]);
    expect(USUAL_QUEUE_SETTINGS).toMatchObject({
      calls: 3,
      gapSeconds: 30,
      returnBehind: 3,
      pauseMinutes: 15,
    });
  });

  test.each(QUEUE_SETTINGS)('%s: its ends can be, one beyond them cannot', (setting) => {
    const [from, to] = SETTING_RANGES[setting];
    // Far from the rule about both of them.
    const usual = { ...USUAL_QUEUE_SETTINGS, unservedMinutes: 1, waitMinutes: 240 };
    const faultsAt = (value: number) => settingFaults({ ...usual, [setting]: value });
    expect([faultsAt(from), faultsAt(to)].flat()).toEqual([]);
    expect([from - 1, to + 1, from + 0.5, Number.NaN].flatMap(faultsAt)).toEqual(
      Array(4).fill({ setting, from, to }),
    );
  });

  test('a line without a counter is told before its wait is too long', () => {
    expect(settingFaults({ ...USUAL_QUEUE_SETTINGS, unservedMinutes: 31 })).toEqual([
      { setting: 'unservedMinutes', from: 1, to: 30 },
    ]);
  });

  test('property: settings in their ranges can be, unless the two contradict each other', () => {
    const any = fc.record(
      Object.fromEntries(
        QUEUE_SETTINGS.map((setting) => {
          const [min, max] = SETTING_RANGES[setting];
          return [setting, fc.integer({ min, max })];
        }),
      ),
    );
    fc.assert(
      fc.property(any, (drawn) => {
        const settings = { ...USUAL_QUEUE_SETTINGS, ...drawn };
        expect(settingFaults(settings).length === 0).toBe(settings.unservedMinutes <= settings.waitMinutes);
      }),
    );
  });
});
