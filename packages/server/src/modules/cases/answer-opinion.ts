import type { answerOpinion as answerRoute } from '@yichuang/contract/opinions.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requireAnswerable } from '@yichuang/domain/cases/answer-opinion.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { getDossier, textDigest } from './dossier.ts';
import { answersOf, gatherIfDone } from './gather-opinions.ts';
import { foldedFile } from './journal.ts';
import { opinionRequestById, opinionsOfCase, recordAnswer } from './opinion-store.ts';
import { viewOpinionRequest } from './opinion-view.ts';
import { eventsOfCase, lockCase } from './store.ts';

type Asked = ParsedOf<typeof answerRoute>;

/**
 * 部门答复: the department sees its request only, never the case; the last answer puts the case back into review.
 *
 * @throws not-found for anybody else; StaleError with the fresh request
 */
export async function answerOpinion({ params: { requestId }, body }: Asked, context: Acting) {
  const { tx, centreId, actor, now } = context;
  const request = await tx.maybe(opinionRequestById, { centreId, requestId });
  if (!request || !isWithinReach(reachOf(actor), request.departmentCode)) throw notFound();
  const { caseId, seq, departmentCode } = request;
  const [row] = await tx.run(lockCase, { centreId, caseId });
  if (!row) throw notFound();
  if (row.version !== body.version)
    throw new StaleError(await viewOpinionRequest(requestId, { ...context, db: tx }));

  const file = foldedFile(await tx.many(eventsOfCase, { centreId, caseId }));
  const requests = await tx.many(opinionsOfCase, { centreId, caseId });
  // The department may have been silent once and be asked again now.
  if (requests[0]?.seq !== seq) throw new Refusal('cases.opinion-closed', 'conflict');
  const { stance, conditions, basis } = body;
  const said = { departmentCode, stance, conditions, basis };
  requireAnswerable(file, { by: actor, ...said, answers: answersOf(requests) });

  const { salt } = await getDossier(tx, centreId, caseId);
  const answer = { stance, words: { conditions, basis }, digest: textDigest(salt, said) };
  await tx.run(recordAnswer, { centreId, requestId, now, answeredBy: actor.accountId, ...answer });
  await gatherIfDone({ row, file }, context);
  return { requestId };
}
