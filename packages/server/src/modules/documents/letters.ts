import { createPublicKey, type KeyObject } from 'node:crypto';
import type { VerifyView } from '@yichuang/contract/documents.ts';
import { PAPER_TITLES, type PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Server } from '#platform/server.ts';
import type { Reading } from '../context.ts';
import type { LetterFacts } from './issue-letter.ts';
import { readPaperCode } from './paper-code.ts';
import { letterByCode, lettersBySubject, signingKeys } from './store.ts';

export type IssuedLetter = {
  readonly letterId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly number: string;
};

/** Papers of a case or an application that hold. */
export async function lettersOf(db: Db, centreId: number, subjectId: string): Promise<IssuedLetter[]> {
  const rows = await db.many(lettersBySubject, { centreId, subjectId });
  return rows
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ letterId, kind, number }) => ({ letterId, ...titlesOf(kind), number }));
}

export type LetterRef = { readonly subjectId: string; readonly letterId: string };

/**
 * The PDF as issued. Whoever calls has checked that the person may see the subject.
 *
 * @throws not-found; Refusal `documents.file-lost` when the file is missing or not what was issued
 */
export async function letterFile(
  { db, server, centreId }: { db: Db; server: Server; centreId: number },
  { subjectId, letterId }: LetterRef,
) {
  const row = (await db.many(lettersBySubject, { centreId, subjectId })).find(
    (letter) => letter.letterId === letterId,
  );
  if (!row) throw notFound();
  const bytes = await server.files.get(row.digest);
  if (!bytes) throw new Refusal('documents.file-lost', 'unavailable', { facts: { letterId } });
  return { bytes, type: 'application/pdf', name: `${row.number}.pdf` };
}

/** Is a paper with this code ours? The same answer for every code that is not. */
export async function verify(
  typed: string,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<VerifyView> {
  const code = readPaperCode(typed);
  const row = code && (await db.maybe(letterByCode, { centreId, code }));
  if (!row) return { verdict: 'unknown', letter: null };
  const { caseNumber, authority, itemName, applicantName } = row.content as LetterFacts;
  return {
    verdict: row.withdrawnAt === null ? 'valid' : 'withdrawn',
    letter: {
      ...titlesOf(row.kind),
      number: row.number,
      caseNumber,
      authority,
      itemName,
      applicantName,
      issuedAt: instantText(row.issuedAt),
      digest: row.digest.toString('hex'),
    },
  };
}

/** What the database knows of a paper and of the keys that sign papers. */
export type PaperRegister = { readonly keys: readonly KeyObject[]; readonly paper: VerifyView };

export async function readRegister(
  typed: string,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<PaperRegister> {
  const keys = await db.many(signingKeys, { centreId });
  return {
    keys: keys.map(({ publicKey }) => createPublicKey({ key: publicKey, format: 'der', type: 'spki' })),
    paper: await verify(typed, { db, centreId }),
  };
}

const titlesOf = (kind: string) => {
  const { zh, en } = PAPER_TITLES[kind as PaperKind];
  return { title: zh, titleEn: en };
};
