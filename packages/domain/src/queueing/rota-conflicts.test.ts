import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basis, clerk, counter, day, duty, MONDAY } from '#queueing/rota.fixture.ts';
import { servicesInSkill } from '#queueing/rota.ts';
import { isBlocking, type RotaBasis, rotaConflicts } from '#queueing/rota-conflicts.ts';

const kinds = (duties: Parameters<typeof rotaConflicts>[0], of: Partial<RotaBasis> = {}) =>
  rotaConflicts(duties, basis(of)).map(({ kind, counterId, accountId }) => [kind, counterId, accountId]);
const away = [{ from: day(0), to: day(0) }];
const otherWork = { services: ['NS.sb'], counters: [] };

describe('G-15: what does not fit in a rota', () => {
  test.each([
    ['two counters, two pairs', [duty('S087', 'ann', 'bai'), duty('S088', 'bai', 'ann')], {}, []],
    [
      'one person first at two counters in one half',
      [duty('S087', 'ann', 'bai'), duty('S088', 'ann', 'chen')],
      {},
      [['twice', 'S088', 'ann']],
    ],
    [
      'one person at two counters in two halves',
      [duty('S087', 'ann', 'bai'), duty('S088', 'ann', 'bai', { half: 'afternoon' })],
      {},
      [],
    ],
    ['A and B are one person', [duty('S087', 'ann', 'ann')], {}, [['samePerson', 'S087', 'ann']]],
    [
      'A is on leave',
      [duty('S087', 'ann', 'bai')],
      { clerks: [clerk('ann', { leave: away }), clerk('bai')] },
      [['onLeave', 'S087', 'ann']],
    ],
    [
      'B is on leave',
      [duty('S087', 'ann', 'bai')],
      { clerks: [clerk('ann'), clerk('bai', { leave: away })] },
      [['onLeave', 'S087', 'bai']],
    ],
    [
      'the leave is over',
      [duty('S087', 'ann', 'bai', { on: day(1) })],
      { clerks: [clerk('ann', { leave: away }), clerk('bai')] },
      [],
    ],
    [
      'A cannot do what is done there',
      [duty('S087', 'ann', 'bai')],
      { clerks: [clerk('ann', { skill: otherWork }), clerk('bai')] },
      [['noSkill', 'S087', 'ann']],
    ],
    [
      'A does not work at this counter',
      [duty('S087', 'ann', 'bai')],
      { clerks: [clerk('ann', { skill: { services: [], counters: ['S001'] } }), clerk('bai')] },
      [['noSkill', 'S087', 'ann']],
    ],
    [
      'B has no power for its items',
      [duty('S087', 'ann', 'bai')],
      { clerks: [clerk('ann'), clerk('bai', { powers: [] })] },
      [['noPower', 'S087', 'bai']],
    ],
    [
      'an intermediary needs no power',
      [duty('S125', 'ann', 'bai')],
      { counters: [counter('S125', { items: [] })], clerks: [clerk('ann', { powers: [] }), clerk('bai')] },
      [],
    ],
    [
      'an account that is no clerk any more',
      [duty('S087', 'gone', 'ann')],
      {},
      [['notAClerk', 'S087', 'gone']],
    ],
    ['the hall is closed', [duty('S087', 'ann', 'bai', { on: day(5) })], {}, [['closedDay', 'S087', null]]],
    [
      'the counter is closed',
      [duty('S087', 'ann', 'bai')],
      { counters: [counter('S087', { closedFrom: MONDAY, closedUntil: MONDAY })] },
      [['counterClosed', 'S087', null]],
    ],
    [
      'the counter is closed until further notice',
      [duty('S087', 'ann', 'bai', { on: day(4) })],
      { counters: [counter('S087', { closedFrom: day(1) })] },
      [['counterClosed', 'S087', null]],
    ],
    ['the counter is gone', [duty('S200', 'ann', 'bai')], {}, [['counterClosed', 'S200', null]]],
    ['nobody to stand in', [duty('S087', 'ann')], {}, [['noPartner', 'S087', null]]],
  ] as const)('%s', (_when, duties, of, expected) => {
    expect(kinds(duties, of)).toEqual(expected);
  });

  test('a service with fewer counters than it needs is told for each half, and hinders nothing', () => {
    const open = [
      { on: MONDAY, half: 'morning' as const },
      { on: MONDAY, half: 'afternoon' as const },
    ];
    const services = [{ serviceId: 'GS.bg', fewestCounters: 2 }];
    const found = rotaConflicts(
      [
        duty('S087', 'ann', 'bai'),
        duty('S088', 'bai', 'ann'),
        duty('S087', 'ann', 'bai', { half: 'afternoon' }),
      ],
      basis({ open, services }),
    );
    expect(found).toMatchObject([{ kind: 'tooFew', half: 'afternoon', serviceId: 'GS.bg', counterId: null }]);
    expect(found.some(isBlocking)).toBe(false);
  });

  test('a counter whose clerk cannot do the service does not count for it', () => {
    const open = [{ on: MONDAY, half: 'morning' as const }];
    const counters = [counter('S087', { services: ['GS.bg', 'NS.sb'] })];
    const clerks = [clerk('ann', { skill: otherWork }), clerk('bai')];
    const services = [{ serviceId: 'GS.bg', fewestCounters: 1 }];
    expect(kinds([duty('S087', 'ann', 'bai')], { open, counters, clerks, services })).toEqual([
      ['tooFew', null, null],
    ]);
  });

  test('what hinders stands before what is only told, and within it by time', () => {
    const duties = [
      duty('S087', 'ann', null),
      duty('S088', 'gone', 'bai', { on: day(3) }),
      duty('S088', 'ann', 'ann', { on: day(1) }),
    ];
    expect(rotaConflicts(duties, basis()).map(({ kind }) => kind)).toEqual([
      'samePerson',
      'notAClerk',
      'noPartner',
    ]);
  });

  test('property: the order of duties changes nothing, and one person first in a half is never told as twice', () => {
    const anyDuty = fc.record({
      counterId: fc.constantFrom('S087', 'S088'),
      firstId: fc.constantFrom('ann', 'bai', 'chen'),
      n: fc.nat(4),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDuty, { selector: ({ counterId, n }) => `${counterId}/${n}` }),
        (drawn) => {
          const duties = drawn.map(({ counterId, firstId, n }) =>
            duty(counterId, firstId, null, { on: day(n) }),
          );
          const twice = (list: typeof duties) =>
            rotaConflicts(list, basis())
              .filter(({ kind }) => kind === 'twice')
              .map(({ on, accountId }) => `${on}/${accountId}`);
          const expected = duties
            .filter((one, index) =>
              duties.slice(0, index).some((other) => other.on === one.on && other.firstId === one.firstId),
            )
            .map(({ on, firstId }) => `${on}/${firstId}`);
          expect([...twice(duties)].sort()).toEqual([...expected].sort());
          expect([...twice([...duties].reverse())].sort()).toEqual([...expected].sort());
        },
      ),
    );
  });
});

describe('what a clerk can do at a counter', () => {
  const at = { counterId: 'S087', services: ['GS.bg', 'NS.sb'] };
  test.each([
    ['nothing is recorded', null, ['GS.bg', 'NS.sb']],
    ['nothing is bound', { services: [], counters: [] }, ['GS.bg', 'NS.sb']],
    ['one of its services', { services: ['NS.sb', 'X'], counters: [] }, ['NS.sb']],
    ['none of them', { services: ['X'], counters: [] }, []],
    ['another counter', { services: ['GS.bg'], counters: ['S001'] }, []],
    ['this counter', { services: [], counters: ['S087'] }, ['GS.bg', 'NS.sb']],
  ] as const)('%s', (_when, skill, expected) => {
    expect(servicesInSkill(skill, at)).toEqual(expected);
  });
});
