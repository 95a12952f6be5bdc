import { describe, expect, test } from 'vitest';
import type { CaseEventKind } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { applyEvent } from '#cases/fold.ts';
import { aDigest, anEvent, at } from '#cases/samples.fixture.ts';
import { withdrawCase } from '#cases/withdraw.ts';

const told = (kinds: readonly CaseEventKind[]) =>
  kinds.reduce<CaseFile | null>(
    (file, kind) => applyEvent(file, anEvent(file, kind, at('2007-10-30T09:00'))),
    null,
  ) as CaseFile;

const withdraw = (before: CaseFile) =>
  withdrawCase(before, { at: at('2007-10-31T09:00'), requestDigest: aDigest });

describe('at any moment before the decision', () => {
  test.each([
    [['submitted']],
    [['received']],
    [['submitted', 'preReviewed']],
    [['received', 'correctionRequested']],
    [['received', 'accepted']],
    [['received', 'deemedAccepted']],
    [['received', 'accepted', 'reviewStarted']],
    [['received', 'accepted', 'reviewStarted', 'specialProcedureStarted']],
    [['received', 'accepted', 'reviewStarted', 'hearingOpened']],
    [['received', 'accepted', 'reviewStarted', 'opinionsSought']],
    [['received', 'accepted', 'reviewStarted', 'referred']],
    [['received', 'accepted', 'reviewStarted', 'extended']],
    [['received', 'accepted', 'reviewStarted', 'draftSubmitted']],
  ] as const)('after %o', (kinds) => {
    const before = told(kinds);
    const { caseFile, events } = withdraw(before);
    expect(caseFile).toEqual({ ...before, state: 'withdrawn', version: kinds.length + 1 });
    expect(events).toEqual([
      {
        kind: 'withdrawn',
        at: at('2007-10-31T09:00'),
        by: { actor: 'applicant', accountId: null },
        requestDigest: aDigest,
      },
    ]);
  });
});

describe('not any more', () => {
  const decided = ['received', 'accepted', 'reviewStarted', 'draftSubmitted'] as const;

  test.each([
    [['received', 'declined']],
    [['received', 'withdrawn']],
    [[...decided, 'granted']],
    [[...decided, 'refused']],
    [[...decided, 'granted', 'resultPrepared', 'delivered']],
  ] as const)('after %o', (kinds) => {
    expect(() => withdraw(told(kinds))).toThrow(expect.objectContaining({ code: 'cases.not-lawful' }));
  });
});
