import { createPublicKey, type KeyObject } from 'node:crypto';
import type { VerifyView, Withdrawal } from '@yichuang/contract/documents.ts';
import { isForApplicant, PAPER_TITLES, type PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import type { WithdrawalGround } from '@yichuang/domain/documents/withdrawal.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, instantText, localDay } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Server } from '#platform/server.ts';
import type { Reading } from '../context.ts';
import type { LetterFacts } from './issue-letter.ts';
import { readPaperCode } from './paper-code.ts';
import { letterByCode, lettersBySubject, signingKeys, subjectByCode } from './store.ts';

export type IssuedLetter = {
  readonly letterId: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly titleEn: string;
  readonly number: string;
  /** Sequence of the event that brought it forth; 0 for a kind that comes once. */
  readonly occasion: number;
  /** Code of the department it went to, empty where there is but one. */
  readonly recipient: string;
  readonly issuedOn: DateOnly;
  /** Number of the 更正决定书 it is read with; null where nothing was put right. */
  readonly rectifiedBy: string | null;
  /** Null while the paper holds. */
  readonly withdrawn: Withdrawal | null;
};

/** Every paper of a case or an application, withdrawn ones too, in the order of issue. */
export async function allLettersOf(db: Db, centreId: number, subjectId: string): Promise<IssuedLetter[]> {
  const rows = await db.many(lettersBySubject, { centreId, subjectId });
  return rows.map((row) => ({
    letterId: row.letterId,
    kind: row.kind as PaperKind,
    ...titlesOf(row.kind),
    number: row.number,
    occasion: row.occasion,
    recipient: row.recipient,
    issuedOn: localDay(row.issuedAt),
    rectifiedBy: row.rectifiedBy,
    withdrawn: withdrawalOf(row),
  }));
}

/** Papers of a case or an application that hold. */
export const lettersOf = async (db: Db, centreId: number, subjectId: string): Promise<IssuedLetter[]> =>
  (await allLettersOf(db, centreId, subjectId)).filter(({ withdrawn }) => withdrawn === null);

/** Papers that hold and are for the applicant, as the pages behind a signed link list them. */
export const lettersForApplicant = async (db: Db, centreId: number, subjectId: string) =>
  (await lettersOf(db, centreId, subjectId))
    .filter(({ kind }) => isForApplicant(kind))
    .map(({ letterId, title, titleEn, number }) => ({ letterId, title, titleEn, number }));

type WithdrawalColumns = {
  readonly withdrawnAt: Instant | null;
  readonly withdrawalGround: string | null;
  readonly withdrawalReason: string | null;
};

/** The three stand together by a check of the table. */
const withdrawalOf = (row: WithdrawalColumns): Withdrawal | null =>
  row.withdrawnAt === null
    ? null
    : {
        at: instantText(row.withdrawnAt),
        ground: row.withdrawalGround as WithdrawalGround,
        reason: row.withdrawalReason ?? '',
      };

export type LetterRef = {
  readonly subjectId: string;
  readonly letterId: string;
  /** Papers between officers are not there for the applicant. */
  readonly forApplicant?: true;
};

/**
 * The PDF as issued. Whoever calls has checked that the person may see the subject.
 *
 * @throws not-found; Refusal `documents.file-lost` when the file is missing or not what was issued
 */
export async function letterFile(
  { db, server, centreId }: { db: Db; server: Server; centreId: number },
  { subjectId, letterId, forApplicant }: LetterRef,
) {
  const row = (await db.many(lettersBySubject, { centreId, subjectId })).find(
    (letter) => letter.letterId === letterId,
  );
  if (!row || (forApplicant && !isForApplicant(row.kind as PaperKind))) throw notFound();
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
  const withdrawn = withdrawalOf(row);
  return {
    verdict: withdrawn === null ? 'valid' : 'withdrawn',
    letter: {
      ...titlesOf(row.kind),
      number: row.number,
      caseNumber,
      authority,
      itemName,
      applicantName,
      issuedAt: instantText(row.issuedAt),
      digest: row.digest.toString('hex'),
      withdrawn: withdrawn && { at: withdrawn.at, ground: withdrawn.ground },
      ...(row.rectifiedBy !== null && { rectifiedBy: row.rectifiedBy }),
    },
  };
}

/** Whose paper bears the code; null for a code that is none of ours, and for a paper of another kind. */
export async function subjectOfPaper(
  typed: string,
  isOfKind: (kind: PaperKind) => boolean,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<string | null> {
  const code = readPaperCode(typed);
  const row = code && (await db.maybe(subjectByCode, { centreId, code }));
  return row && isOfKind(row.kind as PaperKind) ? row.subjectId : null;
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

export const titleOf = (kind: PaperKind): string => PAPER_TITLES[kind].zh;

const titlesOf = (kind: string) => {
  const { zh, en } = PAPER_TITLES[kind as PaperKind];
  return { title: zh, titleEn: en };
};
