import { z } from 'zod';
import { SessionsView } from './channel-session-views.ts';
import { route } from './route.ts';
import { AgendaKind, AgendaOutcome } from './session-agenda.ts';
import { SessionKind } from './session-notice.ts';
import { Day, Id } from './wire.ts';

const applicationParams = z.strictObject({ applicationId: Id });
const sessionParams = z.strictObject({ applicationId: Id, sessionId: Id });
const BASE = '/channels/applications/:applicationId/sessions';

/** Time of the day in the centre, HH:MM. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const SLOT = { on: Day, from: TimeOfDay, to: TimeOfDay, place: z.string().trim().min(2).max(120) };
const Reason = z.string().trim().min(2).max(300);

/** More than any application ever had. */
export const MOST_SESSIONS = 100;

export const readSessions = route({
  name: 'channels.readSessions',
  summary: 'Joint meetings and site visits of one application (联合会审、联合踏勘).',
  method: 'GET',
  path: BASE,
  allow: 'cases.read',
  params: applicationParams,
  reply: SessionsView,
});

export const callJointSession = route({
  name: 'channels.callSession',
  summary:
    'Call departments to a joint meeting, or to one site visit for all. No clock of the law stops for it.',
  method: 'POST',
  path: BASE,
  allow: 'channels.accept',
  params: applicationParams,
  body: z.strictObject({
    version: z.int(),
    kind: SessionKind,
    /** Day on which the need showed. */
    neededOn: Day,
    ...SLOT,
    agenda: z
      .array(
        z.strictObject({
          kind: AgendaKind,
          topic: z.string().trim().min(2).max(300),
          steps: z.array(z.string().max(40)).min(1).max(60),
        }),
      )
      .min(1)
      .max(20),
    /** Departments invited beside those whose steps the agenda names. */
    departments: z.array(z.string().max(20)).max(60).default([]),
    isApplicantInvited: z.boolean().default(false),
    preparation: z.string().trim().max(500).default(''),
  }),
  reply: SessionsView,
});

export const moveJointSession = route({
  name: 'channels.moveSession',
  summary: 'Move a session to another time or place, and say why (改期).',
  method: 'POST',
  path: `${BASE}/:sessionId/move`,
  allow: 'channels.accept',
  params: sessionParams,
  body: z.strictObject({ version: z.int(), ...SLOT, reason: Reason }),
  reply: SessionsView,
});

export const cancelJointSession = route({
  name: 'channels.cancelSession',
  summary: 'Cancel a session that has no minutes, and say why.',
  method: 'POST',
  path: `${BASE}/:sessionId/cancel`,
  allow: 'channels.accept',
  params: sessionParams,
  body: z.strictObject({ version: z.int(), reason: Reason }),
  reply: SessionsView,
});

export const recordSessionMinutes = route({
  name: 'channels.recordMinutes',
  summary: 'Record who was there and what came of each item; anew until the first department has signed.',
  method: 'POST',
  path: `${BASE}/:sessionId/minutes`,
  allow: 'channels.accept',
  params: sessionParams,
  body: z.strictObject({
    version: z.int(),
    /** Codes of the departments that were there. */
    present: z.array(z.string().max(20)).max(60),
    isApplicantPresent: z.boolean().default(false),
    /** One for each item, in the order of the agenda. */
    results: z
      .array(z.strictObject({ outcome: AgendaOutcome, conclusion: z.string().trim().min(2).max(1_000) }))
      .max(20),
  }),
  reply: SessionsView,
});

export const signSessionLine = route({
  name: 'channels.signLine',
  summary: 'A department signs its own line of the record, with what it reserves (保留意见).',
  method: 'POST',
  path: `${BASE}/:sessionId/sign`,
  allow: 'cases.decide',
  params: sessionParams,
  body: z.strictObject({ version: z.int(), reservation: z.string().trim().max(500).default('') }),
  reply: SessionsView,
});

export const urgeSessionLines = route({
  name: 'channels.urgeLines',
  summary: 'Urge the departments that have not signed (催签).',
  method: 'POST',
  path: `${BASE}/:sessionId/urge`,
  allow: 'channels.accept',
  params: sessionParams,
  body: z.strictObject({ version: z.int() }),
  reply: SessionsView,
});

export const readSessionInvitation = route({
  name: 'channels.readInvitation',
  summary: 'A session for one’s calendar (iCalendar): moved and cancelled ones replace what was there.',
  method: 'GET',
  path: `${BASE}/:sessionId/invitation`,
  allow: 'cases.read',
  params: sessionParams,
  reply: z.unknown(),
});
