import type { RemedyResult } from '@yichuang/domain/complaints/remedy.ts';
import { remedyDues } from '@yichuang/domain/complaints/remedy-dues.ts';
import { chainOne, NO_EVENTS, type Statement } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { insertEvents, insertStatement } from './journal-store.ts';
import { type StoredRemedy, stateColumns } from './remedy-rows.ts';
import { insertRemedy, updateRemedy } from './remedy-store.ts';

type Place = Pick<Working, 'tx' | 'centreId' | 'server' | 'now'>;

/** Stores a new remedy with its first event; one that was opened before is left as it is. */
export async function saveNewRemedy({ remedy, event }: RemedyResult, place: Place): Promise<void> {
  const { tx, centreId, server } = place;
  const remedyId = server.random.newId();
  const { events, head } = chainOne(centreId, remedyId, NO_EVENTS, event);
  const { ratingId, level, departmentCode, ratedAccountId, openedAt } = remedy;
  const inserted = await tx.run(insertRemedy, {
    ...{ centreId, remedyId, ratingId, level, departmentCode, ratedAccountId, openedAt },
    headHash: head,
  });
  if (inserted.length > 0) await tx.run(insertEvents, { centreId, remedyId, events });
}

/** Stores what an act changed: the row, the event that explains it, and its words. */
export async function saveRemedy(
  before: StoredRemedy,
  { remedy, event }: RemedyResult,
  statement: Statement,
  place: Place,
): Promise<void> {
  const { tx, centreId } = place;
  const { remedyId } = before;
  const { events, head } = chainOne(
    centreId,
    remedyId,
    { seq: before.version, hash: before.headHash },
    event,
  );
  const isInTime = await revisitedInTime(before, remedy, place);
  await tx.run(updateRemedy, { centreId, remedyId, ...stateColumns(remedy, head, isInTime) });
  await tx.run(insertEvents, { centreId, remedyId, events });
  const { salt, content } = statement;
  await tx.run(insertStatement, { centreId, remedyId, seq: remedy.version, salt, content });
}

/** Kept by the calendar of that day: the rate of a year must not change with a later notice. */
async function revisitedInTime(
  before: StoredRemedy,
  remedy: RemedyResult['remedy'],
  { tx, centreId, server, now }: Place,
): Promise<boolean | null> {
  if (remedy.revisitedAt === undefined || before.revisitedAt !== null) return before.isRevisitedInTime;
  const dues = remedyDues(remedy, await officeClock(tx, server, centreId), now);
  return dues.find(({ step }) => step === 'revisit')?.state === 'met';
}
