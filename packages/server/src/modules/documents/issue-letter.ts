import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { formatLetterNumber } from '@yichuang/domain/documents/letter-number.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { yearOf } from '@yichuang/domain/time/date-only.ts';
import type { Working } from '../context.ts';
import { type PaperMarks, paperOf } from './paper.ts';
import { PAPER_CODE_BYTES, paperCode } from './paper-code.ts';
import { keepTemplate, templateInUse } from './paper-template.ts';
import { printedSignature, signPaper } from './sign-paper.ts';
import { paperSigner, type Signer } from './signer.ts';
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
  /** Code of the department it goes to, where one occasion brings forth several. */
  readonly recipient?: string;
  /** 2 and more for the corrected paper that follows a withdrawn one. */
  readonly edition?: number;
  /** 更正: the decision whose words it puts right. */
  readonly rectifies?: string;
  /** 机关代字 with the kind, for example 成高受. */
  readonly prefix: string;
  readonly facts: LetterFacts;
  /** The words of the letter, once its number is known. @throws LetterFactError when one is missing */
  readonly write: (letterNumber: string) => Letter;
};

/**
 * What a paper was set from, without what its row says anyway: the same data give the same bytes, so that it can be
 * looked at again (预览).
 */
export type Printed = { readonly letter: Letter; readonly marks: Omit<PaperMarks, 'code'> };

/**
 * Issues one letter: number, PDF, signature, digest. Issuing it again does nothing.
 *
 * The file is put into the store before the row: a crash between leaves a file without a row, never a row without a file.
 *
 * @throws LetterFactError before a number is used up
 */
export async function issueLetter(letter: NewLetter, context: Working): Promise<void> {
  const { tx, centreId, now, server } = context;
  const { subjectId, kind, occasion, facts, recipient = '', edition = 1, rectifies = null } = letter;
  const place = { subjectId, kind, occasion, recipient, edition };
  if (await tx.maybe(letterOfOccasion, { centreId, ...place })) return;
  if (letter.write(UNNUMBERED).kind !== kind) {
    throw new TypeError(`a ${letter.write(UNNUMBERED).kind} cannot be issued as ${kind}`);
  }
  const signer = await paperSigner(server, centreId);
  const number = await nextNumber(letter.prefix, context);
  const made = await makePaper(letter.write(number), signer, context);
  const digest = await server.files.put(made.pdf);
  await tx.run(insertLetter, {
    ...{ centreId, letterId: server.random.newId(), ...place, number, code: made.code },
    ...{ content: facts, printed: made.printed, templateDigest: made.templateDigest },
    ...{ rectifies, digest, now, keyId: signer.keyId, signature: made.signature },
  });
}

const UNNUMBERED = '未编号';

/** Set from the template in use, and signed. */
async function makePaper(letter: Letter, signer: Signer, { now, server }: Working) {
  const code = paperCode(server.random.bytes(PAPER_CODE_BYTES));
  const marks = {
    verifyUrl: `${server.config.publicUrl}/v/${code}`,
    isDemo: server.config.mode === 'demo',
    signature: printedSignature(signer, now),
  };
  const { template } = await templateInUse(server, letter.kind);
  await keepTemplate(server, template);
  const paper = paperOf(letter, { code, ...marks });
  const sources = template.isOwn ? template.sources : undefined;
  const pdf = await server.typesetter.pdf(paper.template, paper.data, sources);
  const signed = await signPaper(pdf, { code, signedAt: now }, signer);
  const printed: Printed = { letter, marks };
  return { ...signed, code, printed, templateDigest: template.digest };
}

async function nextNumber(prefix: string, { tx, centreId, today }: Working): Promise<string> {
  const year = yearOf(today);
  const [row] = await tx.run(nextSerial, { centreId, prefix, year });
  return formatLetterNumber({ prefix, year, serial: row?.serial ?? 0 });
}
