import { z } from 'zod';
import { AcceptanceTerms, OfferedTerms } from './acceptance-terms.ts';
import { DocumentId } from './attachments.ts';
import { ClocksView, Receipt } from './case-receipt.ts';
import { ItemSummary, RequiredDocumentView } from './catalogue.ts';
import { ApplicantAnswers, FormView } from './forms.ts';
import { route } from './route.ts';
import { Id } from './wire.ts';

/** Items the clerk may take, best match first: by code, Chinese, pinyin, initials. */
export const pickItems = route({
  name: 'queueing.pickItems',
  summary: 'The item picker of the counter.',
  method: 'GET',
  path: '/queueing/desk/items',
  allow: 'cases.accept',
  query: z.strictObject({ q: z.string().max(40).default('') }),
  reply: z.object({ rows: z.array(ItemSummary.extend({ mayDecide: z.boolean() })) }),
});

const Said = z.object({ zh: z.string(), en: z.string() });

/** What the counter needs to take one item. */
export const DeskItem = ItemSummary.extend({
  mayDecide: z.boolean(),
  /** Why a power is not held, in words; null where it is held, or not of use for the item. */
  power: z.object({ accept: Said.nullable(), decide: Said.nullable() }),
  documents: z.array(RequiredDocumentView),
  form: FormView,
  conditions: z.array(z.string()),
  fee: z.object({ charged: z.boolean(), standard: z.string() }),
  statutoryLimit: ClocksView.shape.statutoryLimit,
  /** What a refusal at the counter may rest on, one line a basis. */
  legalBasis: z.array(z.string()),
  /** On what an acceptance now may rest besides complete papers. */
  terms: OfferedTerms,
});
export type DeskItem = z.infer<typeof DeskItem>;

export const readDeskItem = route({
  name: 'queueing.readDeskItem',
  summary: 'One item with materials and form, for the counter.',
  method: 'GET',
  path: '/queueing/desk/items/:code',
  allow: 'cases.accept',
  params: z.strictObject({ code: z.string().max(20) }),
  reply: DeskItem,
});

/** Which uploaded files are pages of which document. */
export const DeskScans = z
  .array(z.strictObject({ documentId: DocumentId, attachmentIds: z.array(Id).min(1).max(10) }))
  .max(60);
export type DeskScans = z.infer<typeof DeskScans>;

export const DeskApplication = z.strictObject({
  itemCode: z.string().max(20),
  itemVersion: z.int(),
  applicant: ApplicantAnswers,
  form: z.record(z.string().max(60), z.unknown()).default({}),
  documents: z.array(z.string().max(40)).max(60),
  /** Where the clerk works, and the number (号票) of the person; both are left out at a desk without a queue. */
  counterId: z.string().max(20).optional(),
  ticketId: Id.optional(),
  /** 窗口扫描件: uploaded before by the same person; with the act they become pages of their documents. */
  scans: DeskScans.default([]),
  /** The act may be taken back for some seconds; its papers leave after them. */
  undoable: z.boolean().default(false),
});

/** Case and receipt of a counter act. */
export const DeskReceipt = Receipt.extend({
  caseId: Id,
  version: z.int(),
  clocks: ClocksView,
  /** Seconds left for taking the act back; 0 when its papers have left. */
  undoSeconds: z.int(),
});
export type DeskReceipt = z.infer<typeof DeskReceipt>;

export const receiveAtDesk = route({
  name: 'queueing.receiveAtDesk',
  summary: 'Take papers in at the counter; the five days for saying what is missing begin (收件).',
  method: 'POST',
  path: '/queueing/desk/receive',
  allow: 'cases.accept',
  body: DeskApplication,
  reply: DeskReceipt,
});

export const acceptAtDesk = route({
  name: 'queueing.acceptAtDesk',
  summary: 'Receive and accept at the counter; the department decides.',
  method: 'POST',
  path: '/queueing/desk/accept',
  allow: 'cases.accept',
  body: DeskApplication.extend(AcceptanceTerms),
  reply: DeskReceipt,
});

export const decideAtDesk = route({
  name: 'queueing.decideAtDesk',
  summary: 'Instant case (即办件): receive, accept and grant in one act.',
  method: 'POST',
  path: '/queueing/desk/decide',
  allow: 'cases.accept',
  body: DeskApplication.extend({ handedOver: z.boolean().default(true) }),
  reply: DeskReceipt,
});
