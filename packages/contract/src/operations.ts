import { z } from 'zod';
import { route } from './route.ts';
import { Moment } from './wire.ts';

/** One line of the health page. */
export const HealthCheck = z.object({
  name: z.string(),
  ok: z.boolean(),
  /** What was found, and what to do when it is not well. */
  detail: z.string(),
});

export type HealthCheck = z.infer<typeof HealthCheck>;

export const HealthView = z.object({
  ok: z.boolean(),
  mode: z.enum(['demo', 'production']),
  version: z.string(),
  startedAt: Moment,
  now: Moment,
  checks: z.array(HealthCheck),
});
export type HealthView = z.infer<typeof HealthView>;

export const readHealth = route({
  name: 'operations.readHealth',
  summary: 'Health of server, database, jobs, calendar.',
  method: 'GET',
  path: '/operations/health',
  allow: 'settings.manage',
  reply: HealthView,
});
