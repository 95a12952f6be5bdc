import type { declineCase as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { declineCase as decline } from '@yichuang/domain/cases/decline.ts';
import type { Acting } from '../context.ts';
import { getDossier, textDigest } from './dossier.ts';
import { loadForAct } from './load.ts';
import { saveCase } from './save.ts';

export async function declineCase({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { row, file } = await loadForAct(params.caseId, body.version, context);
  const { salt } = await getDossier(tx, centreId, row.caseId);
  const { reason, legalBasis, competentAuthority } = body;
  const statement = { reason, legalBasis, competentAuthority };

  const result = decline(file, {
    by: actor,
    at: now,
    on: today,
    statement,
    statementDigest: textDigest(salt, statement),
  });

  await saveCase({ tx, centreId }, row, result, statement);
  return { caseId: row.caseId };
}
