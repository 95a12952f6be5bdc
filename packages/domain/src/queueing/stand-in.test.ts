import { describe, expect, test } from 'vitest';
import type { Power } from '#organisation/delegation.ts';
import { type CounterToOpen, mayStandIn, rankStandIns, type StandIn } from '#queueing/stand-in.ts';
import { dateOnly } from '#time/date-only.ts';
import { parseInstant } from '#time/instant.ts';

const counter: CounterToOpen = {
  counterId: 'S087',
  departmentCode: 'GSJ',
  items: [
    { code: 'GSJ-001', kind: 'licence', departmentCode: 'GSJ' },
    { code: 'GSH-001', kind: 'licence', departmentCode: 'GSH' },
  ],
  at: parseInstant('2026-11-25T02:00:00Z'),
  on: dateOnly('2026-11-25'),
};
const power = (changes: Partial<Power> = {}): Power => ({
  departmentCode: 'GSJ',
  act: 'accept',
  from: dateOnly('2026-01-01'),
  until: null,
  basis: '授权书',
  ...changes,
});
const both = [power(), power({ departmentCode: 'GSH' })];

describe('who may open a counter', () => {
  test.each([
    ['holds the powers of both departments', both, true],
    ['holds one of the two', [power()], false],
    ['may only decide', both.map((one) => ({ ...one, act: 'decide' as const })), false],
    ['had it until yesterday', both.map((one) => ({ ...one, until: dateOnly('2026-11-24') })), false],
    ['is bound to this counter', both.map((one) => ({ ...one, counterId: 'S087' })), true],
    ['is bound to another one', both.map((one) => ({ ...one, counterId: 'S001' })), false],
    ['may take other items only', [power({ items: ['GSJ-009'] }), power({ departmentCode: 'GSH' })], false],
  ])('somebody who %s', (_who, powers, may) => {
    expect(mayStandIn({ powers }, counter)).toBe(may);
  });

  test('nobody at a counter without items of a department: its own people open it', () => {
    expect(mayStandIn({ powers: both }, { ...counter, departmentCode: null, items: [] })).toBe(false);
  });
});

describe('who is suggested first', () => {
  const person = (accountId: string, changes: Partial<StandIn> = {}): StandIn => ({
    accountId,
    departmentCode: 'GSH',
    powers: both,
    isHere: false,
    served: 0,
    ...changes,
  });

  test('whoever is here, then who knows the work, then who belongs to the department', () => {
    const people = [
      person('e'),
      person('d', { departmentCode: 'GSJ' }),
      person('c', { served: 40 }),
      person('b', { isHere: true }),
      person('a', { isHere: true, served: 2 }),
      person('x', { powers: [], isHere: true, served: 99 }),
    ];
    expect(rankStandIns(people, counter).map(({ accountId }) => accountId)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  test('the order does not hang on the order they come in', () => {
    const people = ['q', 'p', 'r'].map((accountId) => person(accountId));
    expect(rankStandIns(people, counter)).toEqual(rankStandIns([...people].reverse(), counter));
  });
});
