import { z } from 'zod';
import { RatedServiceView } from './complaints.ts';
import { route } from './route.ts';
import { Id, Moment, PageQuery, pageOf } from './wire.ts';

/** The telephone of a bad rating as the person gave it; every page shows it masked. */
export const RevealedPhone = z.object({ phone: z.string().nullable() });
export type RevealedPhone = z.infer<typeof RevealedPhone>;

export const revealPhone = route({
  name: 'complaints.revealPhone',
  summary: 'Show the telephone of a bad rating for some seconds; who looked is recorded (显示 5 秒).',
  method: 'POST',
  path: '/complaints/remedies/:remedyId/phone',
  allow: 'complaints.judge',
  params: z.strictObject({ remedyId: Id }),
  body: z.strictObject({}),
  reply: RevealedPhone,
});

/** Who had the telephone of which bad rating shown, and when. */
export const PhoneRevealView = z.object({
  revealId: Id,
  at: Moment,
  by: z.string(),
  remedyId: Id,
  service: RatedServiceView,
});
export type PhoneRevealView = z.infer<typeof PhoneRevealView>;

export const listPhoneReveals = route({
  name: 'complaints.listPhoneReveals',
  summary: 'Who had telephones of bad ratings shown, newest first.',
  method: 'GET',
  path: '/complaints/reveals',
  allow: 'supervision.read',
  query: z.strictObject(PageQuery),
  reply: pageOf(PhoneRevealView),
});
