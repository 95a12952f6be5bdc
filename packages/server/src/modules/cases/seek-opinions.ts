import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { OpinionNotSoughtError } from '@yichuang/domain/cases/guard-errors.ts';
import { seekOpinions as seek } from '@yichuang/domain/cases/seek-opinions.ts';
import { limitOf } from '@yichuang/domain/clock/limit.ts';
import type { Acting } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { insertOpinionRequests } from './opinion-store.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.seekOpinions>;

/** 征求部门意见: each department finds the request on its own page. */
export async function seekOpinions({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { departments: departmentCodes, questions, workingDays } = body;
  const departments = await namesOf(departmentCodes, context);
  const statement = { questions, departments };
  const result = seek(file, {
    ...act,
    departmentCodes,
    questions,
    limit: limitOf(workingDays, 'workingDays'),
    statementDigest: textDigest(dossier.salt, statement),
  });
  const { consultation, version: seq } = result.caseFile;
  if (!consultation) throw new TypeError('opinions that are sought have a due');
  const { at: dueAt, on: dueOn, unit: dueUnit, provisional: dueProvisional } = consultation.due;
  saveCase(context, row, result, { ...statement, due: dueOn });
  const { tx, centreId, now, server } = context;
  const requestIds = departmentCodes.map(() => server.random.newId());
  const due = { dueAt, dueOn, dueUnit, dueProvisional };
  const asked = { departmentCodes, requestIds, now, ...due };
  await tx.run(insertOpinionRequests, { centreId, caseId: row.caseId, seq, ...asked });
  return { caseId: row.caseId };
}

/** @throws OpinionNotSoughtError for a code that no department of the centre has */
async function namesOf(codes: readonly string[], { tx, centreId }: Acting) {
  const names = await listDepartmentNames(tx, centreId);
  const unknown = codes.filter((code) => !names.has(code));
  if (unknown.length > 0) throw new OpinionNotSoughtError(unknown);
  return codes.map((code) => ({ code, name: names.get(code)?.name ?? code }));
}
