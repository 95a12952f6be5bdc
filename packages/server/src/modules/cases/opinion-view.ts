import type { OpinionRequestView } from '@yichuang/contract/opinions.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText, localDay } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { formFor } from '../forms/index.ts';
import { viewFacts } from './case-facts.ts';
import { loadParts } from './case-parts.ts';
import { questionsOf, viewRequestRow, wordsOf } from './opinion-rows.ts';
import { opinionRequestById } from './opinion-store.ts';
import { caseById } from './store.ts';

/**
 * One request, with what its department needs for an answer and no more of the case.
 *
 * @throws not-found when it does not exist or another department was asked: the same answer
 */
export async function viewOpinionRequest(requestId: string, context: Reading): Promise<OpinionRequestView> {
  const { db, centreId, actor, now } = context;
  const request = await db.maybe(opinionRequestById, { centreId, requestId });
  if (!request || !isWithinReach(reachOf(actor), request.departmentCode)) throw notFound();
  const row = await db.maybe(caseById, { centreId, caseId: request.caseId });
  if (!row) throw notFound();

  const parts = await loadParts(row, context);
  const { caseNumber, itemName, itemNameEn, answers, documents } = viewFacts(parts);
  const { kind: applicantKind, name: applicantName } = parts.dossier.applicant;
  const about = { caseNumber, itemName, itemNameEn, applicantKind, applicantName };
  const listed = { ...request, ...about, askedBy: row.departmentCode, state: row.state };
  const shown = viewRequestRow(listed, { names: parts.names, tick: parts.tick, actor });
  return {
    ...shown,
    questions: questionsOf(request.statement),
    silenceAgrees: parts.sheet.rules?.silenceAgrees === true,
    ...wordsOf(request),
    form: await formFor(db, centreId, parts.sheet),
    answers,
    documents,
    receivedOn: localDay(row.receivedAt),
    mayAnswer:
      shown.standing === 'open' &&
      mayUse(actor, 'cases.decide') &&
      actor.departmentCode === request.departmentCode,
    version: row.version,
    now: instantText(now),
  };
}
