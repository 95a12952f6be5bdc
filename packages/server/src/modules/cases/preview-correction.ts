import type { previewCorrection as route } from '@yichuang/contract/case-papers.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requestCorrection } from '@yichuang/domain/cases/request-correction.ts';
import { correctionNotice } from '@yichuang/domain/documents/correction-notice.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { draftPages } from '../documents/index.ts';
import { loadParts } from './case-parts.ts';
import { textDigest } from './dossier.ts';
import { correctionFacts } from './event-letters-correction.ts';
import { letterGround } from './letter-head.ts';
import { caseById } from './store.ts';

/**
 * 补正告知书的预览: decided by the same rules as the act, and forgotten.
 *
 * @throws not-found, and what the rules refuse
 */
export async function previewCorrection({ params, body }: ParsedOf<typeof route>, context: Reading) {
  const { db, centreId, server, actor, now, today } = context;
  const { caseId } = params;
  const row = await db.maybe(caseById, { centreId, caseId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  const ground = await letterGround(row, { tx: db, centreId, server });
  const { file: before, tick } = await loadParts(row, context);
  const { events } = requestCorrection(before, {
    ...{ by: actor, at: now, on: today, sheet: ground.sheet, defects: body.defects },
    clock: tick.clock,
    statementDigest: textDigest(ground.dossier.salt, body),
  });
  const [event] = events.filter((one) => one.kind === 'correctionRequested');
  if (!event) throw new TypeError('a request for correction records itself');
  const number = { letterNumber: '（预览，未编号）', issuedOn: today };
  return draftPages(
    correctionNotice(correctionFacts({ ...ground, number, before, event, statement: body })),
    server,
  );
}
