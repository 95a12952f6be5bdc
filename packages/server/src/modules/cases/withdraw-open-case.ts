import { withdrawCase } from '@yichuang/domain/cases/withdraw.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { caseFileOf } from './rows.ts';
import { saveCase } from './save.ts';
import { lockCase } from './store.ts';

/** The case of a step goes with its application; one decided meanwhile stays as it was decided. */
export async function withdrawOpenCase(caseId: string, context: Acting): Promise<void> {
  const { tx, centreId, now } = context;
  const [before] = await tx.run(lockCase, { centreId, caseId });
  if (!before) throw notFound();
  if (before.outcome !== null) return;
  saveCase(context, before, withdrawCase(caseFileOf(before), { at: now, requestDigest: null }));
}
