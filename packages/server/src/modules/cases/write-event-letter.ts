import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import type { CaseEventKind } from '@yichuang/domain/cases/case-event.ts';
import { LetterFactError } from '@yichuang/domain/documents/errors.ts';
import { boundClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { issueLetter, lettersOf } from '../documents/index.ts';
import { accountNames, usedSeals } from '../identity/index.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import type { EventGround, EventLetter } from './event-letter.ts';
import { lettersOn } from './event-letters.ts';
import { foldedFile, journalOf, sealsIn } from './journal.ts';
import { letterGround, publicFacts } from './letter-head.ts';
import type { Statement } from './save.ts';
import { caseById, eventsOfCase, lockPapers } from './store.ts';

/** All that is known when an event is written about, but the number of the paper. */
type Ground = Omit<EventGround<CaseEventKind>, 'number'>;
type Letter = EventLetter<CaseEventKind>;
type Found = { readonly ground: Ground; readonly letters: readonly Letter[] };

/** Writes the papers of one event of a case; may run twice: one letter of a kind for an event and a recipient. */
export async function writeEventLetter(caseId: string, seq: number, context: Working): Promise<void> {
  await context.tx.run(lockPapers, { caseId });
  const found = await groundOf(caseId, seq, context);
  if (!found) return;
  for (const earlier of quotedBy(found)) await writeEventLetter(caseId, earlier, context);
  for (const letter of found.letters) {
    // One paper may quote the number of the one before it.
    const ground = { ...found.ground, letters: await lettersOf(context.tx, context.centreId, caseId) };
    for (const recipient of recipientsOf(letter, ground)) {
      await writeOrTell(letter, { ground, seq, recipient, edition: 1 }, context);
    }
  }
}

/** Earlier events whose papers are named: their own job may not have come to them yet. */
function quotedBy({ letters, ground: { journal } }: Found): readonly number[] {
  const kinds = letters.flatMap(({ quotes = [] }) => quotes);
  if (kinds.length === 0) return [];
  const latest = journal.findLastIndex(
    (event, index) =>
      index < journal.length - 1 &&
      lettersOn(event, journal[index + 1]).some(({ kind }) => kinds.includes(kind)),
  );
  return latest === -1 ? [] : [latest + 1];
}

export type Again = { readonly kind: string; readonly recipient: string; readonly edition: number };

/** The next edition of a paper that was withdrawn, from the case as it is now. @throws LetterFactError */
export async function rewriteEventLetter(caseId: string, seq: number, again: Again, context: Working) {
  const found = await groundOf(caseId, seq, context);
  const letter = found?.letters.find(({ kind }) => kind === again.kind);
  if (found && letter) await issue(letter, { ...again, ground: found.ground, seq }, context);
}

type Occasion = {
  readonly ground: Ground;
  readonly seq: number;
  readonly recipient: string;
  readonly edition: number;
};

const numbered = (ground: Ground, letterNumber: string, issuedOn: string) => ({
  ...ground,
  number: { letterNumber, issuedOn },
});

function recipientsOf({ when, recipients }: Letter, ground: Ground): readonly string[] {
  const unnumbered = numbered(ground, '', '');
  if (when && !when(unnumbered)) return [];
  return recipients?.(unnumbered) ?? [''];
}

/** A paper that cannot state what it must is not written; the log says which word is missing. */
async function writeOrTell(letter: Letter, occasion: Occasion, context: Working): Promise<void> {
  try {
    await issue(letter, occasion, context);
  } catch (error) {
    if (!(error instanceof LetterFactError)) throw error;
    const { row } = occasion.ground;
    context.server.log.warn({
      event: 'letter.not-written',
      ...{ kind: letter.kind, caseId: row.caseId, seq: occasion.seq, why: error.message },
    });
  }
}

const issue = (letter: Letter, { ground, seq, recipient, edition }: Occasion, context: Working) =>
  issueLetter(
    {
      kind: letter.kind,
      subjectId: ground.row.caseId,
      occasion: seq,
      recipient,
      edition,
      prefix: ground.centre.letterPrefix + letter.prefix,
      facts: publicFacts(ground),
      write: (letterNumber) => letter.write(numbered(ground, letterNumber, context.today), recipient),
    },
    context,
  );

async function groundOf(caseId: string, seq: number, context: Working): Promise<Found | null> {
  const { tx, centreId, server } = context;
  const row = await tx.maybe(caseById, { centreId, caseId });
  const stored = await tx.many(eventsOfCase, { centreId, caseId });
  const journal = journalOf(stored);
  const event = journal[seq - 1];
  const letters = event === undefined ? [] : lettersOn(event, journal[seq]);
  if (!row || !event || letters.length === 0) return null;
  const after = foldedFile(stored.slice(0, seq));
  const plain = await letterGround(row, context);
  const seals = await usedSeals(sealsIn(journal.slice(0, seq)), { db: tx, centreId });
  const head = { ...plain, head: { ...plain.head, seals } };
  const all = stored.map(({ statement }) => (statement ?? {}) as Statement);
  const statements = all.slice(0, seq);
  const next = journal[seq];
  const ground: Ground = {
    ...head,
    event,
    before: seq === 1 ? after : foldedFile(stored.slice(0, seq - 1)),
    after,
    journal: journal.slice(0, seq),
    statement: statements.at(-1) ?? {},
    following: next ? { kind: next.kind, statement: all[seq] ?? {} } : null,
    said: Object.assign({}, ...statements) as Statement,
    clock: await boundClock(tx, server, centreId, boundOf(after, head.sheet)),
    letters: await lettersOf(tx, centreId, caseId),
    departments: await listDepartmentNames(tx, centreId),
    names: await accountNames(staffOf(after, journal), { db: tx, centreId }),
  };
  return { ground, letters };
}

/** Accounts whose names may stand on a paper. */
const staffOf = (
  { reviewers = [], presiders = [] }: Ground['after'],
  journal: Ground['journal'],
): readonly string[] => [
  ...new Set([
    ...journal.map(({ by }) => by.accountId).filter((account) => account !== null),
    ...reviewers,
    ...presiders,
  ]),
];
