import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { foldCase } from '@yichuang/domain/cases/fold.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import type { Tx } from '#platform/db/database.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { eventOfRow } from './journal.ts';
import type { CaseRow } from './rows.ts';
import { eventsOfCase, lockCase } from './store.ts';
import { viewCase } from './view.ts';

/** A case for an act: its row, and what its journal tells, which knows more than the row needs for reading. */
export type LoadedCase = { readonly row: CaseRow; readonly file: CaseFile };

/**
 * The case, locked, as the person saw it.
 *
 * @throws not-found when it does not exist or is another department's; StaleError with the fresh view
 */
export async function loadForAct(caseId: string, version: number, context: Acting): Promise<LoadedCase> {
  const { tx, centreId, actor } = context;
  const [row] = await tx.run(lockCase, { centreId, caseId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  if (row.version !== version) throw new StaleError(await viewCase(caseId, { ...context, db: tx }));
  return { row, file: await readFile(tx, centreId, caseId) };
}

/** The case its journal tells. @throws TypeError when it has none: every case opens with an event */
export async function readFile(tx: Pick<Tx, 'many'>, centreId: number, caseId: string): Promise<CaseFile> {
  const events = await tx.many(eventsOfCase, { centreId, caseId });
  const file = foldCase(
    events.map((row) => eventOfRow({ ...row, body: row.body as Record<string, unknown> })),
  );
  if (!file) throw new TypeError('a case opens with an event');
  return file;
}
