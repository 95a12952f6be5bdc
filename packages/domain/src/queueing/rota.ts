import type { DateOnly } from '#time/date-only.ts';

/** 半天: a rota is made of mornings and afternoons. */
export type Half = 'morning' | 'afternoon';

export const HALVES: readonly Half[] = ['morning', 'afternoon'];

/** 半天班 of one day. */
export type HalfDay = { readonly on: DateOnly; readonly half: Half };

/** 班次: who works at a counter in one half of a day. */
export type Duty = HalfDay & {
  readonly counterId: string;
  /** A岗. */
  readonly firstId: string;
  /** B岗, who stands in when the first is away; null: nobody. */
  readonly secondId: string | null;
};

/** 请假: whole days, both included. */
export type Leave = { readonly from: DateOnly; readonly to: DateOnly };

/** 窗口人员技能: what a clerk can do and where; an empty list binds nothing. */
export type Skill = { readonly services: readonly string[]; readonly counters: readonly string[] };

/** 停用: days on which a counter is closed; `until` null: until further notice. */
export type CounterClosure = {
  readonly closedFrom: DateOnly | null;
  readonly closedUntil: DateOnly | null;
};

export const halfDayKey = ({ on, half }: HalfDay): string => `${on}/${half}`;
export const dutyKey = (duty: HalfDay & { readonly counterId: string }): string =>
  `${duty.counterId}/${halfDayKey(duty)}`;

export const isAway = (leave: readonly Leave[], on: DateOnly): boolean =>
  leave.some(({ from, to }) => from <= on && on <= to);

export const isCounterClosed = ({ closedFrom, closedUntil }: CounterClosure, on: DateOnly): boolean =>
  closedFrom !== null && closedFrom <= on && (closedUntil === null || on <= closedUntil);

/** Services of a counter that a clerk can do there; all of them without a recorded skill. */
export function servicesInSkill(
  skill: Skill | null,
  counter: { readonly counterId: string; readonly services: readonly string[] },
): readonly string[] {
  if (skill === null) return counter.services;
  if (skill.counters.length > 0 && !skill.counters.includes(counter.counterId)) return [];
  if (skill.services.length === 0) return counter.services;
  return counter.services.filter((serviceId) => skill.services.includes(serviceId));
}
