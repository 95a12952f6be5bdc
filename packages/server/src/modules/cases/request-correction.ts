import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requestCorrection as request } from '@yichuang/domain/cases/request-correction.ts';
import type { Acting } from '../context.ts';
import { findColleague } from '../identity/index.ts';
import { textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.requestCorrection>;

/** 一次性告知补正. */
export async function requestCorrection({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { defects, again, override } = body;
  const statement = {
    defects,
    ...(again && { reason: again.reason }),
    ...(override && { overrideReason: override.reason }),
  };
  const result = request(file, {
    ...act,
    defects,
    statementDigest: textDigest(dossier.salt, statement),
    ...(override && {
      override: {
        reason: override.reason,
        reasonDigest: textDigest(dossier.salt, { reason: override.reason }),
      },
    }),
    ...(again && {
      again: {
        reviewer: await findColleague(again.reviewer, context),
        reason: again.reason,
        reasonDigest: textDigest(dossier.salt, { reason: again.reason }),
      },
    }),
  });
  saveCase(context, row, result, statement);
  return { caseId: row.caseId };
}
