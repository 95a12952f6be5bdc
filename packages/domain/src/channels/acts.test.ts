import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApplicationId } from '#cases/case-file.ts';
import { makeCaseNumber } from '#cases/case-number.ts';
import { digest } from '#cases/digest.ts';
import { acceptApplication, concludeIfDone, noteStepOpened, submitApplication } from '#channels/acts.ts';
import type { Application, ApplicationEvent } from '#channels/application.ts';
import { applyApplicationEvent, foldApplication } from '#channels/fold.ts';
import { recordsOf, type StepCase, type StepRecords, standingOf } from '#channels/standing.ts';
import type { Due } from '#clock/due.ts';
import type { AccountId, Actor, Role } from '#identity/policy.ts';
import type { Step, StepGraph } from '#processes/procedure.ts';
import { dateOnly } from '#time/date-only.ts';
import { type Instant, instant, parseInstant } from '#time/instant.ts';

const NINE = parseInstant('2007-10-30T09:00:00+08:00');
const DUE: Due = {
  at: parseInstant('2007-10-30T14:00:00+08:00'),
  on: dateOnly('2007-10-30'),
  unit: 'workingHours',
  provisional: false,
};
const SALTED = digest('a'.repeat(64));
const ON = dateOnly('2007-10-30');

const actor = (role: Role): Actor => ({
  accountId: 'c0ffee00-0000-7000-8000-000000000001' as AccountId,
  role,
  departmentCode: 'ZWC',
  departmentLevel: 'manager',
  authorityVersion: 1,
  powers: [],
});

const filed = (): Application =>
  submitApplication(
    {
      applicationId: 'c0ffee00-0000-7000-8000-000000000002' as ApplicationId,
      applicationNumber: makeCaseNumber({
        region: '510109',
        on: ON,
        receivedVia: 'online',
        sequence: 1,
        child: 0,
      }),
      procedureKey: 'enterprise-establishment',
      procedureVersion: 1,
      route: 'llc',
    },
    { at: NINE, dossierDigest: SALTED },
  ).application;

const accepted = (): Application =>
  acceptApplication(filed(), { by: actor('clerk'), at: NINE, on: ON, promisedDue: DUE }).application;

const step = (id: string, ...prerequisites: string[]): Step => ({
  id,
  department: 'GSJ',
  duration: 1,
  prerequisites,
  countsTowardChannel: true,
  optional: false,
});
/** Name → licence → seal beside code. */
const GRAPH: StepGraph = {
  stages: [],
  steps: [step('name'), step('licence', 'name'), step('seal', 'licence'), step('code', 'licence')],
};

const records = (
  done: readonly string[],
  opened: readonly string[],
  refused: readonly string[] = [],
): StepRecords => {
  const cases = new Map<string, StepCase>([
    ...done.map((id) => [id, 'granted'] as const),
    ...opened.map((id) => [id, 'open'] as const),
    ...refused.map((id) => [id, 'refused'] as const),
  ]);
  return recordsOf(GRAPH, new Set(done), cases);
};

/** The name was granted and taken away while the licence lay open. */
const LOST = recordsOf(
  GRAPH,
  new Set(),
  new Map<string, StepCase>([
    ['name', 'granted'],
    ['licence', 'open'],
  ]),
);

