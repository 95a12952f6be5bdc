import { requireLawful } from '@yichuang/domain/cases/act.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { correctCase } from '@yichuang/domain/cases/correct.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { fileUploads } from '../documents/index.ts';
import { addDocuments, dossierDigest, getDossier, textDigest } from './dossier.ts';
import { handedIn, type Said } from './handed-in.ts';
import { foldedFile } from './journal.ts';
import { saveCase } from './save.ts';
import { caseById, eventsOfCase, lockCase } from './store.ts';
import { viewTrackedCase } from './tracked-case.ts';

type Corrected = { readonly token: string; readonly version: number; readonly said: Said };

/**
 * 网上补正: the holder of the link hands in what the notice asked for. The same act as at the counter, with the same
 * effect on the clocks.
 *
 * @throws not-found, StaleError with the fresh track, DocumentsMissingError, NotLawfulError
 */
export async function correctCaseByLink(
  caseId: string,
  { token, version, said }: Corrected,
  context: Acting,
): Promise<void> {
  const { tx, centreId, now, today } = context;
  const [row] = await tx.run(lockCase, { centreId, caseId });
  if (!row) throw notFound();
  if (row.version !== version)
    throw new StaleError(await viewTrackedCase(caseId, token, { ...context, db: tx }));
  const file = foldedFile(await tx.many(eventsOfCase, { centreId, caseId }));
  requireLawful(file, 'corrected');
  const dossier = await getDossier(tx, centreId, caseId);
  const asked = file.correction?.asked ?? [];
  const { documentIds, withFiles, statement } = await handedIn({ subjectId: caseId, asked, said }, context);
  const result = correctCase(file, {
    at: now,
    on: today,
    documentIds,
    dossierDigest: dossierDigest(dossier),
    receivedVia: 'online',
    ...(statement && { statementDigest: textDigest(dossier.salt, statement) }),
  });
  saveCase(context, row, result, statement);
  await addDocuments(context, caseId, [...dossier.documents, ...withFiles]);
  await fileUploads(caseId, caseId, context);
}

/** Documents that the notice of a case asks for and that were not handed in. @throws not-found, NotLawfulError */
export async function awaitedOfCase(caseId: string, db: Db, centreId: number): Promise<readonly string[]> {
  if (!(await db.maybe(caseById, { centreId, caseId }))) throw notFound();
  const file: CaseFile = foldedFile(await db.many(eventsOfCase, { centreId, caseId }));
  requireLawful(file, 'corrected');
  return file.correction?.asked ?? [];
}
