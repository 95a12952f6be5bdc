import { type QueueSettings, USUAL_QUEUE_SETTINGS } from '@yichuang/domain/queueing/queue-settings.ts';
import type { Db } from '#platform/db/database.ts';
import { settingsOf } from './settings-store.ts';

/** 排队设置 of the centre, or the usual ones. */
export const queueRules = async (db: Db, centreId: number): Promise<QueueSettings> =>
  (await db.maybe(settingsOf, { centreId })) ?? USUAL_QUEUE_SETTINGS;
