import type { CaseEvent, CaseEventKind } from '@yichuang/domain/cases/case-event.ts';
import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { issueLetter, lettersOf } from '../documents/index.ts';
import { EVENT_LETTERS, type EventGround } from './event-letters.ts';
import { eventOfRow, foldedFile } from './journal.ts';
import { letterGround, publicFacts } from './letter-head.ts';
import type { Statement } from './save.ts';
import { caseById, eventsOfCase } from './store.ts';

/** Writes the paper of one event of a case; may run twice: one letter of a kind for an event. */
export async function writeEventLetter(caseId: string, seq: number, context: Working): Promise<void> {
  const { tx, centreId, today, server } = context;
  const row = await tx.maybe(caseById, { centreId, caseId });
  const events = await tx.many(eventsOfCase, { centreId, caseId });
  const stored = events[seq - 1];
  const letter = stored && EVENT_LETTERS[stored.kind as CaseEventKind];
  if (!row || !stored || !letter || seq < 2) return;
  const ground: Omit<EventGround<CaseEventKind>, 'number'> = {
    ...(await letterGround(row, context)),
    event: eventOfRow({ ...stored, body: stored.body as Record<string, unknown> }) as CaseEvent,
    before: foldedFile(events.slice(0, seq - 1)),
    after: foldedFile(events.slice(0, seq)),
    // A procedure ends with its conclusion; what it was stands with its beginning.
    statement: Object.assign(
      {},
      ...events.slice(0, seq).map(({ statement }) => statement ?? {}),
    ) as Statement,
    clock: await officeClock(tx, server, centreId),
    letters: await lettersOf(tx, centreId, caseId),
  };
  const numbered = (letterNumber: string) => ({ ...ground, number: { letterNumber, issuedOn: today } });
  const { when = () => true, write } = letter as AnyLetter;
  if (!when(numbered(''))) return;
  await issueLetter(
    {
      kind: letter.kind,
      subjectId: caseId,
      occasion: seq,
      prefix: ground.centre.letterPrefix + letter.prefix,
      facts: publicFacts(ground),
      write: (letterNumber) => write(numbered(letterNumber)),
    },
    context,
  );
}

/** The table pairs each kind of event with its letter; here the pair is picked by the kind. */
type AnyLetter = {
  readonly when?: (ground: EventGround<CaseEventKind>) => boolean;
  readonly write: (ground: EventGround<CaseEventKind>) => Letter;
};
