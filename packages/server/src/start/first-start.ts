import { createHash } from 'node:crypto';
import { offerSetUp, openSetUpToken } from '#platform/installation.ts';
import type { Server } from '#platform/server.ts';
import { hasAccounts } from '../modules/identity/index.ts';
import { CENTRE_ID } from './open-server.ts';
import { fillDemo } from './reference-centre.ts';

export type FirstStart = { readonly imported: boolean; readonly setUpUrl: string | null };

/** Brings an empty database to life: the reference centre in demo mode, a one-time set-up link in production. */
export async function firstStart(server: Server): Promise<FirstStart> {
  const isNew = !(await hasAccounts(server.database, CENTRE_ID));
  if (server.config.mode === 'demo') return { imported: await fillDemo(server, isNew), setUpUrl: null };
  return { imported: false, setUpUrl: isNew ? await offerLink(server) : null };
}

/** A new token at every start until set-up is done: whoever reads an old console cannot use it. */
async function offerLink(server: Server): Promise<string> {
  const token = server.random.bytes(32).toString('base64url');
  await server.database.transaction((tx) => offerSetUp(tx, createHash('sha256').update(token).digest()));
  if (!(await openSetUpToken(server.database))) throw new TypeError('the set-up token was not stored');
  return `${server.config.publicUrl}/setup/${token}`;
}
