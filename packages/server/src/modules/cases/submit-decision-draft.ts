import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { submitDraft } from '@yichuang/domain/cases/submit-draft.ts';
import type { Acting } from '../context.ts';
import { findColleague } from '../identity/index.ts';
import { textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.submitDecisionDraft>;

/** 报请决定: the review ends with an opinion, and somebody with the power to decide takes over. */
export async function submitDecisionDraft({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { opinion, proposal, interest } = body;
  const secondOfficer = body.secondOfficer ? await findColleague(body.secondOfficer, context) : null;
  const result = submitDraft(file, {
    ...act,
    interest,
    proposal,
    opinionDigest: textDigest(dossier.salt, { opinion }),
    ...(secondOfficer && { secondOfficer }),
  });
  saveCase(context, row, result, { opinion });
  return { caseId: row.caseId };
}
