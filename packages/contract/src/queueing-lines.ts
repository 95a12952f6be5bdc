import { z } from 'zod';
import { PriorityReasonView } from './queueing-tickets.ts';
import { route } from './route.ts';
import { Named } from './wire.ts';

const ServiceFacts = z.object({
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().min(1).max(80),
  itemCodes: z.array(z.string().max(20)).max(60),
  /** Null: as the hall says. */
  targetWaitMinutes: z.int().min(1).max(240).nullable(),
  /** A rota with fewer counters for it is told as too thin. */
  fewestCounters: z.int().min(0).max(50),
  /** Numbers given out on one day at most; null: no limit. */
  dayLimit: z.int().min(1).max(9_999).nullable(),
  priorities: z.array(PriorityReasonView).max(4),
});

/** 取号业务. */
export const ServiceRecord = ServiceFacts.extend({
  serviceId: z.string(),
  hall: z.string(),
  area: z.string(),
  /** First sign of its numbers. */
  letter: z.string(),
  /** Counters that call numbers for it. */
  counters: z.array(z.int()),
  version: z.int(),
});
export type ServiceRecord = z.infer<typeof ServiceRecord>;

export const listServiceRegister = route({
  name: 'queueing.listServiceRegister',
  summary: 'Every service people take a number for, with its items and limits.',
  method: 'GET',
  path: '/queueing/register/services',
  allow: 'queueing.manage',
  reply: z.object({
    rows: z.array(ServiceRecord),
    areas: z.array(Named.extend({ hall: z.string(), letter: z.string() })),
  }),
});

export const addService = route({
  name: 'queueing.addService',
  summary: 'Let people take a number for one more service.',
  method: 'POST',
  path: '/queueing/register/services',
  allow: 'queueing.manage',
  body: z.strictObject({
    serviceId: z.string().regex(/^[A-Z][A-Za-z0-9.-]{1,39}$/),
    hall: z.string().max(20),
    area: z.string().max(20),
    ...ServiceFacts.shape,
  }),
  reply: ServiceRecord,
});

export const changeService = route({
  name: 'queueing.changeService',
  summary: 'Change name, items and limits of a service.',
  method: 'POST',
  path: '/queueing/register/services/:serviceId',
  allow: 'queueing.manage',
  params: z.strictObject({ serviceId: z.string().max(40) }),
  body: z.strictObject({ version: z.int(), ...ServiceFacts.shape }),
  reply: ServiceRecord,
});
