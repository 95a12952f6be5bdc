import type { joinStep as route } from '@yichuang/contract/channels.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { joinStep as join } from '@yichuang/domain/channels/step-acts.ts';
import type { Acting } from '../context.ts';
import { getProcedure } from '../processes/index.ts';
import { advance } from './advance.ts';
import { loadForAct } from './load-for-act.ts';
import { applicationOf, saveApplication } from './rows.ts';

/** 新增环节: an optional step applies after all; it opens at once where nothing keeps it waiting. */
export async function joinStep({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { applicationId, stepId } = params;
  const { row, head } = await loadForAct(applicationId, body.version, context);
  const { procedure } = await getProcedure(tx, centreId, {
    key: row.procedureKey,
    version: row.procedureVersion,
  });
  const result = join(applicationOf(row), procedure, { by: actor, at: now, on: today, stepId });
  saveApplication({ tx, centreId }, { head, result });
  await advance(applicationId, context);
  return { applicationId };
}
