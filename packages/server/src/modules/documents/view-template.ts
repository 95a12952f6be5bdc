import type { PagesView, TemplateRow, TemplateView } from '@yichuang/contract/documents.ts';
import { PAPER_TITLES, type PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { PAPER_LAW } from '@yichuang/domain/documents/paper-law.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Server } from '#platform/server.ts';
import type { Reading } from '../context.ts';
import { type PaperTemplate, templateInUse } from './paper-template.ts';
import { drawn } from './preview.ts';
import { factsOfKind, samplePaperOf } from './template-sample.ts';
import { templateChanges } from './template-store.ts';

const KINDS = Object.keys(PAPER_TITLES) as readonly PaperKind[];

/** @throws not-found for a kind nobody knows */
export function kindOf(name: string): PaperKind {
  const kind = KINDS.find((known) => known === name);
  if (kind === undefined) throw notFound();
  return kind;
}

/** 文书模板: every kind of paper and what it is set from. */
export async function listTemplates({ server }: Pick<Reading, 'server'>) {
  const rows: TemplateRow[] = [];
  for (const kind of KINDS) rows.push(rowOf(kind, await templateInUse(server, kind)));
  return { rows };
}

export async function viewTemplate(
  kind: PaperKind,
  { db, server, centreId }: Reading,
): Promise<TemplateView> {
  const inUse = await templateInUse(server, kind);
  const changes = await db.many(templateChanges, { centreId, kind });
  return {
    ...rowOf(kind, inUse),
    version: changes[0]?.seq ?? 0,
    digest: inUse.template.digest.toString('hex'),
    facts: [...factsOfKind(kind)],
    changes: changes.map(({ seq, digest, changedAt }) => ({
      seq,
      at: instantText(changedAt),
      digest: digest?.toString('hex') ?? null,
    })),
  };
}

/** The template in use with the facts of an example. */
export async function templatePages(kind: PaperKind, { server }: Reading): Promise<PagesView> {
  const { template } = await templateInUse(server, kind);
  return { title: PAPER_TITLES[kind].zh, pages: await drawn(server, samplePaperOf(kind), template.sources) };
}

/** The text of the template in use, to be opened in an editor. */
export async function templateFile(kind: PaperKind, { server }: Reading) {
  const { template } = await templateInUse(server, kind);
  const name = `${template.name}.typ`;
  return { bytes: Buffer.from(template.sources[name] ?? ''), type: 'text/plain; charset=utf-8', name };
}

/** Own templates that lie in the folder and cannot be used, each with the reason. */
export async function templateFaults(server: Server): Promise<readonly string[]> {
  const { rows } = await listTemplates({ server });
  return rows.flatMap(({ fault }) => (fault === null ? [] : [fault]));
}

function rowOf(
  kind: PaperKind,
  { template, fault }: { readonly template: PaperTemplate; readonly fault: string | null },
): TemplateRow {
  const { zh, en } = PAPER_TITLES[kind];
  const law = PAPER_LAW[kind];
  return {
    kind,
    title: zh,
    titleEn: en,
    file: `${template.name}.typ`,
    law: law.zh,
    lawEn: law.en,
    inUse: template.isOwn ? 'own' : 'shipped',
    fault,
  };
}
