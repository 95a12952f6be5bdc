import { SETTING_RANGES } from '@yichuang/domain/queueing/queue-settings.ts';
import { z } from 'zod';
import { route } from './route.ts';
import { Moment } from './wire.ts';

const within = ([from, to]: readonly [number, number]) => z.int().min(from).max(to);

/** 排队设置: how numbers are called, and from when a manager is told. */
export const QueueSettingsFields = {
  calls: within(SETTING_RANGES.calls),
  gapSeconds: within(SETTING_RANGES.gapSeconds),
  ticketsADay: within(SETTING_RANGES.ticketsADay),
  returnBehind: within(SETTING_RANGES.returnBehind),
  heldAtMost: within(SETTING_RANGES.heldAtMost),
  waiting: within(SETTING_RANGES.waiting),
  waitMinutes: within(SETTING_RANGES.waitMinutes),
  unservedMinutes: within(SETTING_RANGES.unservedMinutes),
  pauseMinutes: within(SETTING_RANGES.pauseMinutes),
  quietMinutes: within(SETTING_RANGES.quietMinutes),
  lateMinutes: within(SETTING_RANGES.lateMinutes),
};

export const QueueSettingsView = z.object({
  ...QueueSettingsFields,
  /** 0: the usual ones, nobody has changed them. */
  version: z.int(),
  changedAt: Moment.nullable(),
  changedBy: z.string().nullable(),
});
export type QueueSettingsView = z.infer<typeof QueueSettingsView>;

export const readQueueSettings = route({
  name: 'queueing.readSettings',
  summary: 'How numbers are called here, and from when a manager is told.',
  method: 'GET',
  path: '/queueing/settings',
  allow: 'queueing.manage',
  reply: QueueSettingsView,
});

export const changeQueueSettings = route({
  name: 'queueing.changeSettings',
  summary: 'Change how numbers are called, and from when a manager is told; holds from now on.',
  method: 'POST',
  path: '/queueing/settings',
  allow: 'queueing.manage',
  body: z.strictObject({ version: z.int(), ...QueueSettingsFields }),
  reply: QueueSettingsView,
});
