import { MAX_LIMIT } from '@yichuang/domain/clock/limit.ts';
import { z } from 'zod';
import { route } from './route.ts';
import { LimitView, Moment } from './wire.ts';

const SetLimit = z.strictObject({
  unit: LimitView.shape.unit,
  count: z.number().positive().max(MAX_LIMIT),
});

/** 特别规则 of an item, each said in full; null: not set. */
export const ItemRulesView = z.strictObject({
  correctionLimit: SetLimit.nullable(),
  lapsesUncorrected: z.boolean(),
  undertaking: z.boolean(),
  substanceCheck: z.boolean(),
  twoPersons: z.boolean(),
  interestedParties: z.enum(['none', 'told', 'heard']),
  quantityLimit: z.number().nullable(),
  silenceAgrees: z.boolean(),
  otherProcedures: z
    .array(z.strictObject({ name: z.string().trim().max(60), basis: z.string().trim().max(200) }))
    .max(10),
});
export type ItemRulesView = z.infer<typeof ItemRulesView>;

/** What an administrator sets of an item; the law sets the rest of the sheet. */
export const ItemSettingsView = z.strictObject({
  promisedLimit: SetLimit,
  rules: ItemRulesView,
  documents: z
    .array(
      z.strictObject({ documentId: z.string().max(40), deferrable: z.boolean(), fetchable: z.boolean() }),
    )
    .max(60),
});
export type ItemSettingsView = z.infer<typeof ItemSettingsView>;

/** The version offered now, as far as it can be set, and who still runs under older ones. */
export const SheetView = z.object({
  code: z.string(),
  version: z.int(),
  settings: ItemSettingsView,
  publishedAt: Moment,
  /** Open cases by the version that binds them, the newest first; at most twenty. */
  openCases: z.array(z.object({ version: z.int(), cases: z.int() })),
});
export type SheetView = z.infer<typeof SheetView>;

export const readSheet = route({
  name: 'catalogue.readSheet',
  summary: 'Promise, rules and document marks of an item, with the open cases of each version.',
  method: 'GET',
  path: '/catalogue/items/:code/sheet',
  allow: 'catalogue.read',
  params: z.strictObject({ code: z.string().max(20) }),
  reply: SheetView,
});

export const publishSheet = route({
  name: 'catalogue.publishSheet',
  summary: 'Publish a new version of an item (发布实施清单). Running cases keep theirs.',
  method: 'POST',
  path: '/catalogue/items/:code/sheet',
  allow: 'settings.manage',
  params: z.strictObject({ code: z.string().max(20) }),
  body: ItemSettingsView.extend({ version: z.int() }),
  reply: SheetView,
});
