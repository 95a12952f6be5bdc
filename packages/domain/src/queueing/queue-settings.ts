import { type CallRules, USUAL_CALL_RULES } from '#queueing/call-rules.ts';
import { RETURN_BEHIND } from '#queueing/calling-order.ts';
import { USUAL_WATCH_RULES, type WatchRules } from '#queueing/hall-watch.ts';
import { HELD_AT_MOST } from '#queueing/ticket-acts.ts';
import { USUAL_TICKETS_A_DAY } from '#queueing/ticket-limit.ts';

/** 排队设置 of a centre: how numbers are called, and from when a manager is told. */
export type QueueSettings = CallRules &
  WatchRules & {
    /** Numbers a person may take on one day. */
    readonly ticketsADay: number;
    /** How many are called before a missed number that came back. */
    readonly returnBehind: number;
    /** Numbers a counter may hold. */
    readonly heldAtMost: number;
  };

export type QueueSetting = keyof QueueSettings;

export const USUAL_QUEUE_SETTINGS: QueueSettings = {
  ...USUAL_CALL_RULES,
  ...USUAL_WATCH_RULES,
  ticketsADay: USUAL_TICKETS_A_DAY,
  returnBehind: RETURN_BEHIND,
  heldAtMost: HELD_AT_MOST,
};

/** 设置范围: the least and the most of each; a centre moves inside them. */
export const SETTING_RANGES = {
  calls: [1, 3],
  gapSeconds: [10, 120],
  ticketsADay: [1, 50],
  returnBehind: [1, 10],
  heldAtMost: [1, 3],
  waiting: [1, 200],
  waitMinutes: [5, 240],
  unservedMinutes: [1, 60],
  pauseMinutes: [5, 60],
  quietMinutes: [5, 60],
  lateMinutes: [0, 60],
} as const satisfies Readonly<Record<QueueSetting, readonly [number, number]>>;

export const QUEUE_SETTINGS = Object.keys(SETTING_RANGES) as readonly QueueSetting[];

/** A setting that cannot be, and within what it may. */
export type SettingFault = {
  readonly setting: QueueSetting;
  readonly from: number;
  readonly to: number;
};

/**
 * What cannot be about settings; empty when all can.
 *
 * A line without a counter is told before the wait itself is too long: otherwise that alert would come too late to help.
 */
export function settingFaults(settings: QueueSettings): readonly SettingFault[] {
  const outside = QUEUE_SETTINGS.flatMap((setting) => {
    const [from, to] = SETTING_RANGES[setting];
    const value = settings[setting];
    return Number.isInteger(value) && value >= from && value <= to ? [] : [{ setting, from, to }];
  });
  const { unservedMinutes, waitMinutes } = settings;
  if (outside.length > 0 || unservedMinutes <= waitMinutes) return outside;
  return [{ setting: 'unservedMinutes', from: SETTING_RANGES.unservedMinutes[0], to: waitMinutes }];
}
