import type { PagesView } from '@yichuang/contract/documents.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Server } from '#platform/server.ts';
import type { Reading } from '../context.ts';
import type { Printed } from './issue-letter.ts';
import type { LetterRef } from './letters.ts';
import { type Paper, paperOf } from './paper.ts';
import { PAPER_CODE_BYTES, type PaperCode, paperCode } from './paper-code.ts';
import { keptSources, type TemplateSources, templateInUse } from './paper-template.ts';
import { splitSection } from './signed-section.ts';
import { printedPaper } from './store.ts';

/**
 * The pages of an issued paper as drawings. They are shown only when the PDF that comes with them is, byte for byte,
 * the one that was signed: what is seen is what was issued.
 *
 * @throws not-found; Refusal `documents.file-lost`, `documents.not-as-issued` when this release sets it otherwise
 */
export async function letterPages(
  { db, server, centreId }: Pick<Reading, 'db' | 'server' | 'centreId'>,
  { subjectId, letterId }: LetterRef,
): Promise<PagesView> {
  const row = await db.maybe(printedPaper, { centreId, subjectId, letterId });
  if (!row) throw notFound();
  const issued = await server.files.get(row.digest);
  if (!issued) throw new Refusal('documents.file-lost', 'unavailable', { facts: { letterId } });
  const sources = row.templateDigest && (await keptSources(server, row.templateDigest));
  if (!sources || row.printed === null) throw notAsIssued(letterId);

  const { letter, marks } = row.printed as Printed;
  const { template, data } = paperOf(letter, { ...marks, code: row.code as PaperCode });
  const pages = await server.typesetter.svg(template, data, sources);
  const again = await server.typesetter.pdf(template, data, sources);
  if (!splitSection(issued)?.covered.equals(again)) throw notAsIssued(letterId);
  return { title: `${letter.title} ${letter.letterNumber}`, pages: [...pages] };
}

const notAsIssued = (letterId: string) =>
  new Refusal('documents.not-as-issued', 'conflict', { facts: { letterId } });

/** A letter before it is issued: the words as they are now, no number, no code, no signature. */
export async function draftPages(letter: Letter, server: Server): Promise<PagesView> {
  const { template } = await templateInUse(server, letter.kind);
  const paper = paperOf(letter, {
    code: paperCode(new Uint8Array(PAPER_CODE_BYTES)),
    verifyUrl: server.config.publicUrl,
    isDemo: server.config.mode === 'demo',
    signature: null,
    isPreview: true,
  });
  return { title: letter.title, pages: await drawn(server, paper, template.sources) };
}

/** @throws TypesettingError when the template cannot be set */
export const drawn = async (server: Server, { template, data }: Paper, sources: TemplateSources) => [
  ...(await server.typesetter.svg(template, data, sources)),
];
