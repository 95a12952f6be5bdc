import { z } from 'zod';
import { DocumentDefect } from './acceptance-terms.ts';
import { ItemSummary } from './catalogue.ts';
import { DeskApplication, DeskReceipt } from './queueing.ts';
import { route } from './route.ts';
import { Id } from './wire.ts';

/** One item as the picker of the counter looks it up, without asking the server for each key. */
export const IndexedItem = ItemSummary.omit({ kind: true, channel: true, version: true }).extend({
  mayDecide: z.boolean(),
  /** 可容缺: some paper of it may follow later. */
  mayFollow: z.literal(true).optional(),
  /** Names and keywords, their pinyin and their initials: lines between newlines, the best known before an empty one. */
  plain: z.string(),
  pinyin: z.string(),
  initials: z.string(),
});
export type IndexedItem = z.infer<typeof IndexedItem>;

export const readItemIndex = route({
  name: 'queueing.readItemIndex',
  summary: 'Every item the clerk may take, to be searched on the machine; asked again only when it changed.',
  method: 'GET',
  path: '/queueing/desk/index',
  allow: 'cases.accept',
  isKept: true,
  reply: z.object({ rows: z.array(IndexedItem) }),
});

/** 常办事项: favourites under the number keys, and the items taken last, newest first. */
export const Shortcuts = z.object({
  favourites: z.array(z.object({ slot: z.int().min(1).max(9), itemCode: z.string() })),
  recent: z.array(z.string()).max(10),
});
export type Shortcuts = z.infer<typeof Shortcuts>;

export const readShortcuts = route({
  name: 'queueing.readShortcuts',
  summary: 'Favourite items of the clerk, and those taken last.',
  method: 'GET',
  path: '/queueing/desk/shortcuts',
  allow: 'cases.accept',
  reply: Shortcuts,
});

export const keepFavourite = route({
  name: 'queueing.keepFavourite',
  summary: 'Put an item under a number key, or leave the key empty (收藏事项).',
  method: 'POST',
  path: '/queueing/desk/favourites',
  allow: 'cases.accept',
  body: z.strictObject({ slot: z.int().min(1).max(9), itemCode: z.string().max(20).nullable() }),
  reply: Shortcuts,
});

export const notePicked = route({
  name: 'queueing.notePicked',
  summary: 'Remember that the clerk took this item.',
  method: 'POST',
  path: '/queueing/desk/picked',
  allow: 'cases.accept',
  body: z.strictObject({ itemCode: z.string().max(20) }),
  reply: Shortcuts,
});

export const correctAtDesk = route({
  name: 'queueing.correctAtDesk',
  summary:
    'Receive at the counter and say at once everything that is missing or wrong (收件并一次性告知补正).',
  method: 'POST',
  path: '/queueing/desk/correct',
  allow: 'cases.accept',
  body: DeskApplication.extend({
    defects: z.array(DocumentDefect).max(60),
    /** 仍要求提交: why a paper is asked for though the platform can fetch it; oversight reads the reason. */
    override: z.strictObject({ reason: z.string().trim().max(300) }).optional(),
  }),
  reply: DeskReceipt,
});

export const declineAtDesk = route({
  name: 'queueing.declineAtDesk',
  summary: 'Receive at the counter and decline at once: not a matter of this authority (收件并不予受理).',
  method: 'POST',
  path: '/queueing/desk/decline',
  allow: 'cases.accept',
  body: DeskApplication.extend({
    reason: z.string().trim().max(500),
    legalBasis: z.string().trim().max(200),
    competentAuthority: z.string().trim().max(100),
  }),
  reply: DeskReceipt,
});

const params = z.strictObject({ caseId: Id });

export const undoAtDesk = route({
  name: 'queueing.undoAtDesk',
  summary:
    'Take back the act that opened this case: within seconds, by the same person, before a paper left (撤销录入).',
  method: 'POST',
  path: '/queueing/desk/cases/:caseId/undo',
  allow: 'cases.accept',
  params,
  body: z.strictObject({ version: z.int() }),
  reply: DeskReceipt,
});

export const printAtDesk = route({
  name: 'queueing.printAtDesk',
  summary: 'Let the papers of the act leave now; it cannot be taken back any more (打印即生效).',
  method: 'POST',
  path: '/queueing/desk/cases/:caseId/print',
  allow: 'cases.accept',
  params,
  body: z.strictObject({}),
  reply: DeskReceipt,
});
