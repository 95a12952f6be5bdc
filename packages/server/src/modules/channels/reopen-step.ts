import type { reopenStep as route } from '@yichuang/contract/channels.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { reopenStep as reopen } from '@yichuang/domain/channels/step-acts.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { loadForAct } from './load-for-act.ts';
import { loadOpening, openStep } from './open-step.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { loadRunning } from './running.ts';

/** 重新办理: a step that ended without a grant is handled once more, in a new case of its department. */
export async function reopenStep({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { applicationId, stepId } = params;
  const { row, head } = await loadForAct(applicationId, body.version, context);
  const running = await loadRunning(row, { ...context, db: tx });
  const command = { by: actor, at: now, on: today, stepId, because: body.because };
  const known = { procedure: running.published.procedure, records: running.records };
  const reopened = (caseId: string) => reopen(applicationOf(row), known, { ...command, caseId });
  // Asked before the case opens, so that an unlawful act leaves nothing behind.
  reopened('');
  const ground = await loadOpening(row, running, context);
  const caseId = ground && openStep(ground, stepId, context);
  if (caseId === null) throw new Refusal('channels.step-standing', 'conflict');
  saveApplication({ tx, centreId }, { head, result: reopened(caseId) });
  return { applicationId };
}
