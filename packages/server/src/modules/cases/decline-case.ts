import type { declineCase as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { declineCase as decline } from '@yichuang/domain/cases/decline.ts';
import type { Acting } from '../context.ts';
import { getDossier, textDigest } from './dossier.ts';
import { loadForAct } from './load.ts';
import { caseFileOf } from './rows.ts';
import { saveCase } from './save.ts';
import { updateDecisionText } from './store.ts';

export async function declineCase({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const before = await loadForAct(params.caseId, body.version, context);
  const { salt } = await getDossier(tx, centreId, before.caseId);
  const { reason, legalBasis, competentAuthority } = body;
  const statement = { reason, legalBasis, competentAuthority };

  const result = decline(caseFileOf(before), {
    by: actor,
    at: now,
    on: today,
    statement,
    statementDigest: textDigest(salt, statement),
  });

  await saveCase({ tx, centreId }, before, result);
  const told = `${reason}（请向${competentAuthority}提出）`;
  await tx.run(updateDecisionText, { centreId, caseId: before.caseId, reason: told, basis: legalBasis });
  return { caseId: before.caseId };
}
