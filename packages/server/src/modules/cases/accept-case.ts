import type { acceptCase as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { acceptCase as accept } from '@yichuang/domain/cases/accept.ts';
import { getSheet } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { duesFrom } from './dues.ts';
import { announce, CASE_ACCEPTED } from './effects.ts';
import { loadForAct } from './load.ts';
import { saveCase } from './save.ts';
import { updateDocuments } from './store.ts';

/** Accepts an online filing whose documents lie on the counter. */
export async function acceptCase({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today, server } = context;
  const { row, file } = await loadForAct(params.caseId, body.version, context);
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  const clock = await officeClock(tx, server, centreId);

  const result = accept(file, {
    by: actor,
    at: now,
    on: today,
    dues: duesFrom(now, sheet, clock),
    asked: sheet.requiredDocuments,
    presented: body.documents,
  });

  await saveCase({ tx, centreId }, row, result);
  await tx.run(updateDocuments, { centreId, caseId: row.caseId, documents: body.documents });
  await announce(context, CASE_ACCEPTED, row.caseId);
  return { caseId: row.caseId };
}
