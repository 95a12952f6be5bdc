import type * as contract from '@yichuang/contract/channel-what-if.ts';
import type { WhatIfChange } from '@yichuang/contract/channel-what-if.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { whatIf } from '@yichuang/domain/processes/what-if.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting, Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { loadForWhatIf } from './load-for-what-if.ts';
import type { ApplicationRow } from './rows.ts';
import { loadRunning } from './running.ts';
import { changeOf } from './what-if.ts';
import { countWhatIfs, deleteWhatIf, insertWhatIf, whatIfsOfProcedure } from './what-if-store.ts';

/** More are not listed, so more are not kept. */
const MOST = 50;

const procedureOf = ({ procedureKey, procedureVersion }: ApplicationRow) => ({
  procedureKey,
  procedureVersion,
});

/** 已存推演: those of the same version of the same channel, the newest first. @throws forbidden, not-found */
export async function listWhatIfs(
  applicationId: string,
  context: Reading,
): Promise<ReplyOf<typeof contract.listWhatIfs>> {
  const { db, centreId } = context;
  const row = await loadForWhatIf(applicationId, context);
  const rows = await db.many(whatIfsOfProcedure, { centreId, ...procedureOf(row) });
  const names = await accountNames(
    rows.map(({ madeBy }) => madeBy),
    context,
  );
  return {
    rows: rows.map(({ whatIfId, name, changes, madeBy, madeAt }) => ({
      whatIfId,
      name,
      // Checked when it was saved.
      changes: changes as WhatIfChange[],
      madeBy: names.get(madeBy) ?? '',
      madeAt: instantText(madeAt),
    })),
  };
}

/**
 * Keeps changes under a name.
 *
 * @throws forbidden, not-found, UnknownStepError, WhatIfError
 * @throws channels.what-ifs-full at fifty, channels.what-if-name when the name is taken
 */
export async function saveWhatIf(
  { params, body }: ParsedOf<typeof contract.saveWhatIf>,
  context: Acting,
): Promise<{ applicationId: string }> {
  const { tx, centreId, actor, now, server } = context;
  const { applicationId } = params;
  const row = await loadForWhatIf(applicationId, { ...context, db: tx });
  const running = await loadRunning(row, { ...context, db: tx });
  const { officeHours } = await officeClock(tx, server, centreId);
  // What cannot be thought through is not kept.
  whatIf(running.graph, changeOf(body.changes, running.published.procedure.unit, officeHours.minutes / 60));

  const [kept] = await tx.run(countWhatIfs, { centreId, ...procedureOf(row) });
  if ((kept?.count ?? 0) >= MOST)
    throw new Refusal('channels.what-ifs-full', 'conflict', { facts: { most: MOST } });
  const made = await tx.run(insertWhatIf, {
    centreId,
    ...procedureOf(row),
    whatIfId: server.random.newId(),
    name: body.name,
    changes: body.changes,
    madeBy: actor.accountId,
    now,
  });
  if (made.length === 0)
    throw new Refusal('channels.what-if-name', 'conflict', { facts: { name: body.name } });
  return { applicationId };
}

/** Throws a saved what-if away. @throws forbidden, not-found for the application */
export async function deleteSaved(
  { params }: ParsedOf<typeof contract.deleteWhatIf>,
  context: Acting,
): Promise<{ applicationId: string }> {
  const { tx, centreId } = context;
  const { applicationId, whatIfId } = params;
  const row = await loadForWhatIf(applicationId, { ...context, db: tx });
  await tx.run(deleteWhatIf, { centreId, whatIfId, ...procedureOf(row) });
  return { applicationId };
}
