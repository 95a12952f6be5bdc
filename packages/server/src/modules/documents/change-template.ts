import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  changeTemplate as changeRoute,
  restoreTemplate as restoreRoute,
} from '@yichuang/contract/documents.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { type PaperTemplate, shippedTemplate, templateFolder, templateOf } from './paper-template.ts';
import { checkTemplate } from './template-check.ts';
import { insertTemplateChange, templateChanges } from './template-store.ts';
import { kindOf, viewTemplate } from './view-template.ts';

/**
 * Puts a template of the centre in use, after it was set with an example.
 *
 * @throws Refusal `documents.template-refused` with the file, the line and the reason; StaleError
 */
export async function changeTemplate({ params, body }: ParsedOf<typeof changeRoute>, context: Acting) {
  const { server } = context;
  const kind = kindOf(params.kind);
  const own = await templateOf(kind, body.text, true);
  const fault = await checkTemplate(server.typesetter, kind, own, await shippedTemplate(kind));
  if (fault !== null) {
    throw new Refusal('documents.template-refused', 'invalid', { facts: { fault } });
  }
  await record(kind, body.version, own, context);
  await putInUse(own, body.text, server.config.home);
  return { kind };
}

/** Back to the template that was shipped; the centre's own stays among the versions. @throws StaleError */
export async function restoreTemplate({ params, body }: ParsedOf<typeof restoreRoute>, context: Acting) {
  const kind = kindOf(params.kind);
  const { name } = await shippedTemplate(kind);
  await record(kind, body.version, null, context);
  await rm(join(templateFolder(context.server.config.home), `${name}.typ`), { force: true });
  return { kind };
}

/** Whoever is second at the same number finds it taken. */
async function record(kind: PaperKind, version: number, own: PaperTemplate | null, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const changes = await tx.many(templateChanges, { centreId, kind });
  const isNewest = (changes[0]?.seq ?? 0) === version;
  const row = { centreId, kind, seq: version + 1, now, changedBy: actor.accountId };
  const made = isNewest ? await tx.run(insertTemplateChange, { ...row, digest: own?.digest ?? null }) : [];
  if (made.length === 0) throw new StaleError(await viewTemplate(kind, { ...context, db: tx }));
}

/** Written beside and renamed: a paper is set from the old text or from the new one. */
async function putInUse({ name, digest }: PaperTemplate, text: string, home: string): Promise<void> {
  const folder = templateFolder(home);
  const versions = join(folder, 'versions');
  await mkdir(versions, { recursive: true });
  await writeFile(join(versions, `${name}-${digest.toString('hex').slice(0, 16)}.typ`), text, {
    flush: true,
  });
  const beside = join(folder, `${name}.typ.part`);
  await writeFile(beside, text, { flush: true });
  await rename(beside, join(folder, `${name}.typ`));
}
