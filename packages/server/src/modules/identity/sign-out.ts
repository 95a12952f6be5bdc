import type { Acting } from '../context.ts';
import { endSession } from './store.ts';

export async function signOut(
  _input: unknown,
  { tx, centreId, now, tokenHash }: Acting & { readonly tokenHash: Buffer | null },
) {
  if (tokenHash) await tx.run(endSession, { centreId, tokenHash, now });
  return { reply: { ended: true as const }, cookie: { name: 'session', value: '', maxAgeSeconds: 0 } };
}
