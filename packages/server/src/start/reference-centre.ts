import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { momentOf } from '#platform/context.ts';
import type { Server } from '#platform/server.ts';
import { importFolder, REFERENCE_CENTRE, readFolder } from '../modules/exchange/index.ts';
import { openDemoAccounts } from './demo-accounts.ts';
import { makeDemoAppointments } from './demo-appointments.ts';
import { makeDemoCases } from './demo-cases.ts';
import { makeDemoQueue } from './demo-queue.ts';
import { CENTRE_ID } from './open-server.ts';

/**
 * The cases are made one by one, each for good: a start that is killed meanwhile leaves a mark in the data folder, and
 * the next one makes those that are missing. Accounts alone say nothing: the console may have opened them.
 */
export async function fillDemo(server: Server, isNew: boolean): Promise<boolean> {
  const mark = join(server.config.home, 'demo-unfinished');
  if (isNew) {
    await writeFile(mark, '');
    await openReferenceCentre(server);
  } else if (!existsSync(mark)) return false;
  await makeDemoCases(server);
  await makeDemoQueue(server);
  await makeDemoAppointments(server);
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
