import type * as routes from '@yichuang/contract/licences.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { barAfter } from '@yichuang/domain/cases/reapplication-bar.ts';
import { cancelLicence as cancel } from '@yichuang/domain/licences/cancel.ts';
import {
  forfeitLicence as forfeit,
  recallLicence as recall,
  revokeLicence as revoke,
} from '@yichuang/domain/licences/take-away.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { REMEDIES, recordBar } from '../cases/index.ts';
import { loseGrant } from '../channels/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { loadGround } from './load.ts';

/** 撤销. */
export async function revokeLicence(
  { params, body }: ParsedOf<typeof routes.revokeLicence>,
  context: Acting,
) {
  const { licence, act, digestOf, save } = await loadGround(params.licenceId, body.version, context);
  const { ground, as, concernsSafety, harmsPublic, compensation } = body;
  const { statement, command } = ending(body);
  const bar = ground === 'fraud' ? await barFor(concernsSafety, context) : undefined;
  const stated = { ...statement, compensation, ground, handInBy: body.handInBy };
  const decision = {
    ...act,
    ...command,
    ground,
    as,
    harmsPublic,
    compensation,
    statement,
    ...(bar && { bar }),
  };
  await save(revoke(licence, { ...decision, statementDigest: digestOf(stated) }), stated);
  if (bar) {
    const { facts: reason, legalBasis, remedies } = statement;
    recordBar(licence, { ground: 'fraud', ...bar, statement: { reason, legalBasis, remedies } }, context);
  }
  await loseGrant(licence.caseId, context);
  return { licenceId: params.licenceId };
}

async function barFor(concernsSafety: boolean, { tx, server, centreId, now }: Acting) {
  return barAfter('fraud', { at: now, concernsSafety }, await officeClock(tx, server, centreId));
}

/** 撤回. */
export async function recallLicence(
  { params, body }: ParsedOf<typeof routes.recallLicence>,
  context: Acting,
) {
  const { licence, act, digestOf, save } = await loadGround(params.licenceId, body.version, context);
  const { ground, publicInterest, compensation } = body;
  const { statement, command } = ending(body);
  const stated = { ...statement, compensation, publicInterest, ground, handInBy: body.handInBy };
  const decision = { ...act, ...command, ground, publicInterest, compensation, statement };
  await save(recall(licence, { ...decision, statementDigest: digestOf(stated) }), stated);
  await loseGrant(licence.caseId, context);
  return { licenceId: params.licenceId };
}

/** 吊销. */
export async function forfeitLicence(
  { params, body }: ParsedOf<typeof routes.forfeitLicence>,
  context: Acting,
) {
  const { licence, act, digestOf, save } = await loadGround(params.licenceId, body.version, context);
  const { penaltyNumber, compensation } = body;
  const { statement, command } = ending(body);
  const stated = { ...statement, compensation, penaltyNumber, handInBy: body.handInBy };
  const decision = { ...act, ...command, penaltyNumber, statement };
  await save(forfeit(licence, { ...decision, statementDigest: digestOf(stated) }), stated);
  await loseGrant(licence.caseId, context);
  return { licenceId: params.licenceId };
}

/** 注销. */
export async function cancelLicence(
  { params, body }: ParsedOf<typeof routes.cancelLicence>,
  context: Acting,
) {
  const { licence, act, digestOf, save } = await loadGround(params.licenceId, body.version, context);
  const { ground, compensation } = body;
  const { statement, command } = ending(body);
  const stated = { ...statement, compensation, ground, handInBy: body.handInBy };
  const decision = { ...act, ...command, ground, statement };
  await save(cancel(licence, { ...decision, statementDigest: digestOf(stated) }), stated);
  return { licenceId: params.licenceId };
}

type Ending = { readonly facts: string; readonly legalBasis: string; readonly handInBy: string };

/** What every decision that ends a licence states, and by when the paper comes back. */
const ending = ({ facts, legalBasis, handInBy }: Ending) => ({
  statement: { facts, legalBasis, remedies: REMEDIES },
  command: { handInBy: dateOnly(handInBy) },
});
