import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { momentOf } from '#platform/context.ts';
import { offerSetUp, openSetUpToken } from '#platform/installation.ts';
import type { Server } from '#platform/server.ts';
import { importFolder, REFERENCE_CENTRE, readFolder } from '../modules/exchange/index.ts';
import { hasAccounts } from '../modules/identity/index.ts';
import { openDemoAccounts } from './demo-accounts.ts';
import { makeDemoCases } from './demo-cases.ts';
import { makeDemoQueue } from './demo-queue.ts';
import { CENTRE_ID } from './open-server.ts';

export type FirstStart = { readonly imported: boolean; readonly setUpUrl: string | null };

/** Brings an empty database to life: the reference centre in demo mode, a one-time set-up link in production. */
export async function firstStart(server: Server): Promise<FirstStart> {
  const isNew = !(await hasAccounts(server.database, CENTRE_ID));
  if (server.config.mode === 'demo') return { imported: await fillDemo(server, isNew), setUpUrl: null };
  return { imported: false, setUpUrl: isNew ? await offerLink(server) : null };
}

/**
 * The cases are made one by one, each for good: a start that is killed meanwhile leaves a mark in the data folder, and
 * the next one makes those that are missing. Accounts alone say nothing: the console may have opened them.
 */
async function fillDemo(server: Server, isNew: boolean): Promise<boolean> {
  const mark = join(server.config.home, 'demo-unfinished');
  if (isNew) {
    await writeFile(mark, '');
    await openReferenceCentre(server);
  } else if (!existsSync(mark)) return false;
  await makeDemoCases(server);
  await makeDemoQueue(server);
  await rm(mark, { force: true });
  return true;
}

/** The reference centre with its demo accounts, and no case yet. */
export async function openReferenceCentre(server: Server): Promise<void> {
  const data = await readFolder(REFERENCE_CENTRE.folder);
  await server.database.transaction(async (tx) => {
    const { now, today } = momentOf(server);
    await importFolder(data, { tx, centreId: CENTRE_ID, now, server });
    await openDemoAccounts({ tx, centreId: CENTRE_ID, now, today, random: server.random });
  });
}

/** A new token at every start until set-up is done: whoever reads an old console cannot use it. */
async function offerLink(server: Server): Promise<string> {
  const token = server.random.bytes(32).toString('base64url');
  await server.database.transaction((tx) => offerSetUp(tx, createHash('sha256').update(token).digest()));
  if (!(await openSetUpToken(server.database))) throw new TypeError('the set-up token was not stored');
  return `${server.config.publicUrl}/setup/${token}`;
}
