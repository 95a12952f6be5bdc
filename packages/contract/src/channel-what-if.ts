import { z } from 'zod';
import { Outlook, PlanMoment } from './channel-forecast.ts';
import { route } from './route.ts';
import { Id, Moment, Named } from './wire.ts';

const StepId = z.string().min(1).max(40);
const Units = z.number().min(0).max(1_000);

/** 推演改动: one thing that should be otherwise on the copy; lengths in the unit of the plan, minutes at the window. */
export const WhatIfChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('duration'), stepId: StepId, units: Units }),
  z.strictObject({ kind: z.literal('without'), stepId: StepId }),
  z.strictObject({ kind: z.literal('addPrerequisite'), stepId: StepId, waitsFor: StepId }),
  z.strictObject({ kind: z.literal('dropPrerequisite'), stepId: StepId, waitsFor: StepId }),
  /** The decision is delegated to the window and made there in so many minutes, 0 with the intake. */
  z.strictObject({ kind: z.literal('delegate'), stepId: StepId, minutes: z.number().min(0).max(480) }),
]);
export type WhatIfChange = z.infer<typeof WhatIfChange>;

const Changes = z.array(WhatIfChange).max(60);

/** What comes of it, of the plan and of this application. */
export const WhatIfResult = z.object({
  /** Side by side, and one after another. */
  parallel: z.number(),
  serial: z.number(),
  stages: z.array(z.object({ name: z.string(), nameEn: z.string(), length: z.number() })),
  critical: z.array(Named),
  finish: PlanMoment.nullable(),
  outlook: Outlook.nullable(),
  slack: z.number().nullable(),
});
export type WhatIfResult = z.infer<typeof WhatIfResult>;

export const whatIf = route({
  name: 'channels.whatIf',
  summary:
    'Think changes through on a copy of the plan of an application, up to three side by side; writes nothing.',
  method: 'POST',
  path: '/channels/applications/:applicationId/what-if',
  allow: 'channels.accept',
  params: z.strictObject({ applicationId: Id }),
  body: z.strictObject({ alternatives: z.array(z.strictObject({ changes: Changes })).max(3) }),
  reply: z.object({
    unit: z.enum(['wd', 'wh']),
    base: WhatIfResult,
    alternatives: z.array(WhatIfResult),
    now: Moment,
  }),
});

/** 已存推演. */
export const SavedWhatIf = z.object({
  whatIfId: Id,
  name: z.string(),
  changes: Changes,
  madeBy: z.string(),
  madeAt: Moment,
});
export type SavedWhatIf = z.infer<typeof SavedWhatIf>;

const SavedList = z.object({ rows: z.array(SavedWhatIf) });

export const listWhatIfs = route({
  name: 'channels.listWhatIfs',
  summary: 'Saved what-ifs that fit an application: those of its channel in its version, at most 50.',
  method: 'GET',
  path: '/channels/applications/:applicationId/what-ifs',
  allow: 'channels.accept',
  params: z.strictObject({ applicationId: Id }),
  reply: SavedList,
});

export const saveWhatIf = route({
  name: 'channels.saveWhatIf',
  summary: 'Keep changes under a name; no application goes by them.',
  method: 'POST',
  path: '/channels/applications/:applicationId/what-ifs',
  allow: 'channels.accept',
  params: z.strictObject({ applicationId: Id }),
  body: z.strictObject({ name: z.string().trim().min(1).max(60), changes: Changes.min(1) }),
  reply: SavedList,
});

export const deleteWhatIf = route({
  name: 'channels.deleteWhatIf',
  summary: 'Throw a saved what-if away; one that is gone already is no fault.',
  method: 'POST',
  path: '/channels/applications/:applicationId/what-ifs/:whatIfId/delete',
  allow: 'channels.accept',
  params: z.strictObject({ applicationId: Id, whatIfId: Id }),
  body: z.strictObject({}),
  reply: SavedList,
});
