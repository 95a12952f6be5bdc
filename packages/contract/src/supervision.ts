import type { Permission } from '@yichuang/domain/identity/policy.ts';
import { z } from 'zod';
import { CaseRow, LetterLink } from './cases.ts';
import { RatedServiceView, RatingLevelView } from './complaints.ts';
import { RemedyStateView } from './complaints-ratings.ts';
import { route } from './route.ts';
import { Day, Id, Moment, Named, PageQuery, pageOf } from './wire.ts';

/** 预警、黄牌、红牌. */
export const CardColour = z.enum(['warning', 'yellow', 'red']);
export type CardColour = z.infer<typeof CardColour>;

export const CardState = z.enum(['raised', 'explained', 'confirmed', 'lifted']);
export type CardState = z.infer<typeof CardState>;

/** A bad rating a card is about; what was said stands on its own page. */
export const RatedCardSubject = z.object({
  remedyId: Id,
  level: RatingLevelView,
  state: RemedyStateView,
  service: RatedServiceView,
  department: Named,
});
export type RatedCardSubject = z.infer<typeof RatedCardSubject>;

/** One card in a list, with what it is held against. */
export const CardRow = z.object({
  cardId: Id,
  /** The rule that was broken. */
  rule: Named,
  colour: CardColour,
  state: CardState,
  /** Null where it is about a bad rating. */
  case: CaseRow.nullable(),
  rating: RatedCardSubject.nullable(),
  raisedAt: Moment,
  /** Last day for the explanation of the department; null for a warning. */
  answerBy: Day.nullable(),
  /** That day is over and nothing was said. */
  isAnswerLate: z.boolean(),
  version: z.int(),
});
export type CardRow = z.infer<typeof CardRow>;

export const CardCounts = z.object({ warning: z.int(), yellow: z.int(), red: z.int() });
export type CardCounts = z.infer<typeof CardCounts>;

export const listCards = route({
  name: 'supervision.listCards',
  summary: 'Cards of the centre, or of the own department; newest first.',
  method: 'GET',
  path: '/supervision/cards',
  allow: 'supervision.follow',
  query: z.strictObject({
    colour: CardColour.optional(),
    state: CardState.optional(),
    department: z.string().max(12).optional(),
    ...PageQuery,
  }),
  /** Counts are by state and department, whatever colour is asked for. */
  reply: pageOf(CardRow).extend({ counts: CardCounts, now: Moment }),
});

/** 证据: one date that the system held when the card was raised. */
export const EvidenceView = z.object({
  name: z.string(),
  nameEn: z.string(),
  on: Day,
  /** Null where only the day counts. */
  at: Moment.nullable(),
});

/** One line of the journal of a card, with what was said. */
export const CardEntry = z.object({
  seq: z.int(),
  kind: z.enum(['raised', 'explained', 'paperIssued', 'confirmed', 'lifted']),
  at: Moment,
  /** Name of who acted; null for the system. */
  by: z.string().nullable(),
  /** Reason, remedy, demand, kind of paper and its day for the answer; as far as the event has them. */
  reason: z.string().nullable(),
  remedy: z.string().nullable(),
  demand: z.string().nullable(),
  paper: z.string().nullable(),
  answerBy: Day.nullable(),
});

export const CardActName = z.enum(['explain', 'confirm', 'lift', 'issuePaper']);
export type CardActName = z.infer<typeof CardActName>;

/** The whole card on one screen. */
export const CardView = CardRow.extend({
  /** The law or the rule of the centre it rests on. */
  basis: z.object({ zh: z.string(), en: z.string() }),
  /** Name of whoever acted, where the journal of the case names one. */
  responsible: z.string().nullable(),
  evidence: z.object({
    facts: z.array(EvidenceView),
    /** Event of the journal of the case it rests on; null where time alone went by. */
    event: z.object({ seq: z.int(), kind: z.string() }).nullable(),
    /** Holiday notice of the year, by its number where that is known. */
    calendar: z.string(),
    /** Version and head of the journal of the case, and the digest of all this. */
    caseVersion: z.int(),
    caseHead: z.string(),
    digest: z.string(),
  }),
  timeline: z.array(CardEntry),
  acts: z.array(
    z.object({
      act: CardActName,
      open: z.boolean(),
      why: z.string().nullable(),
      whyEn: z.string().nullable(),
    }),
  ),
  letters: z.array(LetterLink),
  now: Moment,
});
export type CardView = z.infer<typeof CardView>;

export const readCard = route({
  name: 'supervision.readCard',
  summary: 'One card with its evidence, its timeline and its papers.',
  method: 'GET',
  path: '/supervision/cards/:cardId',
  allow: 'supervision.follow',
  params: z.strictObject({ cardId: Id }),
  reply: CardView,
});

export const readCardLetter = route({
  name: 'supervision.readLetter',
  summary: 'A paper of a card, as PDF.',
  method: 'GET',
  path: '/supervision/cards/:cardId/letters/:letterId',
  allow: 'supervision.follow',
  params: z.strictObject({ cardId: Id, letterId: Id }),
  reply: z.unknown(),
});

/** An act names the version of the card it was decided on. */
const act = <const Name extends string, Fields extends z.ZodRawShape>(
  name: Name,
  allow: Permission,
  summary: string,
  fields: Fields,
) =>
  route({
    name: `supervision.${name}` as const,
    summary,
    method: 'POST',
    path: `/supervision/cards/:cardId/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    allow,
    params: z.strictObject({ cardId: Id }),
    body: z.strictObject({ version: z.int(), ...fields }),
    reply: CardView,
  });

const text = z.string().trim().min(1).max(500);

export const explainCard = act(
  'explain',
  'supervision.answer',
  'The department says why it happened and how it is put right (申辩).',
  { reason: text, remedy: text },
);

export const confirmCard = act('confirm', 'supervision.judge', 'The monitor upholds the card (确认).', {
  reason: text,
});

export const liftCard = act('lift', 'supervision.judge', 'The monitor takes the card back (撤销).', {
  reason: text,
});

export const SupervisionPaper = z.enum(['supervisionOrder', 'errorNotice', 'supervisionProposal']);
export type SupervisionPaper = z.infer<typeof SupervisionPaper>;

export const issueSupervisionPaper = act(
  'issuePaper',
  'supervision.judge',
  'The monitor sends the department 督办单, 纠错通知书 or 监察建议书.',
  {
    paper: SupervisionPaper,
    demand: text,
    /** Working days for the answer. */
    answerWithin: z.int().min(1).max(20),
  },
);
