import type { grantCase as grantRoute, refuseCase as refuseRoute } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { grantCase as grant } from '@yichuang/domain/cases/grant.ts';
import { barAfter } from '@yichuang/domain/cases/reapplication-bar.ts';
import { refuseCase as refuse } from '@yichuang/domain/cases/refuse.ts';
import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type { Acting } from '../context.ts';
import { establishFact, factsOf } from '../processes/index.ts';
import { REMEDIES, textDigest } from './dossier.ts';
import { announce, CASE_DECIDED } from './effects.ts';
import { type Ground, loadGround } from './load.ts';
import type { ProposedWords } from './proposal.ts';
import { proposeDecision } from './propose-decision.ts';
import { quantityOf } from './quantity.ts';
import { recordBar } from './reapplication-bars.ts';
import type { CaseRow } from './rows.ts';
import { saveCase } from './save.ts';

const NO_FACTS: ReadonlySet<string> = new Set();

/** Grants, or proposes it where the item wants two persons. */
export async function grantCase({ params, body }: ParsedOf<typeof grantRoute>, context: Acting) {
  const ground = await loadGround(params.caseId, body.version, context);
  const words = { opinion: body.opinion };
  if (ground.sheet.rules?.twoPersons) await proposeDecision(ground, { outcome: 'granted', words }, context);
  else await recordGrant(ground, words, context);
  return { caseId: ground.row.caseId };
}

/** Refuses, or proposes it where the item wants two persons. */
export async function refuseCase({ params, body }: ParsedOf<typeof refuseRoute>, context: Acting) {
  const ground = await loadGround(params.caseId, body.version, context);
  const { version: _seen, ...words } = body;
  if (ground.sheet.rules?.twoPersons) await proposeDecision(ground, { outcome: 'refused', words }, context);
  else await recordRefusal(ground, words, context);
  return { caseId: ground.row.caseId };
}

/** @param proposedBy the first of two persons, where the item wants them */
export async function recordGrant(
  { row, file, sheet, dossier, act }: Ground,
  words: ProposedWords,
  context: Acting,
  proposedBy?: Actor,
): Promise<void> {
  const { tx, centreId } = context;
  const opinion = words.opinion || null;
  const quantity = await quantityOf(sheet, { db: tx, centreId });

  const result = grant(file, {
    ...act,
    rules: sheet.rules,
    proposedBy,
    opinionDigest: opinion === null ? null : textDigest(dossier.salt, { opinion }),
    facts: row.applicationId === null ? NO_FACTS : await factsOf(tx, centreId, row.applicationId),
    ...(quantity && { quantity }),
  });

  saveCase(context, row, result, opinion === null ? null : { opinion });
  await establish(row, result.caseFile.version, context);
  announce(context, CASE_DECIDED, row.caseId);
}

/** @param proposedBy as `recordGrant` */
export async function recordRefusal(
  { row, file, sheet, dossier, act }: Ground,
  { reason = '', legalBasis = '', causedBy, falsePapers }: ProposedWords,
  context: Acting,
  proposedBy?: Actor,
): Promise<void> {
  const statement = { reason, legalBasis, remedies: REMEDIES };
  const bar = falsePapers && barAfter('falsePapers', { at: act.at, ...falsePapers }, act.clock);

  const result = refuse(file, {
    ...act,
    rules: sheet.rules,
    proposedBy,
    statement,
    statementDigest: textDigest(dossier.salt, statement),
    ...(causedBy && { causedBy }),
    ...(bar && { falsePapers: bar }),
  });

  saveCase(context, row, result, statement);
  if (bar) recordBar(row, { ground: 'falsePapers', ...bar, statement }, context);
  announce(context, CASE_DECIDED, row.caseId);
}

/** A granted step of an application is a fact that later steps wait for. */
export async function establish(
  row: CaseRow,
  eventSeq: number,
  { tx, centreId, now }: Acting,
): Promise<void> {
  if (row.applicationId === null || row.stepId === null) return;
  const { applicationId, stepId, caseId } = row;
  establishFact(tx, { centreId, applicationId, fact: stepId, caseId, eventSeq, now });
}
