import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { endSpecialProcedure as end } from '@yichuang/domain/cases/end-special-procedure.ts';
import { startSpecialProcedure as start } from '@yichuang/domain/cases/start-special-procedure.ts';
import type { Acting } from '../context.ts';
import { findColleague } from '../identity/index.ts';
import { textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

/** 特别程序: the notice is made and served with this act. */
export async function startSpecialProcedure(
  { params, body }: ParsedOf<typeof routes.startSpecialProcedure>,
  context: Acting,
) {
  const { row, file, sheet, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { kind, name, plannedDays, institution, reason } = body;
  const ofItem = sheet.rules?.otherProcedures?.find((one) => one.name === name);
  const legalBasis = ofItem?.basis ?? '《中华人民共和国行政许可法》第四十五条';
  const statement = { legalBasis, reason, institution };
  const together = await findColleague(body.jointly, context);
  const result = start(file, {
    ...act,
    together,
    procedure: kind === 'other' ? { kind, name } : { kind },
    plannedDays,
    statement,
    statementDigest: textDigest(dossier.salt, statement),
    noticeServedOn: act.on,
  });
  saveCase(context, row, result, { ...statement, procedure: kind, name, plannedDays });
  return { caseId: row.caseId };
}

/** What was planned and not needed is given back. */
export async function endSpecialProcedure(
  { params, body }: ParsedOf<typeof routes.endSpecialProcedure>,
  context: Acting,
) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { conclusion } = body;
  const conclusionDigest = textDigest(dossier.salt, { conclusion });
  saveCase(context, row, end(file, { ...act, conclusionDigest }), { conclusion });
  return { caseId: row.caseId };
}
