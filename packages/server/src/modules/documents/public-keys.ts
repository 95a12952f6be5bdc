import { createPublicKey } from 'node:crypto';
import type { KeysView } from '@yichuang/contract/documents.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { signingKeys } from './store.ts';

/** 公钥: every key that signed papers here, the newest last; each is valid until the next takes its place. */
export async function publicKeys({ db, centreId }: Pick<Reading, 'db' | 'centreId'>): Promise<KeysView> {
  const rows = await db.many(signingKeys, { centreId });
  return {
    keys: rows.map(({ keyId, algorithm, publicKey, knownSince }, index) => {
      const next = rows[index + 1];
      return {
        keyId,
        algorithm,
        publicKey: createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
          .export({ format: 'pem', type: 'spki' })
          .toString(),
        validFrom: instantText(knownSince),
        validUntil: next ? instantText(next.knownSince) : null,
      };
    }),
  };
}
