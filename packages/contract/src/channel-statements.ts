import { z } from 'zod';
import { route } from './route.ts';
import { Day } from './wire.ts';

/** 阶段开启条件: what the applicant must state before a stage begins, and whether that was done. */
export const GateView = z.object({
  gateId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** The paper that shows it. */
  document: z.string(),
  documentEn: z.string(),
  stage: z.object({ name: z.string(), nameEn: z.string() }),
  /** The day it is so, as it was said; null: not stated, or taken back. */
  statedOn: Day.nullable(),
  /** False: by the clerk, for an applicant at the counter. */
  byApplicant: z.boolean(),
  /** Everything before it is through and it was not stated. */
  mayState: z.boolean(),
  /** Nothing of its stage is decided yet. */
  mayWithdraw: z.boolean(),
});
export type GateView = z.infer<typeof GateView>;

/** What is said: since when, and the name or number of the paper that shows it. */
const Statement = {
  version: z.int(),
  on: Day,
  document: z.string().trim().min(2).max(200),
};

const staffParams = z.strictObject({ applicationId: z.uuid(), gateId: z.string().max(40) });
const Done = z.object({ gates: z.array(GateView), version: z.int() });
export type GatesView = z.infer<typeof Done>;

export const readGates = route({
  name: 'channels.readGates',
  summary: 'What the applicant must state before stages of an application begin.',
  method: 'GET',
  path: '/channels/applications/:applicationId/gates',
  allow: 'cases.read',
  params: z.strictObject({ applicationId: z.uuid() }),
  reply: Done,
});

export const stateFact = route({
  name: 'channels.stateFact',
  summary: 'The clerk states for an applicant at the counter what opens the gate of a stage (竣工).',
  method: 'POST',
  path: '/channels/applications/:applicationId/gates/:gateId/state',
  allow: 'channels.accept',
  params: staffParams,
  body: z.strictObject(Statement),
  reply: Done,
});

export const withdrawStatement = route({
  name: 'channels.withdrawStatement',
  summary: 'The applicant at the counter takes a statement back, before anything of its stage is decided.',
  method: 'POST',
  path: '/channels/applications/:applicationId/gates/:gateId/withdraw',
  allow: 'channels.accept',
  params: staffParams,
  body: z.strictObject({ version: z.int() }),
  reply: Done,
});

const linkParams = z.strictObject({ token: z.string().max(120), gateId: z.string().max(40) });

export const stateFactByLink = route({
  name: 'channels.stateFactByLink',
  summary: 'The applicant states over the net what opens the gate of a stage.',
  method: 'POST',
  path: '/channels/t/:token/gates/:gateId/state',
  allow: 'public',
  params: linkParams,
  body: z.strictObject(Statement),
  reply: Done,
});

export const withdrawStatementByLink = route({
  name: 'channels.withdrawStatementByLink',
  summary: 'The applicant takes a statement back over the net.',
  method: 'POST',
  path: '/channels/t/:token/gates/:gateId/withdraw',
  allow: 'public',
  params: linkParams,
  body: z.strictObject({ version: z.int() }),
  reply: Done,
});
