import { z } from 'zod';
import { route } from './route.ts';
import { Moment } from './wire.ts';

/** 会审规则; what each may be is told with the fault. */
export const SessionRules = z.strictObject({
  callDays: z.int(),
  holdDays: z.int(),
  minutesDays: z.int(),
  signDays: z.int(),
  noticeDays: z.int(),
  longestHours: z.int(),
  mostDepartments: z.int(),
  mostItems: z.int(),
});
export type SessionRules = z.infer<typeof SessionRules>;

/** 会审规则 as an administrator reads and changes them. */
export const SessionRulesView = z.object({
  /** 0: nobody has changed them, the defaults hold. */
  version: z.int(),
  rules: SessionRules,
  history: z.array(z.object({ version: z.int(), knownAt: Moment, basis: z.string() })),
});
export type SessionRulesView = z.infer<typeof SessionRulesView>;

export const readSessionRules = route({
  name: 'channels.readSessionRules',
  summary: 'Dates, notice, length and size of joint meetings and visits (会审规则).',
  method: 'GET',
  path: '/channels/session-rules',
  allow: 'settings.manage',
  reply: SessionRulesView,
});

export const changeSessionRules = route({
  name: 'channels.changeSessionRules',
  summary: 'A new version of the rules; it holds for sessions called from now on.',
  method: 'POST',
  path: '/channels/session-rules',
  allow: 'settings.manage',
  body: z.strictObject({
    version: z.int(),
    rules: SessionRules,
    /** Why, or by which decision. */
    basis: z.string().trim().min(2).max(200),
  }),
  reply: SessionRulesView,
});
