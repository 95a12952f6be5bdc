import type { FieldFault } from '@yichuang/contract/problem.ts';
import type {
  QueueSettingsView,
  changeQueueSettings as route,
} from '@yichuang/contract/queueing-settings.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import {
  type SettingFault,
  settingFaults,
  USUAL_QUEUE_SETTINGS,
} from '@yichuang/domain/queueing/queue-settings.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { InvalidInputError, StaleError } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { replaceSettings, settingsOf } from './settings-store.ts';

/** 排队设置 with who changed them last. */
export async function viewSettings(context: Reading): Promise<QueueSettingsView> {
  const { db, centreId } = context;
  const row = await db.maybe(settingsOf, { centreId });
  if (!row) return { ...USUAL_QUEUE_SETTINGS, version: 0, changedAt: null, changedBy: null };
  const names = await accountNames([row.changedBy], context);
  return {
    ...row,
    changedAt: row.changedAt === null ? null : instantText(row.changedAt),
    changedBy: names.get(row.changedBy ?? '') ?? null,
  };
}

/** Holds from the next call and the next look at the hall on. @throws StaleError, InvalidInputError */
export async function changeSettings({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now } = context;
  requirePermission(actor, 'queueing.manage');
  const faults = settingFaults(body);
  if (faults.length > 0) throw new InvalidInputError(faults.map(viewFault));
  const [changed] = await tx.run(replaceSettings, { centreId, ...body, now, actorId: actor.accountId });
  if (!changed) throw new StaleError(await viewSettings({ ...context, db: tx }));
  return {};
}

const viewFault = ({ setting, from, to }: SettingFault): FieldFault => ({
  pointer: `/${setting}`,
  rule: 'queueing.range',
  message: `请填 ${from} 到 ${to} 的整数`,
  messageEn: `Give a whole number from ${from} to ${to}.`,
});