describe('accepting an application for all departments', () => {
  test('starts the clock of the channel', () => {
    expect(accepted()).toMatchObject({ state: 'accepted', version: 2, acceptedAt: NINE, promisedDue: DUE });
  });

  test.each(['reviewer', 'supervisor', 'administrator'] as const)('is not for a %s', (role) => {
    const command = { by: actor(role), at: NINE, on: ON, promisedDue: DUE };
    expect(() => acceptApplication(filed(), command)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });

  test('twice is refused, and the refusal says which state it needs', () => {
    const command = { by: actor('clerk'), at: NINE, on: ON, promisedDue: DUE };
    expect(() => acceptApplication(accepted(), command)).toThrow(
      expect.objectContaining({
        code: 'channels.not-lawful',
        facts: { state: 'accepted', event: 'accepted', allowed: ['submitted'] },
      }),
    );
  });
});

describe('a step opens', () => {
  test('only after acceptance', () => {
    expect(() => noteStepOpened(filed(), { at: NINE, stepId: 'name', caseId: 'x' })).toThrow(
      expect.objectContaining({ code: 'channels.not-lawful' }),
    );
    expect(noteStepOpened(accepted(), { at: NINE, stepId: 'name', caseId: 'x' }).application.version).toBe(3);
  });
});

describe('where a step stands', () => {
  test.each([
    ['nothing decided yet: the first step is ready', records([], []), 'name', 'ready'],
    ['its case is open at the department', records([], ['name']), 'name', 'open'],
    ['what waits for it waits', records([], ['name']), 'licence', 'waiting'],
    ['granted: its fact holds', records(['name'], []), 'name', 'done'],
    ['and the next one is ready', records(['name'], []), 'licence', 'ready'],
    ['refused stays refused', records([], [], ['name']), 'name', 'refused'],
    ['a refused step keeps what waits for it waiting', records([], [], ['name']), 'licence', 'waiting'],
    ['granted, and its licence taken away since', LOST, 'name', 'lost'],
    ['what rested on it and lies open goes on', LOST, 'licence', 'open'],
  ] as const)('%s', (_situation, known, id, standing) => {
    expect(standingOf(id, known)).toBe(standing);
  });
});

describe('the end of an application', () => {
  const conclude = (known: StepRecords, at: Instant = NINE) =>
    concludeIfDone(accepted(), GRAPH, { ...known, at });

  test('every step granted: granted', () => {
    expect(conclude(records(['name', 'licence', 'seal', 'code'], []))?.application).toMatchObject({
      state: 'granted',
      concludedAt: NINE,
      onTime: true,
    });
  });

  test('not while one is open, though another was refused: its branch goes on', () => {
    expect(conclude(records(['name', 'licence'], ['code'], ['seal']))).toBeNull();
  });

  test('not while one is ready', () => {
    expect(conclude(records(['name'], []))).toBeNull();
  });

  test('a refusal that nothing can go past: refused', () => {
    expect(conclude(records([], [], ['name']))?.application.state).toBe('refused');
  });

  test('not while what rested on a grant taken away lies open', () => {
    expect(conclude(LOST)).toBeNull();
  });

  test('a grant taken away that nothing can go past: refused', () => {
    const lost = recordsOf(GRAPH, new Set(), new Map([['name', 'granted']]));
    expect(conclude(lost)?.application.state).toBe('refused');
  });

  test('the other branch done, one refused: refused', () => {
    expect(conclude(records(['name', 'licence', 'code'], [], ['seal']))?.application.state).toBe('refused');
  });

  test.each([
    ['at the very moment that is due', 0, true],
    ['one millisecond later', 1, false],
  ])('%s', (_situation, later, onTime) => {
    const all = records(['name', 'licence', 'seal', 'code'], []);
    expect(conclude(all, instant(DUE.at + later))?.application.onTime).toBe(onTime);
  });

  test('a concluded application takes nothing more', () => {
    const done = conclude(records(['name', 'licence', 'seal', 'code'], []))?.application ?? filed();
    expect(() => noteStepOpened(done, { at: NINE, stepId: 'seal', caseId: 'x' })).toThrow();
  });
});

describe('the fold of its events', () => {
  const by = { actor: 'system', accountId: null } as const;
  const LATER: readonly ApplicationEvent[] = [
    { kind: 'accepted', at: NINE, by, on: ON, promisedDue: DUE },
    { kind: 'stepOpened', at: NINE, by, stepId: 'name', caseId: 'x' },
    { kind: 'concluded', at: NINE, by, outcome: 'granted' },
    { kind: 'concluded', at: NINE, by, outcome: 'refused' },
    { kind: 'withdrawn', at: NINE, by },
  ];

  test('T19: whatever is tried in whatever order, refused events change nothing and the rest folds to the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LATER), { maxLength: 12 }), (tries) => {
        const opening: ApplicationEvent = {
          kind: 'submitted',
          at: NINE,
          by,
          opening: filed(),
          dossierDigest: SALTED,
        };
        const kept: ApplicationEvent[] = [opening];
        let application = applyApplicationEvent(null, opening);
        for (const event of tries) {
          try {
            application = applyApplicationEvent(application, event);
            kept.push(event);
          } catch {
            expect(application.version).toBe(kept.length);
          }
        }
        expect(foldApplication(kept)).toEqual(application);
        const ends = kept.filter(({ kind }) => kind === 'concluded' || kind === 'withdrawn');
        expect(ends.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('nothing folds to nothing, and a journal cannot begin in the middle', () => {
    expect(foldApplication([])).toBeNull();
    expect(() => foldApplication(LATER.slice(1, 2))).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });
});
