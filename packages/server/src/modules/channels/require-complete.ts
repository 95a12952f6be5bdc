import { missingByDepartment } from '@yichuang/domain/channels/shared-documents.ts';
import { InvalidInputError, notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { documentSet, missingAtFirst } from './document-set.ts';
import { namesFor } from './plan-view.ts';
import type { ApplicationRow } from './rows.ts';
import { loadRunning } from './running.ts';
import { dossierOf } from './store.ts';

/**
 * 一次审齐: the documents are complete for all departments at once, those that the answers of the applicant make
 * necessary among them.
 *
 * @throws InvalidInputError naming for each department what is missing
 */
export async function requireComplete(row: ApplicationRow, context: Acting): Promise<void> {
  const { tx, centreId } = context;
  const { applicationId } = row;
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  if (!filing) throw notFound();
  const running = await loadRunning(row, { ...context, db: tx });
  const names = await namesFor({ ...context, db: tx });
  const missing = missingAtFirst(documentSet(running, names), filing.documents);
  if (missing.length === 0) return;
  throw new InvalidInputError(
    [...missingByDepartment(missing)].map(([code, documents]) => {
      const { name, nameEn } = names.owners(code);
      const list = documents.map((document) => document.name).join('、');
      return {
        pointer: `/documents/${code}`,
        rule: 'cases.documents-missing',
        message: `${name}还缺：${list}`,
        messageEn: `${nameEn} still misses: ${list}`,
      };
    }),
  );
}
