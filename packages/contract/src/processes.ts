import { MAX_UNITS } from '@yichuang/domain/processes/duration.ts';
import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { z } from 'zod';
import { FieldFault } from './problem.ts';
import { route } from './route.ts';
import { Day, Moment, Named } from './wire.ts';

/** Ids of steps, stages and routes: they stand in addresses and in journals. */
const PartId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);
/** A length as it was typed; null: no number. Whether it can be is told as a fault. */
const Units = z.number().min(-MAX_UNITS).max(MAX_UNITS).nullable();
const MOST_STEPS = 200;
const Name = z.string().max(200);

const StepDraftView = z.strictObject({
  id: PartId,
  name: Name,
  item: z.string().max(20),
  duration: Units,
  serialDuration: Units,
  prerequisites: z.array(PartId).max(MOST_STEPS).readonly(),
  stage: PartId.nullable(),
  routes: z.array(PartId).max(20).readonly().nullable(),
  countsTowardChannel: z.boolean(),
  optional: z.boolean(),
  appliesWhen: z.string().max(5_000),
});

/** 流程草稿: a channel as it is edited; lengths in its unit. It may be half right. */
export const ProcedureDraftView = z.strictObject({
  name: Name,
  nameEn: Name,
  unit: z.enum(['wd', 'wh']),
  promise: Units,
  routes: z
    .array(z.strictObject({ id: PartId, name: Name }))
    .max(20)
    .readonly(),
  referenceRoute: PartId.nullable(),
  stages: z
    .array(z.strictObject({ id: PartId, name: Name, nameEn: Name }))
    .max(20)
    .readonly(),
  overhead: z
    .array(z.strictObject({ id: PartId, name: Name, duration: Units }))
    .max(20)
    .readonly(),
  steps: z.array(StepDraftView).max(MOST_STEPS).readonly(),
}) satisfies z.ZodType<ProcedureDraft>;
export type ProcedureDraftView = z.infer<typeof ProcedureDraftView>;

const VersionView = z.object({
  version: z.int(),
  appliesFrom: Day,
  publishedAt: Moment,
});

/** A channel as an administrator sees it in the list. */
export const ChannelVersions = z.object({
  key: z.string(),
  name: z.string(),
  nameEn: z.string(),
  steps: z.int(),
  /** Offered today; null: its first version has yet to begin. */
  current: VersionView.nullable(),
  /** Published, and not begun yet. */
  next: VersionView.nullable(),
  /** When the draft was saved; null: there is none. */
  draftSavedAt: Moment.nullable(),
});
export type ChannelVersions = z.infer<typeof ChannelVersions>;

export const listProcedures = route({
  name: 'processes.listProcedures',
  summary: 'The channels with their versions and drafts, for who edits them.',
  method: 'GET',
  path: '/processes/procedures',
  allow: 'settings.manage',
  reply: z.object({ rows: z.array(ChannelVersions) }),
});

/** An item that a step may carry out; without a department an intermediary does the work. */
export const StepItemView = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  department: Named.nullable(),
});
export type StepItemView = z.infer<typeof StepItemView>;

/** The draft of a channel, or what it would begin with; and the newest published version, from which it differs. */
export const DraftView = z.object({
  key: z.string(),
  /** Grows whenever the draft is saved, discarded or published; 0: nobody has edited the channel yet. */
  version: z.int(),
  /** Null: there is no draft, `definition` is that of the newest version. */
  savedAt: Moment.nullable(),
  definition: ProcedureDraftView,
  newest: VersionView.extend({ definition: ProcedureDraftView }),
  /** Version the draft was saved against; another than the newest: a colleague or an import has published since. */
  baseVersion: z.int(),
  /** Offered today; null: the first version has yet to begin. */
  currentVersion: z.int().nullable(),
  /** The items of the draft and of the newest version that are published. */
  items: z.array(StepItemView),
  /** What keeps the draft from being published; the pointer leads into `definition`. */
  faults: z.array(FieldFault),
});
export type DraftView = z.infer<typeof DraftView>;

const params = z.strictObject({ key: z.string().max(40) });
/** What the editor has seen. */
const Seen = {
  version: z.int(),
  /** Newest published version. */
  baseVersion: z.int(),
};

export const readDraft = route({
  name: 'processes.readDraft',
  summary: 'The draft of a channel; made from the newest published version when there is none.',
  method: 'GET',
  path: '/processes/procedures/:key/draft',
  allow: 'settings.manage',
  params,
  reply: DraftView,
});

export const saveDraft = route({
  name: 'processes.saveDraft',
  summary: 'Save the draft of a channel as it is; faults are told and do not hinder.',
  method: 'POST',
  path: '/processes/procedures/:key/draft',
  allow: 'settings.manage',
  params,
  body: z.strictObject({ ...Seen, definition: ProcedureDraftView }),
  reply: DraftView,
});

/** Something a BPMN file says that steps with prerequisites cannot, left out of the draft. */
export const BpmnLoss = z.object({
  elementId: z.string().nullable(),
  name: z.string().nullable(),
  why: z.string(),
  whyEn: z.string(),
});
export type BpmnLoss = z.infer<typeof BpmnLoss>;

export const loadBpmn = route({
  name: 'processes.loadBpmn',
  summary: 'Make a BPMN 2.0 file the draft of a channel; what it cannot say is refused or told.',
  method: 'POST',
  path: '/processes/procedures/:key/draft/bpmn',
  allow: 'settings.manage',
  params,
  body: z.strictObject({ ...Seen, bpmn: z.string().max(900_000) }),
  reply: DraftView.extend({ lost: z.array(BpmnLoss) }),
});

export const discardDraft = route({
  name: 'processes.discardDraft',
  summary: 'Throw the draft of a channel away.',
  method: 'POST',
  path: '/processes/procedures/:key/draft/discard',
  allow: 'settings.manage',
  params,
  body: z.strictObject({ version: z.int() }),
  reply: DraftView,
});

export const publishDraft = route({
  name: 'processes.publishDraft',
  summary:
    'Publish the draft of a channel from a day on (发布流程). Running applications keep their version.',
  method: 'POST',
  path: '/processes/procedures/:key/draft/publish',
  allow: 'settings.manage',
  params,
  body: z.strictObject({
    ...Seen,
    appliesFrom: Day,
    /** It was read that running applications are not touched. */
    confirmed: z.literal(true),
  }),
  reply: DraftView,
});
