import { z } from 'zod';
import { HalfView, PatternView, RotaView } from './queueing-rota.ts';
import { route } from './route.ts';
import { Day, Id } from './wire.ts';

const ofWeek = z.strictObject({ hall: z.string().max(20), monday: Day });
const Area = z.string().max(20);

export const readRota = route({
  name: 'queueing.readRota',
  summary: 'The rota of a hall for a week: what is planned, and what does not fit.',
  method: 'GET',
  path: '/queueing/rota/:hall/:monday',
  allow: 'queueing.manage',
  params: z.strictObject({
    hall: z.string().max(20),
    /** A Monday, or the week that runs. */
    monday: z.union([Day, z.literal('current')]),
  }),
  query: z.strictObject({ area: Area.optional() }),
  reply: RotaView,
});

export const planDuties = route({
  name: 'queueing.planDuties',
  summary: 'Plan who works at a counter in some halves of a week; nobody empties them.',
  method: 'POST',
  path: '/queueing/rota/:hall/:monday/duties',
  allow: 'queueing.manage',
  params: ofWeek,
  body: z.strictObject({
    version: z.int(),
    area: Area,
    counterId: z.string().max(20),
    halves: z
      .array(z.strictObject({ on: Day, half: HalfView }))
      .min(1)
      .max(14),
    firstId: Id.nullable(),
    secondId: Id.nullable(),
    /** Keeps the two as what the counter usually has, for weeks that are made from patterns. */
    turns: PatternView.shape.turns.optional(),
  }),
  reply: RotaView,
});

export const fillRota = route({
  name: 'queueing.fillRota',
  summary: 'Fill what is empty in a week: from the patterns of the counters, or from the week before.',
  method: 'POST',
  path: '/queueing/rota/:hall/:monday/fill',
  allow: 'queueing.manage',
  params: ofWeek,
  body: z.strictObject({ version: z.int(), area: Area, from: z.enum(['patterns', 'lastWeek']) }),
  reply: RotaView,
});

export const publishRota = route({
  name: 'queueing.publishRota',
  summary: 'Publish a week: from now on the hall expects who is planned.',
  method: 'POST',
  path: '/queueing/rota/:hall/:monday/publish',
  allow: 'queueing.manage',
  params: ofWeek,
  body: z.strictObject({ version: z.int(), area: Area }),
  reply: RotaView,
});
