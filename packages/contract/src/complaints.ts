import { z } from 'zod';
import { PresentationView } from './queueing-pad.ts';
import { ScreenSettings } from './queueing-screens.ts';
import { route } from './route.ts';
import { Day, Id, Moment } from './wire.ts';

export const RatingLevelView = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]);
export type RatingLevelView = z.infer<typeof RatingLevelView>;

export const RatingAspectView = z.enum(['efficiency', 'guidance', 'attitude', 'convenience', 'discipline']);
export type RatingAspectView = z.infer<typeof RatingAspectView>;

/** What somebody says about a service. */
const Answer = {
  level: RatingLevelView,
  aspects: z.array(RatingAspectView).max(5).default([]),
  words: z.string().trim().max(500).default(''),
  /** Where the centre may call back; left out by most. */
  phone: z
    .string()
    .trim()
    .regex(/^[\d+-]{0,20}$/)
    .default(''),
};

/** What is rated, as the person knows it. */
export const RatedServiceView = z.object({
  kind: z.enum(['visit', 'case']),
  /** Number of the queue, or of the case. */
  number: z.string().nullable(),
  serviceName: z.string(),
  serviceNameEn: z.string(),
  on: Day,
});
export type RatedServiceView = z.infer<typeof RatedServiceView>;

const Token = z.string().max(120);

/** `notYet`: the service is still going on. */
export const RatingPageView = z.object({
  state: z.enum(['open', 'answered', 'lapsed', 'notYet']),
  service: RatedServiceView.nullable(),
  answerBy: Day.nullable(),
  /** Key of the next act: one press, one rating. */
  key: z.string(),
});
export type RatingPageView = z.infer<typeof RatingPageView>;

export const readRatingPage = route({
  name: 'complaints.readRatingPage',
  summary: 'What the code on a receipt asks about. It never tells what was answered.',
  method: 'POST',
  path: '/complaints/rating-page',
  allow: 'public',
  body: z.strictObject({ token: Token }),
  reply: RatingPageView,
});

const Thanks = z.object({
  /** A bad rating: the centre looks into it. */
  isFollowedUp: z.boolean(),
});

export const rateByLink = route({
  name: 'complaints.rateByLink',
  summary: 'Rate a service, once (好差评). Not from a browser that is signed in as staff.',
  method: 'POST',
  path: '/complaints/ratings',
  allow: 'public',
  body: z.strictObject({ token: Token, ...Answer }),
  reply: Thanks,
});

const ofPad = { token: Token.nullable(), counterId: z.string().max(20) };

/** What the pad of a counter shows. */
export const PadBoard = z.object({
  now: Moment,
  seq: z.int(),
  hall: z.string(),
  counterId: z.string(),
  number: z.int(),
  scene: z.enum(['idle', 'confirm', 'rating', 'thanks']),
  /** With the scene `rating`. */
  invitation: RatedServiceView.extend({ invitationId: Id }).nullable(),
  /** With it: SVG of the code of the page for a telephone. */
  qr: z.string().nullable(),
  /** With the scene `confirm`. */
  shown: PresentationView.nullable(),
  key: z.string(),
  settings: ScreenSettings,
});
export type PadBoard = z.infer<typeof PadBoard>;

export const readPad = route({
  name: 'complaints.readPad',
  summary: 'What the pad of a counter shows: data to confirm, or a question how the service was.',
  method: 'POST',
  path: '/complaints/pad',
  allow: 'public',
  body: z.strictObject(ofPad),
  reply: PadBoard,
});

export const rateAtPad = route({
  name: 'complaints.rateAtPad',
  summary: 'Rate on the pad of the counter, once.',
  method: 'POST',
  path: '/complaints/pad/ratings',
  allow: 'public',
  body: z.strictObject({ ...ofPad, invitationId: Id, ...Answer }),
  reply: Thanks,
});

/** Whether somebody was asked and answered: all that a counter learns. */
export const DeskRatingView = z.object({
  state: z.enum(['none', 'asked', 'answered']),
  /** Page for a telephone, with its code as SVG; null while nothing is to be rated. */
  address: z.string().nullable(),
  qr: z.string().nullable(),
});
export type DeskRatingView = z.infer<typeof DeskRatingView>;

export const readDeskRating = route({
  name: 'complaints.readDeskRating',
  summary: 'Whether the last person at my counter was asked and has answered; the code for a case.',
  method: 'GET',
  path: '/complaints/desk',
  allow: 'queueing.serve',
  query: z.strictObject({ case: Id.optional() }),
  reply: DeskRatingView,
});
