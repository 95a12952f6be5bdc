import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseEventKind } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { clockLedgerOf, type TimedSheet } from '#cases/clock-ledger.ts';
import { CLOCK, SHEET, sheetWith } from '#cases/course.fixture.ts';
import { duesOfCase } from '#cases/dues-of-case.ts';
import { applyEvent } from '#cases/fold.ts';
import { lawfulEvents } from '#cases/life-cycle.ts';
import { anEvent, anOpening, at } from '#cases/samples.fixture.ts';
import { clockRules } from '#clock/check-clock-rules.ts';
import { DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import type { ClockName } from '#clock/clocks.ts';
import { foldLedger } from '#clock/ledger.ts';
import { dateOnly } from '#time/date-only.ts';
import { instant } from '#time/instant.ts';

type Step = readonly [CaseEventKind, string, object?];

/** The journal of these events, each by somebody who may, and the case it tells. */
function journal(...steps: readonly Step[]): {
  readonly events: readonly CaseEvent[];
  readonly file: CaseFile | null;
} {
  const events: CaseEvent[] = [];
  let file: CaseFile | null = null;
  for (const [kind, moment, details] of steps) {
    const event = { ...anEvent(file, kind, at(moment)), ...details } as CaseEvent;
    events.push(event);
    file = applyEvent(file, event);
  }
  return { events, file };
}

const clocksAt = (
  now: string,
  steps: readonly Step[],
  sheet: TimedSheet = SHEET,
  rules = DEFAULT_CLOCK_RULES,
) =>
  foldLedger(clockLedgerOf(journal(...steps).events, sheet, rules), rules, {
    now: at(now),
    clockAsOf: () => ({ local: CLOCK, nationwide: CLOCK }),
  });

/** Each run with its dues by law and by promise, and what came of the first. */
const told = (now: string, steps: readonly Step[], sheet: TimedSheet = SHEET, rules = DEFAULT_CLOCK_RULES) =>
  clocksAt(now, steps, sheet, rules).map(({ clock, statutory, promised }) => [
    clock,
    statutory?.due.on ?? null,
    promised?.due.on ?? null,
    statutory?.verdict ?? null,
  ]);

const acceptedAt = (moment: string, details: object = {}): Step => [
  'accepted',
  moment,
  { countedFrom: undefined, ...details },
];

describe('the clocks of a case', () => {
  test('received, accepted, granted, handed over', () => {
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00'],
      acceptedAt('2007-10-31T09:00'),
      ['reviewStarted', '2007-11-01T09:00'],
      ['draftSubmitted', '2007-11-05T09:00'],
      ['granted', '2007-11-06T09:00'],
      ['resultPrepared', '2007-11-07T09:00'],
      ['delivered', '2007-11-08T09:00'],
    ];
    expect(told('2007-12-31T09:00', steps)).toEqual([
      ['defectNotice', '2007-11-06', null, 'inTime'],
      ['decision', '2007-11-28', '2007-11-07', 'inTime'],
      ['delivery', '2007-11-20', null, 'inTime'],
      ['reconsideration', '2008-01-07', null, 'running'],
      ['litigation', '2008-05-08', null, 'running'],
    ]);
  });

  test('an online filing also has its pre-check; what was turned away has no more clocks', () => {
    const filed: readonly Step[] = [['submitted', '2007-10-30T09:00']];
    expect(told('2007-10-30T10:00', filed).map(([clock]) => clock)).toEqual(['defectNotice', 'preReview']);
    expect(told('2007-11-30T09:00', [...filed, ['declined', '2007-10-31T17:00']])).toMatchObject([
      ['defectNotice', '2007-11-06', null, 'inTime'],
      ['preReview', '2007-10-31', null, 'inTime'],
    ]);
  });

  test('after a correction the days for a notice run again, those for the decision from the last paper', () => {
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00'],
      ['correctionRequested', '2007-11-01T09:00'],
      ['corrected', '2007-11-12T15:00'],
      acceptedAt('2007-11-14T09:00', { countedFrom: at('2007-11-12T15:00') }),
    ];
    const sheet = sheetWith({ correctionLimit: { unit: 'workingDays', count: 10 } });
    expect(told('2007-11-15T09:00', steps, sheet)).toEqual([
      ['defectNotice', '2007-11-06', null, 'inTime'],
      ['correction', '2007-11-15', null, 'inTime'],
      ['defectNotice', '2007-11-19', null, 'inTime'],
      ['decision', '2007-12-10', '2007-11-19', 'running'],
    ]);
    const fromAcceptance = clockRules({ correctedFrom: 'acceptance' });
    expect(told('2007-11-15T09:00', steps, sheet, fromAcceptance).at(-1)).toEqual([
      'decision',
      '2007-12-12',
      '2007-11-21',
      'running',
    ]);
  });

  test('an acceptance by silence works back', () => {
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00'],
      ['deemedAccepted', '2007-11-07T01:00', { countedFrom: at('2007-10-30T09:00') }],
    ];
    expect(told('2007-11-07T09:00', steps, SHEET, clockRules({ correctedFrom: 'acceptance' }))).toEqual([
      ['defectNotice', '2007-11-06', null, 'late'],
      ['decision', '2007-11-27', '2007-11-06', 'running'],
    ]);
  });

  test('a test stops the clock up to its plan, with two inspectors assigned in time', () => {
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00'],
      acceptedAt('2007-10-30T10:00'),
      ['reviewStarted', '2007-10-31T09:00'],
      [
        'specialProcedureStarted',
        '2007-11-01T09:00',
        {
          pause: { kind: 'testing', from: dateOnly('2007-11-01'), to: dateOnly('2007-11-08'), isOpen: true },
        },
      ],
      ['specialProcedureEnded', '2007-11-06T09:00', { pausedUntil: dateOnly('2007-11-06') }],
    ];
    expect(told('2007-11-02T09:00', steps.slice(0, 4))).toContainEqual([
      'decision',
      '2007-12-04',
      '2007-11-13',
      'running',
    ]);
    expect(told('2007-11-07T09:00', steps)).toEqual([
      ['defectNotice', '2007-11-06', null, 'inTime'],
      ['decision', '2007-11-30', '2007-11-09', 'running'],
      ['inspectorAssignment', '2007-11-06', null, 'inTime'],
    ]);
  });

  test('a hearing: the right to it, its day, the notice before it', () => {
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00'],
      acceptedAt('2007-10-30T10:00'),
      ['reviewStarted', '2007-10-31T09:00'],
      ['partiesTold', '2007-10-31T10:00', { hearingOffered: true }],
      ['partiesTold', '2007-10-31T11:00', { hearingOffered: true }],
      [
        'hearingOpened',
        '2007-11-05T09:00',
        {
          pause: { kind: 'hearing', from: dateOnly('2007-11-05'), to: dateOnly('2007-11-15'), isOpen: true },
          hearing: { presider: 'x', heldOn: dateOnly('2007-11-15') },
        },
      ],
      ['hearingClosed', '2007-11-15T16:00', { pausedUntil: dateOnly('2007-11-15') }],
    ];
    expect(told('2007-11-16T09:00', steps).slice(2)).toEqual([
      ['hearingRequest', '2007-11-07', null, 'inTime'],
      ['hearing', '2007-12-03', null, 'inTime'],
      ['hearingNotice', '2007-11-06', null, 'inTime'],
    ]);
  });

  test('an extension lengthens the law and, while it holds, the promise', () => {
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00'],
      acceptedAt('2007-10-30T10:00'),
      ['reviewStarted', '2007-10-31T09:00'],
      [
        'extended',
        '2007-11-05T09:00',
        {
          extension: {
            workingDays: 10,
            approvedAt: at('2007-11-05T09:00'),
            handling: 'single',
            movesPromise: true,
          },
        },
      ],
    ];
    expect(told('2007-11-06T09:00', steps).at(-1)).toEqual([
      'decision',
      '2007-12-11',
      '2007-11-20',
      'running',
    ]);
  });

  test('papers that may follow have as long as the promise of the item', () => {
    const deferred = [{ documentId: 'GSJ-010-M2', until: dateOnly('2007-11-05') }];
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00'],
      acceptedAt('2007-10-30T10:00', { deferred }),
    ];
    expect(told('2007-11-01T09:00', steps).at(-1)).toEqual(['deferredPapers', '2007-11-06', null, 'running']);
    const supplied: Step = ['deferredSupplied', '2007-11-02T09:00', { documentIds: ['GSJ-010-M2'] }];
    expect(told('2007-12-01T09:00', [...steps, supplied]).at(-1)).toEqual([
      'deferredPapers',
      '2007-11-06',
      null,
      'inTime',
    ]);
  });

  test.each<readonly [CaseFile['handling'], ClockName, string]>([
    ['promised', 'decision', '2007-11-27'],
    ['joint', 'jointDecision', '2007-11-27'],
    ['referred', 'firstCheck', '2007-11-27'],
  ])('a case handled as %s has the clock %s', (handling, clock, on) => {
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00', { opening: anOpening({ handling }) }],
      acceptedAt('2007-10-30T10:00'),
    ];
    expect(told('2007-11-01T09:00', steps).at(-1)?.slice(0, 2)).toEqual([clock, on]);
  });

  test('a case that went up has no clock here any more, the licence granted above is still delivered here', () => {
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00', { opening: anOpening({ handling: 'referred' }) }],
      acceptedAt('2007-10-30T10:00'),
      ['reviewStarted', '2007-10-31T09:00'],
      ['referred', '2007-11-05T09:00'],
      ['granted', '2008-03-03T09:00'],
    ];
    expect(told('2008-03-04T09:00', steps).slice(1)).toEqual([
      ['firstCheck', '2007-11-27', '2007-11-06', 'inTime'],
      ['delivery', '2008-03-17', null, 'running'],
    ]);
  });

  test('each line says by what right, in which part, on which paper', () => {
    const { events } = journal(['received', '2007-10-30T09:00'], acceptedAt('2007-10-30T10:00'));
    expect(clockLedgerOf(events, SHEET, DEFAULT_CLOCK_RULES)).toMatchObject([
      { act: 'start', clock: 'defectNotice', part: 'clerk', paper: 'receipt' },
      { act: 'stop', clock: 'defectNotice', part: 'acceptor', paper: 'acceptanceNotice' },
      {
        act: 'start',
        clock: 'decision',
        basis: 'Administrative Licensing Law art. 42(1)',
        paper: 'acceptanceNotice',
      },
    ]);
  });

  test('an acceptance that was taken back has run no clock', () => {
    const taken = [['received', '2007-10-30T09:00'], acceptedAt('2007-10-30T09:00')] as const;
    const ledger = (...steps: readonly Step[]) =>
      clockLedgerOf(journal(...steps).events, SHEET, DEFAULT_CLOCK_RULES);
    expect(ledger(...taken)).not.toEqual([]);
    expect(ledger(...taken, ['undone', '2007-10-30T09:00'])).toEqual([]);
  });

  test('a promise that acceptance did not make is not told; no limit by law is none', () => {
    const dues = { promised: null, statutory: null };
    const free: TimedSheet = { ...SHEET, kind: 'publicService' };
    const steps: readonly Step[] = [
      ['received', '2007-10-30T09:00'],
      acceptedAt('2007-10-30T10:00', { dues }),
    ];
    expect(told('2007-11-01T09:00', steps, free).at(-1)).toEqual(['decision', null, null, null]);
  });
});

