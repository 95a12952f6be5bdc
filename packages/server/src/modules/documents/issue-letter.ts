import type { AcceptanceNotice } from '@yichuang/domain/documents/acceptance-notice.ts';
import { formatLetterNumber } from '@yichuang/domain/documents/letter-number.ts';
import { yearOf } from '@yichuang/domain/time/date-only.ts';
import type { Working } from '../context.ts';
import { acceptanceNoticePaper } from './paper-acceptance-notice.ts';
import { PAPER_CODE_BYTES, paperCode } from './paper-code.ts';
import { insertLetter, lettersBySubject, nextSerial } from './store.ts';

/** What the public verification page may tell of a paper; masked by the caller. */
export type LetterFacts = {
  readonly caseNumber: string;
  readonly authority: string;
  readonly itemName: string;
  readonly applicantName: string;
};

export type NewLetter = {
  readonly subjectId: string;
  /** 机关代字 with the kind, for example 成高受. */
  readonly prefix: string;
  readonly facts: LetterFacts;
  /** The words of the letter, once its number is known. */
  readonly write: (letterNumber: string) => AcceptanceNotice;
};

const KIND = 'acceptanceNotice';

/**
 * Issues the acceptance notice of a case: number, PDF, digest. Issuing it again does nothing.
 *
 * The file is put into the store before the row: a crash between leaves a file without a row, never a row without a file.
 */
export async function issueAcceptanceNotice(letter: NewLetter, context: Working): Promise<void> {
  const { tx, centreId, now, today, server } = context;
  const issued = await tx.many(lettersBySubject, { centreId, subjectId: letter.subjectId });
  if (issued.some(({ kind }) => kind === KIND)) return;

  const year = yearOf(today);
  const [row] = await tx.run(nextSerial, { centreId, prefix: letter.prefix, year });
  const number = formatLetterNumber({ prefix: letter.prefix, year, serial: row?.serial ?? 0 });
  const code = paperCode(server.random.bytes(PAPER_CODE_BYTES));
  const verifyUrl = `${server.config.publicUrl}/v/${code}`;
  const paper = acceptanceNoticePaper(letter.write(number), {
    code,
    verifyUrl,
    isDemo: server.config.mode === 'demo',
  });
  const digest = await server.files.put(await server.typesetter.pdf(paper.template, paper.data));

  await tx.run(insertLetter, {
    centreId,
    letterId: server.random.newId(),
    subjectId: letter.subjectId,
    kind: KIND,
    number,
    code,
    content: letter.facts,
    digest,
    now,
  });
}
