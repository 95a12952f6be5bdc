import { loseGrant as lose } from '@yichuang/domain/channels/step-acts.ts';
import { readCaseApplication } from '../cases/index.ts';
import type { Working } from '../context.ts';
import { retractFact } from '../processes/index.ts';
import { advance } from './advance.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { lockApplication } from './store.ts';

/** 许可失效: the licence of a case was taken away; where that was a step of a running application, it is done no longer. */
export async function loseGrant(caseId: string, context: Working): Promise<void> {
  const { tx, centreId, now } = context;
  const applicationId = await readCaseApplication(caseId, context);
  if (applicationId === null) return;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (!row) return;
  const lost = (stepId: string) => lose(applicationOf(row), { at: now, stepId, caseId });
  if (lost('') === null) return;
  const stepId = await retractFact(tx, { centreId, applicationId, caseId });
  const result = stepId === null ? null : lost(stepId);
  if (result === null) return;
  const head = { seq: row.version, hash: row.headHash };
  saveApplication({ tx, centreId }, { head, result });
  await advance(applicationId, context);
}
