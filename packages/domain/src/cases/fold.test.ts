import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseEventKind } from '#cases/case-event.ts';
import type { CaseActor, CaseFile } from '#cases/case-file.ts';
import { NotLawfulError, WrongActorError } from '#cases/errors.ts';
import { EVENT_WORDS } from '#cases/event-words.ts';
import { applyEvent, foldCase } from '#cases/fold.ts';
import { lawfulEvents, next, transitionOf } from '#cases/life-cycle.ts';
import { anEvent, anOpening, at, DUES, eventBy, LI_MIN } from '#cases/samples.fixture.ts';
import { type Instant, instant } from '#time/instant.ts';

const START = at('2007-10-30T09:00');
const minute = (count: number): Instant => instant(START + count * 60_000);

/** The events of these kinds, a minute apart, each by somebody who may. */
const told = (...kinds: readonly CaseEventKind[]) => {
  const events: CaseEvent[] = [];
  let file: CaseFile | null = null;
  for (const [index, kind] of kinds.entries()) {
    const event = anEvent(file, kind, minute(index));
    events.push(event);
    file = applyEvent(file, event);
  }
  return events;
};

test('no events, no case', () => {
  expect(foldCase([])).toBeNull();
});

describe('what each event sets', () => {
  test('papers taken in at the counter', () => {
    expect(foldCase(told('received'))).toEqual({
      ...anOpening(),
      state: 'received',
      version: 1,
      receivedAt: minute(0),
    });
  });

  test('an online filing has reached the centre when it entered the system', () => {
    expect(foldCase(told('submitted'))).toEqual({
      ...anOpening(),
      state: 'submitted',
      version: 1,
      submittedAt: minute(0),
      receivedAt: minute(0),
    });
  });

  test('acceptance sets day, person and both dues', () => {
    expect(foldCase(told('received', 'accepted'))).toMatchObject({
      state: 'accepted',
      acceptedAt: minute(1),
      acceptedOn: '2007-10-30',
      acceptedBy: LI_MIN,
      statutoryDue: DUES.statutory,
      promisedDue: DUES.promised,
    });
  });

  test('deemed acceptance has no person', () => {
    const file = foldCase(told('received', 'deemedAccepted'));
    expect(file).toMatchObject({ state: 'deemedAccepted', acceptedAt: minute(1) });
    expect(file).not.toHaveProperty('acceptedBy');
  });

  test('a correction does not move the day of receipt', () => {
    expect(foldCase(told('received', 'correctionRequested', 'corrected'))).toMatchObject({
      state: 'received',
      receivedAt: minute(0),
    });
  });

  test('an extension moves the dues', () => {
    const events = told('received', 'accepted', 'reviewStarted');
    const later = { ...DUES, statutory: null };
    const extended = { ...eventBy('extended', 'approver', minute(9)), dues: later } as CaseEvent;
    expect(foldCase([...events, extended])).toMatchObject({ state: 'extended', statutoryDue: null });
  });

  test('a decision sets who and when', () => {
    expect(
      foldCase(told('received', 'accepted', 'reviewStarted', 'draftSubmitted', 'refused')),
    ).toMatchObject({
      state: 'refused',
      version: 5,
      decidedAt: minute(4),
      decidedBy: LI_MIN,
    });
  });

  test('ending without a decision sets none', () => {
    const file = foldCase(told('received', 'accepted', 'withdrawn'));
    expect(file).toMatchObject({ state: 'withdrawn', version: 3 });
    expect(file).not.toHaveProperty('decidedAt');
    expect(file).not.toHaveProperty('onTime');
  });
});

describe('on time is frozen at the decision', () => {
  const decidedAt = (moment: Instant, promised = DUES.promised) => {
    const [received, accepted] = told('received', 'accepted', 'reviewStarted', 'draftSubmitted');
    const rest = told('received', 'accepted', 'reviewStarted', 'draftSubmitted').slice(2);
    const withDues = { ...accepted, dues: { ...DUES, promised } } as CaseEvent;
    return foldCase([received as CaseEvent, withDues, ...rest, eventBy('granted', 'approver', moment)]);
  };
  const due = at('2007-11-06T17:30');

  test.each([
    ['the very moment that is due', due, true],
    ['a millisecond after', instant(due + 1), false],
    ['a millisecond before', instant(due - 1), true],
    ['the evening of the day that is due', at('2007-11-06T20:00'), false],
  ])('%s', (_moment, moment, onTime) => {
    expect(decidedAt(moment)).toMatchObject({ onTime });
  });

  test('where nothing was promised nothing is said', () => {
    expect(decidedAt(due, null)).not.toHaveProperty('onTime');
  });

  test('delivery later does not change it', () => {
    const decided = decidedAt(due);
    const delivered = ['resultPrepared', 'delivered'].reduce<CaseFile | null>(
      (file, kind) => applyEvent(file, anEvent(file, kind as CaseEventKind, at('2008-01-02T09:00'))),
      decided,
    );
    expect(delivered).toMatchObject({ state: 'delivered', onTime: true });
  });
});