test('on every lawful way the ledger comes to the dates of the case itself', () => {
  const walks = fc.array(fc.nat(999), { maxLength: 25 });
  fc.assert(
    fc.property(walks, (choices) => {
      const events: CaseEvent[] = [];
      let file: CaseFile | null = null;
      for (const [index, choice] of choices.entries()) {
        const kinds = lawfulEvents(file?.state ?? null, undefined, 'promised');
        const kind = kinds[choice % Math.max(1, kinds.length)];
        // A case is extended once: the acts refuse a second time, the table does not.
        if (kind === undefined || (kind === 'extended' && file?.extension !== undefined)) continue;
        const event = anEvent(file, kind, instant(at('2007-10-30T09:00') + index * 60_000));
        events.push(event);
        file = applyEvent(file, event);
      }
      const ledger = clockLedgerOf(events, SHEET, DEFAULT_CLOCK_RULES);
      const clocks = foldLedger(ledger, DEFAULT_CLOCK_RULES, {
        now: at('2007-10-30T12:00'),
        clockAsOf: () => ({ local: CLOCK, nationwide: CLOCK }),
      });
      const decision = clocks.find(({ clock }) => clock === 'decision');
      if (file?.acceptedAt === undefined) {
        expect(decision).toBeUndefined();
        return;
      }
      const dues = duesOfCase(file, { sheet: SHEET, clock: CLOCK });
      expect(decision?.statutory?.due).toEqual(dues.statutory);
      expect(decision?.promised?.due).toEqual(dues.promised);
    }),
    { numRuns: 200 },
  );
});
