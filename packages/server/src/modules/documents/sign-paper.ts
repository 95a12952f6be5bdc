import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type Instant, instantText, localAt, localText } from '@yichuang/domain/time/instant.ts';
import type { PrintedSignature } from './paper.ts';
import { holdsSection, type SignedSection, splitSection, withSection } from './signed-section.ts';
import { keyIdOf, type Signer } from './signer.ts';

export type SignedPaper = { readonly pdf: Buffer; readonly signature: Buffer };

/**
 * Signs the file with its code and the moment, and puts the signature behind it.
 *
 * @throws PdfShapeError when the file has no plain trailer
 */
export async function signPaper(
  pdf: Uint8Array,
  { code, signedAt }: { readonly code: string; readonly signedAt: Instant },
  signer: Signer,
): Promise<SignedPaper> {
  const claims = { keyId: signer.keyId, code, signedAt: instantText(signedAt) };
  const signature = await signer.sign(signedMessage(pdf, claims));
  return { pdf: withSection(pdf, { ...claims, signature }), signature };
}

/** What the paper itself tells of its signature; the signature covers these words too. */
export const printedSignature = ({ algorithm, keyId }: Signer, at: Instant): PrintedSignature => ({
  algorithm,
  key: keyId,
  at: localText(localAt(at)).replace('T', ' ').slice(0, 19),
});

/** `altered`: our signature is in it and does not fit. `notOurs`: none is in it, or of a key that is not given. */
export type OfflineVerdict = 'valid' | 'altered' | 'notOurs';

export type OfflineAnswer = {
  readonly verdict: OfflineVerdict;
  /** Who claims to have signed; null when the file does not say. */
  readonly claims: Omit<SignedSection, 'signature'> | null;
};

/** Judges a file from its bytes and public keys alone. It cannot know whether the paper was withdrawn since. */
export function verifyPaper(pdf: Uint8Array, keys: readonly KeyObject[]): OfflineAnswer {
  const found = splitSection(pdf);
  if (found === null) return { verdict: holdsSection(pdf) ? 'altered' : 'notOurs', claims: null };
  const { signature, ...claims } = found.section;
  const key = keys.find((one) => keyIdOf(one) === claims.keyId);
  if (key === undefined) return { verdict: 'notOurs', claims };
  const fits = verify(null, signedMessage(found.covered, claims), key, signature);
  return { verdict: fits ? 'valid' : 'altered', claims };
}

/**
 * Every public key of a PEM text, or of the JSON that `documents/keys` answers with; other blocks and words between
 * them are passed over.
 */
export const publicKeysIn = (text: string): readonly KeyObject[] =>
  (text.match(/-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g) ?? []).map((block) =>
    // JSON writes the ends of lines as two signs.
    createPublicKey(block.replaceAll('\\n', '\n')),
  );

/** What is signed: the first line keeps it from ever being read as a message of another kind. */
function signedMessage(pdf: Uint8Array, { keyId, code, signedAt }: Omit<SignedSection, 'signature'>): Buffer {
  const digest = createHash('sha256').update(pdf).digest('hex');
  return Buffer.from(['yichuang paper 1', keyId, code, signedAt, digest, ''].join('\n'));
}
