import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { REPOSITORY } from '#platform/repository.ts';
import { perServer, type Server } from '#platform/server.ts';
import { checkTemplate } from './template-check.ts';
import { templateName } from './template-name.ts';

/** The files a paper is set from, by name: its template, and the one that all templates import. */
export type TemplateSources = Readonly<Record<string, string>>;

/** 文书模板: what a kind of paper is set from at this moment. */
export type PaperTemplate = {
  /** Name of its file without ending. */
  readonly name: string;
  readonly sources: TemplateSources;
  /** SHA-256 of the sources; the file store has them under this name once a paper was set from them. */
  readonly digest: Buffer;
  /** The centre's own, from the data folder, instead of the one that was shipped. */
  readonly isOwn: boolean;
};

const SHIPPED = join(REPOSITORY, 'templates');
const COMMON = 'letter.typ';

/** Where a centre puts templates of its own; `versions` below it keeps every one that was ever in use. */
export const templateFolder = (home: string): string => join(home, 'templates');

export const shippedTemplate = async (kind: PaperKind): Promise<PaperTemplate> =>
  templateOf(kind, await readFile(join(SHIPPED, `${templateName(kind)}.typ`), 'utf8'), false);

/** The text a centre has put in place of the shipped one, checked or not; null when there is none. */
export const ownText = (server: Server, kind: PaperKind): Promise<string | null> =>
  readFile(join(templateFolder(server.config.home), `${templateName(kind)}.typ`), 'utf8').catch(absent);

export async function templateOf(kind: PaperKind, text: string, isOwn: boolean): Promise<PaperTemplate> {
  const name = templateName(kind);
  const sources = { [`${name}.typ`]: text, [COMMON]: await readFile(join(SHIPPED, COMMON), 'utf8') };
  return { name, sources, digest: createHash('sha256').update(sourcesText(sources)).digest(), isOwn };
}

/** As the file store keeps them. */
const sourcesText = (sources: TemplateSources): string => JSON.stringify(sources);

/**
 * The template of a kind and, where the centre's own cannot be used, why. Read from the disk each time, a fraction of
 * what setting a page takes: whoever changes a file sees it on the next paper.
 */
export async function templateInUse(
  server: Server,
  kind: PaperKind,
): Promise<{ readonly template: PaperTemplate; readonly fault: string | null }> {
  const text = await ownText(server, kind);
  const shipped = await shippedTemplate(kind);
  if (text === null) return { template: shipped, fault: null };
  const own = await templateOf(kind, text, true);
  const fault = await knownFault(server, kind, own);
  return { template: fault === null ? own : shipped, fault };
}

const faults = perServer(() => new Map<string, Promise<string | null>>());

/** A text is checked once. */
function knownFault(server: Server, kind: PaperKind, own: PaperTemplate): Promise<string | null> {
  const known = faults(server);
  const key = own.digest.toString('hex');
  const verdict = known.get(key) ?? checkAndTell(server, kind, own);
  known.set(key, verdict);
  // Too busy to check is no verdict.
  verdict.catch(() => known.delete(key));
  return verdict;
}

async function checkAndTell(server: Server, kind: PaperKind, own: PaperTemplate): Promise<string | null> {
  const fault = await checkTemplate(server.typesetter, kind, own, await shippedTemplate(kind));
  if (fault !== null) server.log.warn({ event: 'template.refused', kind, fault });
  return fault;
}

const kept = perServer(() => new Set<string>());

/** Puts the sources into the file store, so that a paper can be set again long after the template was changed. */
export async function keepTemplate(server: Server, { digest, sources }: PaperTemplate): Promise<void> {
  const key = digest.toString('hex');
  if (kept(server).has(key)) return;
  await server.files.put(Buffer.from(sourcesText(sources)));
  kept(server).add(key);
}

/** The sources a paper was set from; null when the file store has lost them. */
export async function keptSources(server: Server, digest: Buffer): Promise<TemplateSources | null> {
  const bytes = await server.files.get(digest);
  return bytes && JSON.parse(bytes.toString('utf8'));
}

const absent = (error: { readonly code?: string }): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
