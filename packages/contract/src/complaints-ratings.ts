import type { Permission } from '@yichuang/domain/identity/policy.ts';
import { z } from 'zod';
import { DerivationView } from './clock.ts';
import { RatedServiceView, RatingAspectView, RatingLevelView } from './complaints.ts';
import { route } from './route.ts';
import { Day, DueView, Id, LimitView, Moment, Named, PageQuery, pageOf } from './wire.ts';

export const RemedyStateView = z.enum(['opened', 'assigned', 'judged', 'rectified', 'revisited', 'closed']);
export type RemedyStateView = z.infer<typeof RemedyStateView>;

export const VerdictView = z.enum(['founded', 'mistaken', 'malicious', 'policy']);
export type VerdictView = z.infer<typeof VerdictView>;

export const AppealOutcomeView = z.enum(['ratingUpheld', 'ratingSetAside']);
export type AppealOutcomeView = z.infer<typeof AppealOutcomeView>;

/** How an appeal of the department stands; null where there is none. */
const AppealState = z.enum(['open', ...AppealOutcomeView.options]).nullable();

/** One clock of a remedy. */
export const RemedyDueView = z.object({
  step: z.enum(['callBack', 'verify', 'decideAppeal', 'rectify', 'revisit']),
  limit: LimitView,
  due: DueView,
  doneAt: Moment.nullable(),
  state: z.enum(['running', 'warning', 'late', 'met', 'missed']),
});
export type RemedyDueView = z.infer<typeof RemedyDueView>;

/** One rating, as the centre sees it. */
export const RatingRow = z.object({
  ratingId: Id,
  level: RatingLevelView,
  isDefault: z.boolean(),
  via: z.enum(['pad', 'phone', 'default']),
  aspects: z.array(RatingAspectView),
  /** As the person wrote it. */
  words: z.string().nullable(),
  ratedAt: Moment,
  service: RatedServiceView,
  department: Named,
  counterId: z.string().nullable(),
  /** Name of who served the person; null where nobody did. */
  rated: z.string().nullable(),
  remedy: z
    .object({
      remedyId: Id,
      state: RemedyStateView,
      verdict: VerdictView.nullable(),
      appeal: AppealState,
      /** The clock somebody has to look at; null once all is done. */
      pressing: RemedyDueView.nullable(),
    })
    .nullable(),
});
export type RatingRow = z.infer<typeof RatingRow>;

const ShareView = z.object({ part: z.int(), whole: z.int(), rate: z.number().nullable() });

export const RatingFiguresView = z.object({
  good: ShareView,
  activeGood: ShareView,
  unrated: ShareView,
  corrected: ShareView,
  revisited: ShareView,
  score: z.number().nullable(),
  /** How many of each level, five first; only what people said. */
  active: z.array(z.object({ level: RatingLevelView, count: z.int() })),
  byDefault: z.int(),
  waiting: z.int(),
  /** Counted nowhere: found mistaken or malicious; set aside on appeal. */
  discounted: z.int(),
  setAside: z.int(),
});
export type RatingFiguresView = z.infer<typeof RatingFiguresView>;

export const RatingShow = z.enum(['active', 'bad', 'default']);
export type RatingShow = z.infer<typeof RatingShow>;

export const listRatings = route({
  name: 'complaints.listRatings',
  summary: 'Ratings of the centre, newest first, with the figures of the services of the last days.',
  method: 'GET',
  path: '/complaints/ratings',
  allow: 'complaints.judge',
  query: z.strictObject({
    /** What people said, the bad among it, or what counts by default; never mixed. */
    show: RatingShow.default('active'),
    department: z.string().max(12).optional(),
    days: z.coerce.number().int().min(1).max(366).default(30),
    ...PageQuery,
  }),
  reply: pageOf(RatingRow).extend({ figures: RatingFiguresView, since: Day, now: Moment }),
});

/** A remedy as a department sees it in its list. */
export const RemedyRow = z.object({
  remedyId: Id,
  level: RatingLevelView,
  state: RemedyStateView,
  verdict: VerdictView.nullable(),
  appeal: AppealState,
  service: RatedServiceView,
  department: Named,
  openedAt: Moment,
  pressing: RemedyDueView.nullable(),
  version: z.int(),
});
export type RemedyRow = z.infer<typeof RemedyRow>;

