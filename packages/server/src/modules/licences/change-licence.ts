import type { changeLicence as route } from '@yichuang/contract/licences.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { changeLicence as change } from '@yichuang/domain/licences/change.ts';
import type { Acting } from '../context.ts';
import { loadGround } from './load.ts';
import { renameHolder } from './store.ts';

/** 变更: what the licence says from now on; a new name of the holder stands in the register at once. */
export async function changeLicence({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId } = context;
  const { licenceId } = params;
  const { version, holderName, ...statement } = body;
  const { licence, act, digestOf, save } = await loadGround(licenceId, version, context);
  const stated = { ...statement, ...(holderName !== '' && { holderName }) };
  await save(change(licence, { ...act, statement, statementDigest: digestOf(stated) }), stated);
  if (holderName !== '') await tx.run(renameHolder, { centreId, licenceId, holderName });
  return { licenceId };
}
