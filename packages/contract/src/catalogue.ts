import { z } from 'zod';
import { route } from './route.ts';
import { LimitView, Named, PageQuery, pageOf } from './wire.ts';

export const Handling = z.enum(['immediate', 'promised', 'joint', 'referred']);
export const Audience = z.enum(['personal', 'enterprise']);
export const ItemChannel = z.enum([
  'standard',
  'enterprise-establishment',
  'project-construction',
  'street',
  'intermediary',
]);

/** A row of the catalogue. */
export const ItemSummary = z.object({
  code: z.string(),
  version: z.int(),
  name: z.string(),
  nameEn: z.string(),
  /** 行政许可, 行政确认, … as the catalogue says it. */
  kind: z.string(),
  handling: Handling,
  channel: ItemChannel,
  /** Department or kind of intermediary that answers for it. */
  owner: Named,
  promisedLimit: LimitView,
  feeCharged: z.boolean(),
});
export type ItemSummary = z.infer<typeof ItemSummary>;

/** A required document (申请材料). */
export const RequiredDocumentView = z.object({
  id: z.string(),
  name: z.string(),
  form: z.enum(['original', 'copy', 'copy_with_original_checked']),
  count: z.int(),
  required: z.boolean(),
  /** When it is needed; null = always. */
  when: z.string().nullable(),
  sourceType: z.enum(['applicant', 'form', 'government', 'third_party']),
  source: z.string(),
  /** 可容缺: may follow after acceptance, against a signed commitment. */
  deferrable: z.boolean().default(false),
  /** 可共享获取: the platform fetches it, so nobody is asked to bring it. */
  fetchable: z.boolean().default(false),
});
export type RequiredDocumentView = z.infer<typeof RequiredDocumentView>;

/** 办事指南: everything the public must be told about an item (Administrative Licensing Law art. 30, 33). */
export const ItemGuide = ItemSummary.extend({
  audience: z.array(Audience),
  legalBasis: z.array(z.object({ title: z.string(), article: z.string(), certain: z.boolean() })),
  conditions: z.array(z.string()),
  documents: z.array(RequiredDocumentView),
  /** null: no limit is set by law. `byDefault`: the general 20 working days of a licence. */
  statutoryLimit: z.object({ limit: LimitView, byDefault: z.boolean() }).nullable(),
  fee: z.object({ charged: z.boolean(), standard: z.string(), basis: z.string().nullable() }),
  result: z.object({ name: z.string(), validity: z.string() }),
  places: z.array(
    z.object({
      hall: z.string(),
      hallEn: z.string(),
      address: z.string().nullable(),
      counters: z.array(z.int()),
    }),
  ),
  formTitle: z.string().nullable(),
  keywords: z.array(z.string()),
  /** Frequent questions that name this item. */
  questions: z.array(z.object({ question: z.string(), answer: z.string() })),
  /** False for items that cannot be applied for online by themselves (steps of a channel, intermediaries). */
  online: z.boolean(),
});
export type ItemGuide = z.infer<typeof ItemGuide>;

export const listItems = route({
  name: 'catalogue.listItems',
  summary: 'The catalogue, filtered; with q ranked by search.',
  method: 'GET',
  path: '/catalogue/items',
  allow: 'public',
  query: z.strictObject({
    q: z.string().max(60).optional(),
    who: Audience.optional(),
    department: z.string().max(12).optional(),
    channel: ItemChannel.optional(),
    handling: Handling.optional(),
    ...PageQuery,
  }),
  reply: pageOf(ItemSummary),
});

export const readGuide = route({
  name: 'catalogue.readGuide',
  summary: 'Service guide of one item.',
  method: 'GET',
  path: '/catalogue/items/:code',
  allow: 'public',
  params: z.strictObject({ code: z.string().max(20) }),
  reply: ItemGuide,
});

/** A life event (一件事): a task in everyday words and the items it needs. */
export const EventSummary = z.object({
  slug: z.string(),
  name: z.string(),
  nameEn: z.string(),
  summary: z.string(),
});
export type EventSummary = z.infer<typeof EventSummary>;

export const SearchReply = z.object({
  q: z.string(),
  items: z.array(ItemSummary),
  events: z.array(EventSummary),
  notices: z.array(z.object({ id: z.string(), title: z.string(), publishedOn: z.string() })),
});
export type SearchReply = z.infer<typeof SearchReply>;

export const search = route({
  name: 'catalogue.search',
  summary: 'One box: items, life events, notices; Chinese, pinyin, initials, everyday words.',
  method: 'GET',
  path: '/catalogue/search',
  allow: 'public',
  query: z.strictObject({ q: z.string().trim().max(60) }),
  reply: SearchReply,
});

export const EventView = EventSummary.extend({
  steps: z.array(ItemSummary),
  /** Key of the parallel channel that carries this event, when there is one. */
  channelKey: z.string().nullable(),
});
export type EventView = z.infer<typeof EventView>;

export const listEvents = route({
  name: 'catalogue.listEvents',
  summary: 'Life events.',
  method: 'GET',
  path: '/catalogue/events',
  allow: 'public',
  reply: z.object({ rows: z.array(EventSummary) }),
});

export const readEvent = route({
  name: 'catalogue.readEvent',
  summary: 'One life event with its items in the order they are done.',
  method: 'GET',
  path: '/catalogue/events/:slug',
  allow: 'public',
  params: z.strictObject({ slug: z.string().max(40) }),
  reply: EventView,
});
