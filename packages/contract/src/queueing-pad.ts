import { z } from 'zod';
import { route } from './route.ts';
import { Id, Moment } from './wire.ts';

const CounterId = z.string().max(20);
/** What the pad shows with its cookie; null in the demo, where every browser may be any screen. */
const Token = z.string().max(120).nullable();

/** 客屏内容: what the person is asked to confirm. Names are masked: the hall looks on. */
export const PresentationView = z.object({
  presentationId: Id,
  maskedName: z.string(),
  itemName: z.string(),
  itemNameEn: z.string(),
  materials: z.array(z.string()),
  /** Empty: it costs nothing. */
  fee: z.string(),
  wantsSignature: z.boolean(),
  answer: z.enum(['right', 'wrong']).nullable(),
  isSigned: z.boolean(),
  /** SVG of the code that follows the case on a telephone; null before there is one. */
  qr: z.string().nullable(),
});
export type PresentationView = z.infer<typeof PresentationView>;

/** How the pad of my counter stands, as the clerk sees it: whether somebody answered, never what about the service. */
export const DeskPadView = z.object({
  counterId: z.string().nullable(),
  /** A pad was paired to the counter; in the demo any browser may be one. */
  isPaired: z.boolean(),
  /** Address of its page. */
  path: z.string().nullable(),
  shown: PresentationView.nullable(),
});
export type DeskPadView = z.infer<typeof DeskPadView>;

export const readDeskPad = route({
  name: 'queueing.readDeskPad',
  summary: 'How the pad of my counter stands.',
  method: 'GET',
  path: '/queueing/desk/pad',
  allow: 'queueing.serve',
  reply: DeskPadView,
});

export const presentAtPad = route({
  name: 'queueing.presentAtPad',
  summary: 'Show the person on the pad what was typed, to confirm it.',
  method: 'POST',
  path: '/queueing/desk/pad/present',
  allow: 'queueing.serve',
  body: z.strictObject({
    itemCode: z.string().max(20),
    applicant: z.strictObject({
      kind: z.enum(['person', 'legalEntity']),
      name: z.string().trim().min(1).max(120),
    }),
    documents: z.array(z.string().max(40)).max(60),
  }),
  reply: DeskPadView,
});

export const askSignature = route({
  name: 'queueing.askSignature',
  summary: 'Have the person sign on the pad for the papers of a case.',
  method: 'POST',
  path: '/queueing/desk/pad/sign',
  allow: 'queueing.serve',
  body: z.strictObject({ caseId: Id }),
  reply: DeskPadView,
});

export const clearPad = route({
  name: 'queueing.clearPad',
  summary: 'Take from the pad what it shows; a question how the service was stays.',
  method: 'POST',
  path: '/queueing/desk/pad/clear',
  allow: 'queueing.serve',
  body: z.strictObject({}),
  reply: DeskPadView,
});

const ofPad = { token: Token, counterId: CounterId, presentationId: Id };

export const answerAtPad = route({
  name: 'queueing.answerAtPad',
  summary: 'The person says on the pad whether it is right.',
  method: 'POST',
  path: '/queueing/screens/pad/answer',
  allow: 'public',
  body: z.strictObject({ ...ofPad, answer: z.enum(['right', 'wrong']) }),
  reply: z.object({ answeredAt: Moment }),
});

/** A drawing of a pad has some ten kilobytes. */
const MOST_SIGNATURE = 400_000;

export const signAtPad = route({
  name: 'queueing.signAtPad',
  summary: 'The person signs on the pad; the drawing is kept with the case, once.',
  method: 'POST',
  path: '/queueing/screens/pad/sign',
  allow: 'public',
  body: z.strictObject({
    ...ofPad,
    /** PNG, base64. */
    png: z
      .string()
      .max(MOST_SIGNATURE)
      .regex(/^[A-Za-z0-9+/]+=*$/),
  }),
  reply: z.object({ answeredAt: Moment }),
});

export const readSignature = route({
  name: 'queueing.readSignature',
  summary: 'The signature of a case, as PNG.',
  method: 'GET',
  path: '/queueing/cases/:caseId/signature',
  allow: 'cases.read',
  params: z.strictObject({ caseId: Id }),
  reply: z.unknown(),
});
