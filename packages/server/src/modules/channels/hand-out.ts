import type { handOutResults as route } from '@yichuang/contract/channel-handling.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { handOut } from '@yichuang/domain/channels/hand-out.ts';
import { notFound } from '#platform/http/refusal.ts';
import { deliverCase, textDigest } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { announceApplicationLetter } from './application-letters.ts';
import { loadForCentre } from './load-handling.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { resultsOf } from './step-results.ts';
import { dossierOf } from './store.ts';

/** 统一出件: every case that is ready is delivered in this transaction, and one proof of service lists them all. */
export async function handOutResults({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { applicationId } = params;
  const { row, head, running } = await loadForCentre(applicationId, body.version, context);
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  if (!filing) throw notFound();
  const { version: _seen, isPartial, ...service } = body;
  const statement = { ...service, on: body.on ?? today };
  const results = resultsOf(row, running);
  const result = handOut(applicationOf(row), {
    by: actor,
    at: now,
    on: today,
    results,
    isPartial,
    statementDigest: textDigest(filing.salt, statement),
  });
  for (const { stepId, standing } of results) {
    const file = running.cases.get(stepId);
    if (standing !== 'ready' || !file) continue;
    const { caseId, version } = file;
    await deliverCase({ params: { caseId }, body: { ...service, version } }, context, row.applicationNumber);
  }
  const { seq } = saveApplication({ tx, centreId }, { head, result, statement });
  announceApplicationLetter(context, { applicationId, seq });
  return { applicationId };
}
