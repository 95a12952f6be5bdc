import { z } from 'zod';
import { Day, Id, Moment, Named } from './wire.ts';

export const HalfView = z.enum(['morning', 'afternoon']);
export type HalfView = z.infer<typeof HalfView>;

/** 班次. */
export const DutyView = z.object({
  counterId: z.string().max(20),
  on: Day,
  half: HalfView,
  firstId: Id,
  secondId: Id.nullable(),
});
export type DutyView = z.infer<typeof DutyView>;

export const PatternView = z.object({
  counterId: z.string().max(20),
  firstId: Id,
  secondId: Id.nullable(),
  turns: z.enum(['never', 'daily', 'halves']),
});
export type PatternView = z.infer<typeof PatternView>;

/** 排班冲突. */
export const ConflictView = z.object({
  kind: z.enum([
    'twice',
    'samePerson',
    'onLeave',
    'noSkill',
    'noPower',
    'notAClerk',
    'closedDay',
    'counterClosed',
    'tooFew',
    'noPartner',
  ]),
  /** The rota is not published with it. */
  isBlocking: z.boolean(),
  on: Day,
  half: HalfView,
  counterId: z.string().nullable(),
  /** Number above the counter. */
  number: z.int().nullable(),
  area: z.string().nullable(),
  person: z.string().nullable(),
  service: Named.nullable(),
});
export type ConflictView = z.infer<typeof ConflictView>;

export const RotaCounterView = z.object({
  counterId: z.string(),
  number: z.int(),
  area: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** Days of the week on which it is closed. */
  closedOn: z.array(Day),
  /** Clerks with power and skill for it. */
  fit: z.array(Id),
});
export type RotaCounterView = z.infer<typeof RotaCounterView>;

/** 排班周 of one area of a hall; conflicts are those of the whole hall. */
export const RotaView = z.object({
  today: Day,
  monday: Day,
  hall: Named,
  halls: z.array(Named),
  area: z.string(),
  areas: z.array(Named),
  /** 0: nothing was planned yet. */
  version: z.int(),
  publishedAt: Moment.nullable(),
  /** Planned since the last publication: the hall does not go by it yet. */
  isChanged: z.boolean(),
  /** Open days of the week with their halves. */
  days: z.array(z.object({ on: Day, halves: z.array(HalfView) })),
  counters: z.array(RotaCounterView),
  people: z.array(z.object({ accountId: Id, name: z.string(), awayOn: z.array(Day) })),
  duties: z.array(DutyView),
  patterns: z.array(PatternView),
  conflicts: z.array(ConflictView),
});
export type RotaView = z.infer<typeof RotaView>;
