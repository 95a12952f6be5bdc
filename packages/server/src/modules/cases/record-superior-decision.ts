import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { recordSuperiorDecision as record } from '@yichuang/domain/cases/refer.ts';
import type { Acting } from '../context.ts';
import { establish } from './decide-case.ts';
import { REMEDIES, textDigest } from './dossier.ts';
import { announce, CASE_DECIDED } from './effects.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.recordSuperiorDecision>;

/** 上级决定: the superior decided on paper; it is put on file here. */
export async function recordSuperiorDecision({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { outcome, decisionNumber, reason, legalBasis } = body;
  const refusal = { reason, legalBasis, remedies: REMEDIES };
  const statement = outcome === 'granted' ? { decisionNumber } : { decisionNumber, ...refusal };
  const digest = textDigest(dossier.salt, statement);
  const result = record(file, {
    ...act,
    decision:
      outcome === 'granted'
        ? { outcome, decisionNumber, opinionDigest: digest }
        : { outcome, decisionNumber, statement: refusal, statementDigest: digest },
  });
  saveCase(context, row, result, statement);
  if (outcome === 'granted') await establish(row, result.caseFile.version, context);
  announce(context, CASE_DECIDED, row.caseId);
  return { caseId: row.caseId };
}
