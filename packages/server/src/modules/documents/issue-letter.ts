import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { formatLetterNumber } from '@yichuang/domain/documents/letter-number.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { yearOf } from '@yichuang/domain/time/date-only.ts';
import type { Working } from '../context.ts';
import { paperOf } from './paper.ts';
import { PAPER_CODE_BYTES, paperCode } from './paper-code.ts';
import { printedSignature, signPaper } from './sign-paper.ts';
import { paperSigner } from './signer.ts';
import { insertLetter, letterOfOccasion, nextSerial } from './store.ts';

/** What the public verification page may tell of a paper; masked by the caller. */
export type LetterFacts = {
  readonly caseNumber: string;
  readonly authority: string;
  readonly itemName: string;
  readonly applicantName: string;
};

export type NewLetter = {
  readonly kind: PaperKind;
  readonly subjectId: string;
  /**
   * Sequence of the event that brings the letter forth, for kinds that a subject may have several of; 0 for a kind
   * that comes once.
   */
  readonly occasion: number;
  /** 机关代字 with the kind, for example 成高受. */
  readonly prefix: string;
  readonly facts: LetterFacts;
  /** The words of the letter, once its number is known. */
  readonly write: (letterNumber: string) => Letter;
};

/**
 * Issues one letter: number, PDF, signature, digest. Issuing it again does nothing.
 *
 * The file is put into the store before the row: a crash between leaves a file without a row, never a row without a file.
 */
export async function issueLetter(letter: NewLetter, context: Working): Promise<void> {
  const { tx, centreId, now, server } = context;
  const { subjectId, kind, occasion, facts } = letter;
  if (await tx.maybe(letterOfOccasion, { centreId, subjectId, kind, occasion })) return;

  const signer = await paperSigner(server, centreId);
  const number = await nextNumber(letter.prefix, context);
  const code = paperCode(server.random.bytes(PAPER_CODE_BYTES));
  const { template, data } = paperOf(letter.write(number), {
    code,
    verifyUrl: `${server.config.publicUrl}/v/${code}`,
    isDemo: server.config.mode === 'demo',
    signature: printedSignature(signer, now),
  });
  if (data.kind !== kind) throw new TypeError(`a ${data.kind} cannot be issued as ${kind}`);
  const paper = await signPaper(await server.typesetter.pdf(template, data), { code, signedAt: now }, signer);
  const digest = await server.files.put(paper.pdf);
  await tx.run(insertLetter, {
    ...{ centreId, letterId: server.random.newId(), subjectId, kind, occasion, number, code },
    ...{ content: facts, digest, now, keyId: signer.keyId, signature: paper.signature },
  });
}

async function nextNumber(prefix: string, { tx, centreId, today }: Working): Promise<string> {
  const year = yearOf(today);
  const [row] = await tx.run(nextSerial, { centreId, prefix, year });
  return formatLetterNumber({ prefix, year, serial: row?.serial ?? 0 });
}
