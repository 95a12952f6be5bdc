import type { correctByLink } from '@yichuang/contract/correction-online.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { Acting } from '../context.ts';
import { attachmentRows } from '../documents/index.ts';

export type Said = ParsedOf<typeof correctByLink>['body']['statements'];

/** 网上补正: what the applicant brings for each document that was asked for. */
export type HandedIn = {
  /** Documents with a file or a statement. */
  readonly documentIds: readonly string[];
  /** Those with a file: only they lie in the dossier. */
  readonly withFiles: readonly string[];
  /** What was said; null when nothing was. */
  readonly statement: { readonly statements: Said } | null;
};

/** @param subjectId case or application that the uploads wait at */
export async function handedIn(
  {
    subjectId,
    asked,
    said,
  }: { readonly subjectId: string; readonly asked: readonly string[]; readonly said: Said },
  { tx, centreId }: Pick<Acting, 'tx' | 'centreId'>,
): Promise<HandedIn> {
  const uploads = await attachmentRows(tx, centreId, { subjectIds: [subjectId], isFiled: false });
  const withFiles = asked.filter((id) => uploads.some(({ documentId }) => documentId === id));
  const statements = said.filter(
    ({ documentId, statement }) => asked.includes(documentId) && statement !== '',
  );
  const stated = statements.map(({ documentId }) => documentId);
  return {
    documentIds: asked.filter((id) => withFiles.includes(id) || stated.includes(id)),
    withFiles,
    statement: statements.length === 0 ? null : { statements },
  };
}
