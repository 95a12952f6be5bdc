import type { createAccount as route } from '@yichuang/contract/identity.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { Acting } from '../context.ts';
import { openAccount } from './open-account.ts';

export async function createAccount({ body }: ParsedOf<typeof route>, { tx, centreId, now, server }: Acting) {
  return { accountId: await openAccount(body, { tx, centreId, now, random: server.random }) };
}
