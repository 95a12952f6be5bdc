import type { grantCase as grantRoute, refuseCase as refuseRoute } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { grantCase as grant } from '@yichuang/domain/cases/grant.ts';
import { refuseCase as refuse } from '@yichuang/domain/cases/refuse.ts';
import type { Acting } from '../context.ts';
import { establishFact, factsOf } from '../processes/index.ts';
import { getDossier, textDigest } from './dossier.ts';
import { announce, CASE_DECIDED } from './effects.ts';
import { loadForAct } from './load.ts';
import type { CaseRow } from './rows.ts';
import { saveCase } from './save.ts';

/** Where somebody refused may complain or sue; printed in the decision (Administrative Licensing Law art. 38(2)). */
const REMEDIES = '可自收到决定之日起六十日内申请行政复议，或者六个月内提起行政诉讼。';

const NO_FACTS: ReadonlySet<string> = new Set();

export async function grantCase({ params, body }: ParsedOf<typeof grantRoute>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { row, file } = await loadForAct(params.caseId, body.version, context);
  const { salt } = await getDossier(tx, centreId, row.caseId);
  const opinion = body.opinion || null;

  const result = grant(file, {
    by: actor,
    at: now,
    on: today,
    opinionDigest: opinion === null ? null : textDigest(salt, { opinion }),
    facts: row.applicationId === null ? NO_FACTS : await factsOf(tx, centreId, row.applicationId),
  });

  await saveCase({ tx, centreId }, row, result, opinion === null ? null : { opinion });
  await establish(row, result.caseFile.version, context);
  await announce(context, CASE_DECIDED, row.caseId);
  return { caseId: row.caseId };
}

export async function refuseCase({ params, body }: ParsedOf<typeof refuseRoute>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { row, file } = await loadForAct(params.caseId, body.version, context);
  const { salt } = await getDossier(tx, centreId, row.caseId);
  const { reason, legalBasis } = body;
  const statement = { reason, legalBasis, remedies: REMEDIES };

  const result = refuse(file, {
    by: actor,
    at: now,
    on: today,
    statement,
    statementDigest: textDigest(salt, statement),
  });

  await saveCase({ tx, centreId }, row, result, statement);
  await announce(context, CASE_DECIDED, row.caseId);
  return { caseId: row.caseId };
}

/** A granted step of an application is a fact that later steps wait for. */
async function establish(row: CaseRow, eventSeq: number, { tx, centreId, now }: Acting): Promise<void> {
  if (row.applicationId === null || row.stepId === null) return;
  const { applicationId, stepId, caseId } = row;
  await establishFact(tx, { centreId, applicationId, fact: stepId, caseId, eventSeq, now });
}
