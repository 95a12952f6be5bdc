import type { declineCase as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { declineCase as decline } from '@yichuang/domain/cases/decline.ts';
import { noticeDueOf } from '@yichuang/domain/cases/notice-due.ts';
import type { Acting } from '../context.ts';
import { REMEDIES, textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

export async function declineCase({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { reason, legalBasis, competentAuthority } = body;
  const statement = { reason, legalBasis, competentAuthority, remedies: REMEDIES };

  const result = decline(file, {
    ...act,
    statement,
    statementDigest: textDigest(dossier.salt, statement),
    noticeDue: noticeDueOf(file, act.clock),
  });

  saveCase(context, row, result, statement);
  return { caseId: row.caseId };
}