export const listRemedies = route({
  name: 'complaints.listRemedies',
  summary: 'What comes of bad ratings, newest first; a department sees its own once they were looked into.',
  method: 'GET',
  path: '/complaints/remedies',
  allow: 'complaints.follow',
  query: z.strictObject({ state: RemedyStateView.optional(), ...PageQuery }),
  reply: pageOf(RemedyRow).extend({ now: Moment }),
});

export const RemedyActName = z.enum([
  'assign',
  'judge',
  'rectify',
  'appeal',
  'decideAppeal',
  'revisit',
  'close',
]);
export type RemedyActName = z.infer<typeof RemedyActName>;

export const RemedyEntry = z.object({
  seq: z.int(),
  kind: z.enum([
    ...['opened', 'assigned', 'judged', 'appealed', 'appealDecided'],
    ...['rectified', 'revisited', 'closed'],
  ] as const),
  at: Moment,
  /** Name of who acted; null for the system. */
  by: z.string().nullable(),
  /** What was said. */
  note: z.string().nullable(),
  /** What an appeal rests on. */
  evidence: z.string().nullable(),
  verdict: VerdictView.nullable(),
  outcome: AppealOutcomeView.nullable(),
  secondLevel: RatingLevelView.nullable(),
});

export const RemedyView = RemedyRow.extend({
  rating: z.object({
    via: z.enum(['pad', 'phone']),
    aspects: z.array(RatingAspectView),
    words: z.string().nullable(),
    /** Masked, and only for the centre, which calls back: `complaints.revealPhone` shows it. */
    phone: z.string().nullable(),
    ratedAt: Moment,
    rated: z.string().nullable(),
    counterId: z.string().nullable(),
  }),
  secondLevel: RatingLevelView.nullable(),
  /** Until when the department may appeal; null before the finding. */
  appealBy: Day.nullable(),
  dues: z.array(RemedyDueView.extend({ derivation: DerivationView })),
  timeline: z.array(RemedyEntry),
  acts: z.array(
    z.object({
      act: RemedyActName,
      open: z.boolean(),
      why: z.string().nullable(),
      whyEn: z.string().nullable(),
    }),
  ),
  now: Moment,
});
export type RemedyView = z.infer<typeof RemedyView>;

export const readRemedy = route({
  name: 'complaints.readRemedy',
  summary: 'One bad rating with its clocks, its timeline and what may be done.',
  method: 'GET',
  path: '/complaints/remedies/:remedyId',
  allow: 'complaints.follow',
  params: z.strictObject({ remedyId: Id }),
  reply: RemedyView,
});

/** An act names the version of the remedy it was decided on, and says something. */
const act = <const Name extends string, Fields extends z.ZodRawShape>(
  name: Name,
  allow: Permission,
  summary: string,
  fields: Fields,
) =>
  route({
    name: `complaints.${name}` as const,
    summary,
    method: 'POST',
    path: `/complaints/remedies/:remedyId/${name}`,
    allow,
    params: z.strictObject({ remedyId: Id }),
    body: z.strictObject({ version: z.int(), note: z.string().trim().min(1).max(500), ...fields }),
    reply: RemedyView,
  });

export const assignRemedy = act(
  'assign',
  'complaints.judge',
  'Name who looks into it, and say what the person said when called back (交办).',
  {},
);
export const judgeRemedy = act('judge', 'complaints.judge', 'What was found (核实结论).', {
  verdict: VerdictView,
});
export const rectifyRemedy = act('rectify', 'complaints.rectify', 'How it was put right (整改).', {});
export const appealRemedy = act(
  'appeal',
  'complaints.rectify',
  'Why the rating should not count, once (申诉).',
  {
    evidence: z.string().trim().min(1).max(500),
  },
);
export const decideAppeal = act(
  'decideAppeal',
  'complaints.judge',
  'Uphold the rating, or set it aside (申诉裁定).',
  { outcome: AppealOutcomeView },
);
export const revisitRemedy = act('revisit', 'complaints.judge', 'What the person says now (回访).', {
  /** Null: not reached, or no second rating. */
  secondLevel: RatingLevelView.nullable(),
});
export const closeRemedy = act('close', 'complaints.judge', 'Close it (办结).', {});
