import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { perServer, type Randomness, type Server } from '#platform/server.ts';
import { registerSigningKey } from './store.ts';

/**
 * 签名: puts the centre's signature under a message. The key may lie in a file of the installation or in a device;
 * nobody but the signer sees it.
 */
export type Signer = {
  /** First 16 hex digits of the SHA-256 of the public key. */
  readonly keyId: string;
  readonly algorithm: string;
  sign(message: Uint8Array): Promise<Buffer>;
};

export const ALGORITHM = 'Ed25519';

const signers = perServer(() => new Map<number, Promise<Signer>>());

/** The signer of a centre; its key is made when the first paper is signed. */
export function paperSigner(server: Server, centreId: number): Promise<Signer> {
  const known = signers(server);
  const signer = known.get(centreId) ?? openSigner(server, centreId);
  known.set(centreId, signer);
  // A full disk today does not refuse every paper of tomorrow.
  signer.catch(() => known.delete(centreId));
  return signer;
}

async function openSigner(server: Server, centreId: number): Promise<Signer> {
  const privateKey = await installationKey(keyFolder(server.config.home), server.random);
  const publicKey = createPublicKey(privateKey);
  const keyId = keyIdOf(publicKey);
  // Not in the transaction of the paper: the key is known although that paper may come to nothing.
  await server.database.apart.once(registerSigningKey, {
    ...{ centreId, keyId, algorithm: ALGORITHM, publicKey: derOf(publicKey), now: server.clock.now() },
  });
  return { keyId, algorithm: ALGORITHM, sign: async (message) => sign(null, message, privateKey) };
}

export const derOf = (publicKey: KeyObject): Buffer => publicKey.export({ format: 'der', type: 'spki' });

export const keyIdOf = (publicKey: KeyObject): string =>
  createHash('sha256').update(derOf(publicKey)).digest('hex').slice(0, 16).toUpperCase();

/** Where an installation keeps the key of its papers: beside the database, so that a copy of that is no seal. */
export const keyFolder = (home: string): string => join(home, 'keys');

const PRIVATE = 'papers.pem';
/** ASN.1 around the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

/** Reads the key, or makes it; of two that make it at once, both use the one that came first. */
async function installationKey(folder: string, random: Randomness): Promise<KeyObject> {
  const path = join(folder, PRIVATE);
  const found = await readFile(path).catch(absent);
  if (found) return createPrivateKey(found);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const der = Buffer.concat([PKCS8, random.bytes(SEED_BYTES)]);
  const made = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const beside = `${path}.${random.newId()}.part`;
  await writeFile(beside, made.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flush: true });
  // Unlike a rename, a link never replaces what is there.
  await link(beside, path).catch(present);
  await rm(beside);
  const key = createPrivateKey(await readFile(path));
  const publicKey = createPublicKey(key);
  await writeFile(
    publicKeyFile(folder, keyIdOf(publicKey)),
    publicKey.export({ format: 'pem', type: 'spki' }),
  );
  return key;
}

/** Public half, to be handed to whoever wants to verify papers without us. */
const publicKeyFile = (folder: string, keyId: string): string => join(folder, `papers-${keyId}.pub.pem`);

const absent = (error: { readonly code?: string }): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

const present = (error: { readonly code?: string }): void => {
  if (error.code !== 'EEXIST') throw error;
};
