import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import type { Working } from '../context.ts';
import { eventOfRow, foldedFile } from './journal.ts';
import { type LetterGround, letterGround } from './letter-head.ts';
import { caseById, eventsOfCase } from './store.ts';

/** A case whose result was made, for the licence that follows from it. */
export type GrantedCase = LetterGround & {
  readonly file: CaseFile;
  /** Who made the result, and when. */
  readonly prepared: Pick<CaseEvent, 'at' | 'by'>;
};

/** Null for a case that has no result. */
export async function grantedCase(caseId: string, context: Working): Promise<GrantedCase | null> {
  const { tx, centreId } = context;
  const row = await tx.maybe(caseById, { centreId, caseId });
  const events = await tx.many(eventsOfCase, { centreId, caseId });
  const prepared = events.find(({ kind }) => kind === 'resultPrepared');
  if (!row || !prepared) return null;
  const event = eventOfRow({ ...prepared, body: prepared.body as Record<string, unknown> });
  return { ...(await letterGround(row, context)), file: foldedFile(events), prepared: event };
}
