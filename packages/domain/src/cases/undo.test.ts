import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptAtCounter } from '#cases/accept.ts';
import type { ActResult } from '#cases/act.ts';
import { requestCorrectionAtCounter } from '#cases/answer-at-counter.ts';
import { ALL, CLOCK, SHEET } from '#cases/course.fixture.ts';
import { decideAtOnce } from '#cases/decide-at-once.ts';
import { foldCase } from '#cases/fold.ts';
import { receiveCase } from '#cases/receive.ts';
import {
  act,
  aDigest,
  anOpening,
  anotherDigest,
  at,
  DUES,
  LI_MIN,
  liMin,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import { startReview } from '#cases/start-review.ts';
import { UNDO_SECONDS, type UndoCommand, undoAtCounter } from '#cases/undo.ts';
import { type Instant, instant } from '#time/instant.ts';

const NINE = at('2007-10-30T09:00');
const taking = { ...act(liMin(), '2007-10-30T09:00'), dossierDigest: aDigest };
const accepting = { ...taking, dues: DUES, asked: SHEET.requiredDocuments, presented: ALL };

const accepted = acceptAtCounter(anOpening(), accepting);
const decided = (handedOver: boolean) =>
  decideAtOnce(anOpening({ handling: 'immediate' }), { ...accepting, handedOver });
const corrected = requestCorrectionAtCounter(anOpening(), {
  ...taking,
  presentedBy: 'applicant',
  defects: [{ documentId: 'GSJ-010-M1', defect: '未提交' }],
  statementDigest: anotherDigest,
  sheet: SHEET,
  clock: CLOCK,
});
const received = receiveCase(anOpening(), { ...taking, presentedBy: 'applicant' });

const seconds = (count: number): Instant => instant(NINE + count * 1000);
const command = ({ events }: ActResult, changes: Partial<UndoCommand> = {}): UndoCommand => ({
  ...act(liMin(), '2007-10-30T09:00'),
  at: seconds(3),
  journal: events,
  hasLeft: false,
  ...changes,
});
const throwing = (code: string) => expect.objectContaining({ code });

describe('D11 an act of the counter is taken back', () => {
  test.each([
    ['papers taken in', received],
    ['a correction asked for', corrected],
    ['an acceptance', accepted],
    ['an instant decision', decided(false)],
    ['an instant decision with its result handed over', decided(true)],
  ])('%s: the number is void, and no date or decision is left of it', (_what, done) => {
    const { caseFile, events } = undoAtCounter(done.caseFile, command(done));
    expect(events).toEqual([{ kind: 'undone', at: seconds(3), by: { actor: 'clerk', accountId: LI_MIN } }]);
    expect(caseFile).toEqual({
      ...anOpening({ handling: done.caseFile.handling }),
      state: 'voided',
      version: done.caseFile.version + 1,
      receivedAt: NINE,
    });
    expect(foldCase([...done.events, ...events])).toEqual(caseFile);
  });

  test('a void case cannot be taken back again, accepted or archived', () => {
    const { caseFile } = undoAtCounter(accepted.caseFile, command(accepted));
    expect(() => undoAtCounter(caseFile, command(accepted))).toThrow(throwing('cases.not-lawful'));
  });
});

describe('D11 what stands', () => {
  test.each([
    [
      'a colleague of the same counter',
      { by: { ...liMin(), accountId: ZHOU_QIANG } },
      'cases.undo-not-yours',
    ],
    ['a reviewer', { by: zhouQiang() }, 'identity.not-permitted'],
    ['eleven seconds later', { at: seconds(11) }, 'cases.undo-too-late'],
    ['after a paper was printed', { hasLeft: true }, 'cases.undo-left'],
  ] as const)('%s', (_who, changes, code) => {
    expect(() => undoAtCounter(accepted.caseFile, command(accepted, changes))).toThrow(throwing(code));
  });

  test('the act of a case that went on meanwhile', () => {
    const review = startReview(accepted.caseFile, {
      ...act(zhouQiang(), '2007-10-30T09:00'),
      at: seconds(2),
    });
    const journal = [...accepted.events, ...review.events];
    expect(() => undoAtCounter(review.caseFile, command(accepted, { journal }))).toThrow(
      throwing('cases.not-lawful'),
    );
  });

  test('an acceptance of papers that lay at the counter since yesterday', () => {
    const since = { ...received.events[0], at: at('2007-10-29T09:00') } as (typeof received.events)[number];
    const journal = [since, ...accepted.events.slice(1)];
    expect(() => undoAtCounter(accepted.caseFile, command(accepted, { journal }))).toThrow(
      throwing('cases.undo-too-late'),
    );
  });

  test('it is a matter of seconds: up to ten it works, after them never', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120_000 }), (milliseconds) => {
        const moment = instant(NINE + milliseconds);
        const undo = () => undoAtCounter(accepted.caseFile, command(accepted, { at: moment }));
        if (milliseconds <= UNDO_SECONDS * 1000) expect(undo().caseFile.state).toBe('voided');
        else expect(undo).toThrow(throwing('cases.undo-too-late'));
      }),
    );
  });
});
