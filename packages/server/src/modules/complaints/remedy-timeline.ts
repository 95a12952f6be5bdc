import type { RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { eventsOfRemedy } from './journal-store.ts';
import { remedyEventOf } from './remedy-rows.ts';

type Entry = RemedyView['timeline'][number];

/** The journal of a remedy with what was said; names are of those who act for an authority. */
export async function viewTimeline(
  remedyId: string,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<Entry[]> {
  const stored = await db.many(eventsOfRemedy, { centreId, remedyId });
  const names = await accountNames(
    stored.map(({ actorId }) => actorId),
    { db, centreId },
  );
  return stored.map((row): Entry => {
    const event = remedyEventOf(row);
    const { note = null, evidence = null } = (row.statement ?? {}) as {
      readonly note?: string;
      readonly evidence?: string;
    };
    return {
      ...{ seq: row.seq, kind: event.kind, at: instantText(event.at), note, evidence },
      by: row.actorId === null ? null : (names.get(row.actorId) ?? null),
      verdict: event.kind === 'judged' ? event.verdict : null,
      outcome: event.kind === 'appealDecided' ? event.outcome : null,
      secondLevel: event.kind === 'revisited' ? event.secondLevel : null,
    };
  });
}
