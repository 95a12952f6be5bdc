import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import type { Working } from '../context.ts';
import { eventOfRow, foldedFile, type JournalRow } from './journal.ts';
import type { CaseRow } from './rows.ts';
import { caseById, eventsOfCase } from './store.ts';

/** A case as oversight reads it: its row, its journal, and what that tells. */
export type ReadCase = {
  readonly row: CaseRow;
  readonly file: CaseFile;
  readonly events: readonly CaseEvent[];
};

/** Null when there is no such case. Locks nothing. */
export async function readJournal(
  caseId: string,
  { tx, centreId }: Pick<Working, 'tx' | 'centreId'>,
): Promise<ReadCase | null> {
  const row = await tx.maybe(caseById, { centreId, caseId });
  if (!row) return null;
  // An act may commit between the two reads: the row goes by what it knew.
  const stored = (await tx.many(eventsOfCase, { centreId, caseId })).filter(({ seq }) => seq <= row.version);
  const events = stored.map((one) => eventOfRow({ ...one, body: one.body as JournalRow['body'] }));
  return { row, file: foldedFile(stored), events };
}
