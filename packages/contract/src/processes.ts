import { z } from 'zod';
import { FieldFault } from './problem.ts';
import { ProcedureDraftView } from './procedure-draft.ts';
import { route } from './route.ts';
import { Day, Moment, Named } from './wire.ts';

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
  /** May be applied for. */
  isOpen: z.boolean(),
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
  /** Version 0: the channel was never published; `definition` is what it began with. */
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

/** `new` and `items` are addresses of pages beside those of the channels. */
const ChannelKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
  .refine((key) => key !== 'new' && key !== 'items', { error: 'is the address of another page' });

/** What a new channel begins with. */
const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing'), unit: z.enum(['wd', 'wh']) }),
  z.strictObject({ kind: z.literal('channel'), key: z.string().max(40) }),
  z.strictObject({ kind: z.literal('event'), slug: z.string().max(40) }),
]);

export const startChannel = route({
  name: 'processes.startChannel',
  summary:
    'Begin a channel: from nothing, or as a copy of a channel or of a life event. It is a draft at first.',
  method: 'POST',
  path: '/processes/procedures',
  allow: 'settings.manage',
  body: z.strictObject({
    /** Part of its address; it never changes. */
    key: ChannelKey,
    name: z.string().trim().min(2).max(200),
    nameEn: z.string().trim().max(200),
    from: Source,
  }),
  reply: DraftView,
});

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
