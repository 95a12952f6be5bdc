import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { hashOf } from '../../modules/cases/index.ts';
import { JOURNALS, type Journal } from './journals.ts';

/** Rows whose events were recomputed, by journal, and what does not hold, one line each. */
export type ChainsChecked = {
  readonly verified: Readonly<Record<Journal['name'], number>>;
  readonly faults: readonly string[];
};

/** Recomputes the chains of the newest rows of every journal, so many of each, from what is stored. */
export async function checkChains(db: Db, newest: number): Promise<ChainsChecked> {
  const verified = { case: 0, application: 0, licence: 0, card: 0 };
  const faults: string[] = [];
  for (const journal of JOURNALS) {
    const heads = await db.many(journal.heads, { limit: newest });
    const found = await Promise.all(heads.map((head) => chainFault(journal, head, db)));
    verified[journal.name] = heads.length;
    faults.push(...found.filter((fault) => fault !== null));
  }
  return { verified, faults };
}

type Head = Values<Journal['heads']['row']>;

async function chainFault({ name, events: statement }: Journal, head: Head, db: Db): Promise<string | null> {
  const { centreId, subjectId, label, version, headHash } = head;
  const events = await db.many(statement, { centreId, subjectId });
  let before: Buffer | null = null;
  for (const [index, { hash, body, ...rest }] of events.entries()) {
    // An act may commit between the two reads: the row goes by what it knew.
    if (rest.seq > version) break;
    const row = { ...rest, body: body as Readonly<Record<string, unknown>> };
    const isNext =
      row.seq === index + 1 && (before === null ? row.prevHash === null : row.prevHash?.equals(before));
    if (!isNext || !hashOf(centreId, subjectId, row).equals(hash))
      return `${name} ${label}: event ${row.seq} was changed`;
    before = hash;
  }
  const isWhole = events.length >= version && before?.equals(headHash);
  return isWhole ? null : `${name} ${label}: its last events are missing`;
}
