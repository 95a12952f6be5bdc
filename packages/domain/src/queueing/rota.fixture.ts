import type { Power } from '#organisation/delegation.ts';
import type { Duty, Half } from '#queueing/rota.ts';
import type { RotaBasis, RotaClerk, RotaCounter } from '#queueing/rota-conflicts.ts';
import { addDays, type DateOnly, dateOnly } from '#time/date-only.ts';

/** A Monday. */
export const MONDAY = dateOnly('2026-11-30');
export const day = (n: number): DateOnly => addDays(MONDAY, n);

const POWER: Power = {
  departmentCode: 'GSJ',
  act: 'accept',
  from: dateOnly('2026-01-01'),
  until: null,
  basis: 'x',
};

export const counter = (counterId: string, changes: Partial<RotaCounter> = {}): RotaCounter => ({
  counterId,
  services: ['GS.bg'],
  departmentCode: 'GSJ',
  items: [{ code: 'GSJ-001', kind: 'licence', departmentCode: 'GSJ' }],
  closedFrom: null,
  closedUntil: null,
  ...changes,
});

export const clerk = (accountId: string, changes: Partial<RotaClerk> = {}): RotaClerk => ({
  accountId,
  powers: [POWER],
  skill: null,
  leave: [],
  ...changes,
});

export const duty = (
  counterId: string,
  firstId: string,
  secondId: string | null = null,
  at: { readonly on?: DateOnly; readonly half?: Half } = {},
): Duty => ({ counterId, firstId, secondId, on: MONDAY, half: 'morning', ...at });

/** Monday to Friday, two counters, three clerks. */
export const basis = (changes: Partial<RotaBasis> = {}): RotaBasis => ({
  open: [0, 1, 2, 3, 4].flatMap((n) => [
    { on: day(n), half: 'morning' as const },
    { on: day(n), half: 'afternoon' as const },
  ]),
  counters: [counter('S087'), counter('S088')],
  clerks: [clerk('ann'), clerk('bai'), clerk('chen')],
  services: [],
  ...changes,
});