describe('a journal the table does not allow', () => {
  test('cannot begin with anything but an opening', () => {
    expect(() => foldCase([eventBy('accepted', 'acceptor', START)])).toThrow(NotLawfulError);
  });

  test('cannot skip a step', () => {
    expect(() => foldCase([...told('received', 'accepted'), eventBy('refused', 'approver', START)])).toThrow(
      NotLawfulError,
    );
  });

  test('a promised item is not granted without review, and the refusal does not offer it', () => {
    const accepted = foldCase(told('received', 'accepted'));
    expect(() => applyEvent(accepted, eventBy('granted', 'approver', START))).toThrow(
      expect.objectContaining({
        facts: {
          state: 'accepted',
          event: 'granted',
          lawful: ['reviewStarted', 'deferredSupplied', 'duesRecomputed', 'withdrawn', 'undone'],
        },
      }),
    );
  });

  test.each([
    [
      'a clerk does not decide',
      ['received', 'accepted', 'reviewStarted', 'draftSubmitted'],
      'granted',
      'clerk',
    ],
    [
      'the system does not decide',
      ['received', 'accepted', 'reviewStarted', 'draftSubmitted'],
      'granted',
      'system',
    ],
    ['an applicant does not accept', ['received'], 'accepted', 'applicant'],
    ['staff do not withdraw for the applicant', ['received'], 'withdrawn', 'clerk'],
    ['a supervisor changes nothing', ['received'], 'declined', 'monitor'],
  ] as const)('%s', (_rule, kinds, event, actor) => {
    const file = foldCase(told(...kinds));
    expect(() => applyEvent(file, eventBy(event, actor, START))).toThrow(WrongActorError);
    expect(() => applyEvent(file, eventBy(event, actor, START))).toThrow(
      expect.objectContaining({ code: 'cases.wrong-actor', kind: 'forbidden' }),
    );
  });
});

// A walk tries any event by any actor, lawful or not; an oracle of a dozen lines says what must come of it.
describe('random walks', () => {
  const ACTORS: readonly CaseActor[] = [
    'applicant',
    'clerk',
    'acceptor',
    'reviewer',
    'secondReviewer',
    'approver',
    'governmentHead',
    'superior',
    'hearingPresider',
    'coordinator',
    'centreManager',
    'monitor',
    'system',
    'archivist',
  ];
  const KINDS = Object.keys(EVENT_WORDS) as readonly CaseEventKind[];
  type Step = { readonly lawful: boolean; readonly choice: number; readonly actor: CaseActor };
  const walks = fc.array(
    fc.record({ lawful: fc.boolean(), choice: fc.nat(999), actor: fc.constantFrom(...ACTORS) }),
    { maxLength: 40 },
  );

  const attempt = (file: CaseFile | null, { lawful, choice, actor }: Step, moment: Instant): CaseEvent => {
    const kinds = lawful ? lawfulEvents(file?.state ?? null, undefined, 'promised') : KINDS;
    const kind = kinds[choice % kinds.length] ?? 'submitted';
    const may = lawful && kinds.length > 0 ? transitionOf(file?.state ?? null, kind).by[0] : undefined;
    return eventBy(kind, may ?? actor, moment);
  };

  test('every illegal event is refused and changes nothing; the journal always folds to the row', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const journal: CaseEvent[] = [];
        let row: CaseFile | null = null;
        for (const [index, step] of steps.entries()) {
          const event = attempt(row, step, minute(index));
          const state: CaseFile['state'] | null = row?.state ?? null;
          const isLawful = lawfulEvents(state, event.by.actor, 'promised').includes(event.kind);
          const before = structuredClone(row);
          if (isLawful) {
            row = applyEvent(row, event);
            journal.push(event);
            expect(row.state).toBe(next(state, event.kind));
          } else {
            expect(() => applyEvent(row, event)).toThrow(/not lawful|is not for/);
            expect(row).toEqual(before);
          }
          expect(foldCase(journal)).toEqual(row);
          expect(row?.version ?? 0).toBe(journal.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no walk decides twice, or decides what was never accepted', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const kinds: CaseEventKind[] = [];
        let row: CaseFile | null = null;
        for (const [index, step] of steps.entries()) {
          const event = attempt(row, { ...step, lawful: true }, minute(index));
          if (!lawfulEvents(row?.state ?? null, event.by.actor, 'promised').includes(event.kind)) continue;
          row = applyEvent(row, event);
          kinds.push(event.kind);
        }
        const decided = kinds.filter((kind) => kind === 'granted' || kind === 'refused');
        expect(decided.length).toBeLessThanOrEqual(1);
        if (decided.length === 1) {
          expect(kinds.some((kind) => kind === 'accepted' || kind === 'deemedAccepted')).toBe(true);
          expect(row?.decidedAt !== undefined || row?.state === 'voided').toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
