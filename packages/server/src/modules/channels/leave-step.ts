import type { leaveStep as route } from '@yichuang/contract/channels.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { leaveStep as leave } from '@yichuang/domain/channels/step-acts.ts';
import type { Acting } from '../context.ts';
import { advance } from './advance.ts';
import { loadForAct } from './load-for-act.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { loadRunning } from './running.ts';

/** 减少环节: a step that joined does not apply after all; what waited for it may go on. */
export async function leaveStep({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { applicationId, stepId } = params;
  const { row, head } = await loadForAct(applicationId, body.version, context);
  const { records, published } = await loadRunning(row, { ...context, db: tx });
  const running = { procedure: published.procedure, records };
  const result = leave(applicationOf(row), running, { by: actor, at: now, on: today, stepId });
  saveApplication({ tx, centreId }, { head, result });
  await advance(applicationId, context);
  return { applicationId };
}
