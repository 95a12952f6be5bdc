import { COUNTER_DEVICES, COUNTER_KINDS } from '@yichuang/domain/queueing/hall-register.ts';
import { z } from 'zod';
import { route } from './route.ts';
import { Day, Named } from './wire.ts';

const CounterId = z.string().max(20);

/** What is said about a counter; its number is what stands above it. */
const CounterFacts = z.object({
  number: z.int().min(1).max(9_999),
  hall: z.string().max(20),
  area: z.string().max(20),
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().min(1).max(80),
  /** Null: an intermediary staffs it. */
  departmentCode: z.string().max(20).nullable(),
  kind: z.enum(COUNTER_KINDS),
  isAccessible: z.boolean(),
  isElderFriendly: z.boolean(),
  devices: z.array(z.enum(COUNTER_DEVICES)).max(COUNTER_DEVICES.length),
  /** Steps of about 1.5 metres from the west, and from the north. */
  x: z.int().min(0).max(999),
  y: z.int().min(0).max(999),
  /** What it calls numbers for, in this order. */
  services: z.array(z.string().max(40)).max(20),
  /** Closed for a while: first and last day. */
  closedFrom: Day.nullable(),
  closedUntil: Day.nullable(),
});

/** 窗口登记. */
export const CounterRecord = CounterFacts.extend({
  counterId: CounterId,
  x: z.int().nullable(),
  y: z.int().nullable(),
  state: z.enum(['inUse', 'closed', 'retired']),
  retiredOn: Day.nullable(),
  version: z.int(),
});
export type CounterRecord = z.infer<typeof CounterRecord>;

export const listRegister = route({
  name: 'queueing.listRegister',
  summary: 'Every counter of the centre with what is said about it, and what can be chosen.',
  method: 'GET',
  path: '/queueing/register/counters',
  allow: 'queueing.manage',
  reply: z.object({
    rows: z.array(CounterRecord),
    halls: z.array(Named),
    areas: z.array(Named.extend({ hall: z.string(), letter: z.string() })),
    departments: z.array(Named),
    services: z.array(Named.extend({ hall: z.string() })),
  }),
});

export const addCounter = route({
  name: 'queueing.addCounter',
  summary: 'Put a new counter into the register.',
  method: 'POST',
  path: '/queueing/register/counters',
  allow: 'queueing.manage',
  body: z.strictObject({ counterId: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/), ...CounterFacts.shape }),
  reply: CounterRecord,
});

export const changeCounter = route({
  name: 'queueing.changeCounter',
  summary: 'Change what is said about a counter.',
  method: 'POST',
  path: '/queueing/register/counters/:counterId',
  allow: 'queueing.manage',
  params: z.strictObject({ counterId: CounterId }),
  body: z.strictObject({ version: z.int(), ...CounterFacts.shape }),
  reply: CounterRecord,
});

export const retireCounter = route({
  name: 'queueing.retireCounter',
  summary: 'Take a counter out of use for good. What happened there stays readable.',
  method: 'POST',
  path: '/queueing/register/counters/:counterId/retire',
  allow: 'queueing.manage',
  params: z.strictObject({ counterId: CounterId }),
  body: z.strictObject({ version: z.int() }),
  reply: CounterRecord,
});
