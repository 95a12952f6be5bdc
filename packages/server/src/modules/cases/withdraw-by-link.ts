import type { withdrawByLink as withdrawRoute } from '@yichuang/contract/case-track.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { withdrawCase } from '@yichuang/domain/cases/withdraw.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { caseFileOf } from './rows.ts';
import { saveCase } from './save.ts';
import { lockCase } from './store.ts';
import { caseOfToken } from './track-link.ts';
import { viewTrackedCase } from './tracked-case.ts';

/** The applicant takes the application back; the link is the proof of who asks. */
export async function withdrawByLink({ params, body }: ParsedOf<typeof withdrawRoute>, context: Acting) {
  const { tx, centreId, now } = context;
  const caseId = caseOfToken(params.token, context);
  const [before] = await tx.run(lockCase, { centreId, caseId });
  if (!before) throw notFound();
  if (before.version !== body.version)
    throw new StaleError(await viewTrackedCase(caseId, params.token, { ...context, db: tx }));
  // One of several departments' cases cannot leave alone: the channel would wait for it for ever.
  if (before.applicationId !== null) throw new Refusal('cases.part-of-application', 'conflict');
  saveCase(context, before, withdrawCase(caseFileOf(before), { at: now, requestDigest: null }));
  return { caseId };
}
