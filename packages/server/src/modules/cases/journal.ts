import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { foldCase } from '@yichuang/domain/cases/fold.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { digestOf } from '#platform/canonical.ts';

/** Version of what is hashed; a change of the input needs a new number, never a new meaning. */
const FORMAT = 1;

/** One row of a journal, ready to store. */
export type JournalRow = {
  readonly seq: number;
  readonly prevHash: Buffer | null;
  readonly hash: Buffer;
  readonly kind: string;
  readonly at: CaseEvent['at'];
  readonly part: string;
  readonly actorId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly format: number;
};

/** Where a chain goes on: its last number and hash. */
export type Head = { readonly seq: number; readonly hash: Buffer | null };

export const NO_EVENTS: Head = { seq: 0, hash: null };

/** What an event of any journal says. */
export type Journalled = Pick<CaseEvent, 'at' | 'by'> & { readonly kind: string };

/** The rows of new events, chained to the head: each hash covers the one before. */
export function chain(
  centreId: number,
  subjectId: string,
  head: Head,
  events: readonly Journalled[],
): readonly JournalRow[] {
  const rows: JournalRow[] = [];
  let { seq, hash } = head;
  for (const event of events) {
    const { kind, at, by, ...body } = event;
    seq += 1;
    const row = {
      seq,
      prevHash: hash,
      kind,
      at,
      part: by.actor,
      actorId: by.accountId,
      body,
      format: FORMAT,
    };
    hash = hashOf(centreId, subjectId, row);
    rows.push({ ...row, hash });
  }
  return rows;
}

/** The hash of one row, from what is stored: the verifier computes the same. */
export const hashOf = (centreId: number, subjectId: string, row: Omit<JournalRow, 'hash'>): Buffer =>
  digestOf({
    centre: centreId,
    subject: subjectId,
    seq: row.seq,
    format: row.format,
    prev: row.prevHash?.toString('hex') ?? null,
    kind: row.kind,
    at: instantText(row.at),
    part: row.part,
    actor: row.actorId,
    body: row.body,
  });

/** The event as the rules know it, from its row. */
export const eventOfRow = (row: Pick<JournalRow, 'kind' | 'at' | 'part' | 'actorId' | 'body'>): CaseEvent =>
  ({
    ...row.body,
    kind: row.kind,
    at: row.at,
    by: { actor: row.part, accountId: row.actorId },
  }) as unknown as CaseEvent;

/** What `eventsOfCase` gives. */
type StoredEvent = Omit<JournalRow, 'body'> & { readonly body: unknown };

/** The events of a case as the rules know them. */
export const journalOf = (events: readonly StoredEvent[]): readonly CaseEvent[] =>
  events.map((row) => eventOfRow({ ...row, body: row.body as JournalRow['body'] }));

/** The case its journal tells. @throws TypeError without events: every case opens with one */
export function foldedFile(events: readonly StoredEvent[]): CaseFile {
  const file = foldCase(journalOf(events));
  if (!file) throw new TypeError('a case opens with an event');
  return file;
}

/** Seals of the register that the acts of these events were done with, in their order. */
export const sealsIn = (journal: readonly CaseEvent[]): readonly string[] =>
  journal.flatMap((event) => ('power' in event && event.power?.sealId ? [event.power.sealId] : []));
