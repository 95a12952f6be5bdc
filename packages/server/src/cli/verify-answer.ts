import type { KeyObject } from 'node:crypto';
import type { PublicWithdrawal } from '@yichuang/contract/documents.ts';
import { WITHDRAWAL_GROUNDS } from '@yichuang/domain/documents/withdrawal.ts';
import {
  type OfflineAnswer,
  type PaperRegister,
  paperDigest,
  verifyPaper,
} from '../modules/documents/index.ts';

export type PaperVerdict = OfflineAnswer['verdict'] | 'withdrawn';

/** What is known of a file; `register` is null when no database could be asked. */
export type Judged = {
  readonly path: string;
  readonly verdict: PaperVerdict;
  readonly claims: OfflineAnswer['claims'];
  readonly register: PaperRegister | null;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
};

/** The signature decides whether a paper is ours; the register can only take away from that. */
export function judgement(
  pdf: Buffer,
  keys: readonly KeyObject[],
  register: PaperRegister | null,
): Omit<Judged, 'path'> {
  const { verdict, claims } = verifyPaper(pdf, keys);
  const digest = paperDigest(pdf);
  return { verdict: verdict === 'valid' ? registered(register, digest) : verdict, claims, register, digest };
}

function registered(register: PaperRegister | null, digest: string): PaperVerdict {
  const letter = register?.paper.letter;
  if (!letter) return 'valid';
  if (letter.digest !== digest) return 'altered';
  return register.paper.verdict === 'withdrawn' ? 'withdrawn' : 'valid';
}

/** The stable answer of `--json`. */
export const judgedJson = ({ path, verdict, claims, register, digest }: Judged) => ({
  file: path,
  verdict,
  digest,
  signedAt: claims?.signedAt ?? null,
  key: claims?.keyId ?? null,
  code: claims?.code ?? null,
  register: register?.paper.verdict ?? 'not asked',
  letter: verdict === 'valid' || verdict === 'withdrawn' ? (register?.paper.letter ?? null) : null,
});

const withdrawalText = ({ at, ground }: PublicWithdrawal): string =>
  `Withdrawn ${at}: ${WITHDRAWAL_GROUNDS[ground].en} (${WITHDRAWAL_GROUNDS[ground].zh}).`;

const WORDS: Readonly<Record<PaperVerdict, string>> = {
  valid: 'valid: signed by the centre and unaltered',
  altered: 'altered: it bears our signature, and the file is not what was signed',
  notOurs: 'not ours: no signature of a key that is known here',
  withdrawn: 'withdrawn: it was ours and no longer holds',
};

export function judgedText({ path, verdict, claims, register }: Judged): string {
  const lines = [`${path}: ${WORDS[verdict]}.`];
  if (claims && verdict !== 'notOurs') lines.push(`Signed ${claims.signedAt} with key ${claims.keyId}.`);
  if (verdict !== 'valid' && verdict !== 'withdrawn') return lines.join('\n');
  const letter = register?.paper.letter;
  if (letter) {
    lines.push(`${letter.title} ${letter.number}, ${letter.authority}, ${letter.itemName}.`);
    if (letter.withdrawn) lines.push(withdrawalText(letter.withdrawn));
  } else if (register)
    lines.push('The register here does not know it; it may be older than what was restored.');
  else lines.push('Whether it was withdrawn since is not known: no database was asked.');
  return lines.join('\n');
}
