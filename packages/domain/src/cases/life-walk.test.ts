import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActResult } from '#cases/act.ts';
import { CLERK } from '#cases/attempts.fixture.ts';
import type { CaseEvent, CaseEventKind } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { sheetWith } from '#cases/course.fixture.ts';
import { foldCase } from '#cases/fold.ts';
import { receiveCase } from '#cases/receive.ts';
import { aDigest, anOpening, at } from '#cases/samples.fixture.ts';
import { aimed, handlings, person, rulesOfItem, tried, tries } from '#cases/walk.fixture.ts';
import { type Instant, instant, localDay } from '#time/instant.ts';

// A walk through the life of a case by its acts, not by its events: whatever people try, in whatever order, row and
// journal stay one, and nobody wins a day in a way the law does not know.

const MAY_MOVE_LATER: readonly CaseEventKind[] = [
  'specialProcedureStarted',
  'hearingOpened',
  'extended',
  'duesRecomputed',
];

const seen = new Map<CaseEventKind, number>();

test('row and journal are one after every act, and no date moves later but by law', () => {
  fc.assert(
    fc.property(tries, rulesOfItem, handlings, (steps, rules, handling) => {
      const sheet = { ...sheetWith(rules), handling };
      const start = at('2007-10-30T09:00');
      const opened = receiveCase(anOpening({ handling }), {
        by: CLERK,
        at: start,
        on: localDay(start),
        dossierDigest: aDigest,
        presentedBy: 'applicant',
      });
      let file = opened.caseFile;
      let now: Instant = start;
      const journal: CaseEvent[] = [...opened.events];
      for (const step of steps) {
        now = instant(now + step.hours * 3_600_000);
        const act = aimed({ file }, step);
        const attempt = { file, journal, by: person({ ...step, act }), at: now, sheet, terms: step.terms };
        const before = structuredClone(file);
        const result = tried(act, attempt);
        expect(file).toEqual(before);
        if (result === null) continue;
        journal.push(...result.events);
        for (const { kind } of result.events) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        expect(foldCase(journal)).toEqual(result.caseFile);
        expectLawfulDates(file, result);
        expectGuards(result.caseFile, journal);
        file = result.caseFile;
      }
    }),
    { numRuns: 250 },
  );
});

function expectLawfulDates(before: CaseFile, { caseFile, events }: ActResult): void {
  const mayMove = events.some(({ kind }) => MAY_MOVE_LATER.includes(kind));
  for (const due of ['promisedDue', 'statutoryDue'] as const) {
    const old = before[due];
    const now = caseFile[due];
    if (!old || mayMove) continue;
    expect(now?.at).toBeLessThanOrEqual(old.at);
  }
  if (before.acceptedAt !== undefined) expect(caseFile.acceptedAt).toBe(before.acceptedAt);
  expect(caseFile.receivedAt).toBe(before.receivedAt);
}

/** Guards that hold at every moment of every walk. */
function expectGuards(file: CaseFile, journal: readonly CaseEvent[]): void {
  const count = (...kinds: readonly CaseEventKind[]) =>
    journal.filter(({ kind }) => kinds.includes(kind)).length;
  expect(count('extended')).toBeLessThanOrEqual(1);
  expect(count('granted', 'refused')).toBeLessThanOrEqual(1);
  expect(count('accepted', 'deemedAccepted')).toBeLessThanOrEqual(1);
  if (count('reviewStarted', 'granted') > 0) expect(file.acceptedAt).toBeDefined();
  if (count('granted') > 0 && (file.deferred ?? []).length > 0) expect(file.undertaking).toBeDefined();
  const { reviewers = [], presiders = [] } = file;
  expect(presiders.filter((presider) => reviewers.includes(presider))).toEqual([]);
  const open = (file.pauses ?? []).filter(({ isOpen }) => isOpen).length;
  if (count('withdrawn') === 0) {
    expect(open).toBe(file.state === 'inSpecialProcedure' || file.state === 'inHearing' ? 1 : 0);
  }
  const again = journal.filter((event) => event.kind === 'correctionRequested' && event.again).length;
  if (file.correction) expect(file.correction.notices).toBe(1 + again);
}

test('the walks have seen what moves dates, what ends cases and what is refused, so the above says something', () => {
  const needed: readonly CaseEventKind[] = [
    ...MAY_MOVE_LATER,
    'corrected',
    'deemedAccepted',
    'deferredSupplied',
    'specialProcedureEnded',
    'hearingClosed',
    'draftReturned',
    'granted',
    'refused',
    'archived',
  ];
  expect(needed.filter((kind) => !seen.has(kind))).toEqual([]);
});
