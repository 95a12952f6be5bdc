import { z } from 'zod';
import { CaseRow } from './cases.ts';
import { route } from './route.ts';
import { Moment, Named, PageQuery, pageOf } from './wire.ts';

/** Names of the figures; each is defined once and opens the rows it counts. */
export const Figure = z.enum([
  'received.today',
  'received.year',
  'decided.today',
  'decided.year',
  'immediate.today',
  'immediate.year',
  'onTime.today',
  'onTime.year',
  'late.today',
  'late.year',
  'open.all',
  'open.overdue',
  'open.today',
  'open.soon',
  'open.later',
  'open.notRunning',
]);
export type Figure = z.infer<typeof Figure>;

/** 统计范围: what the departments of the centre answer for, or street offices as well (三级). */
export const FigureTier = z.enum(['centre', 'all']);
export type FigureTier = z.infer<typeof FigureTier>;

const Tiered = { tier: FigureTier.default('centre') };

const FigureLine = Named.extend({
  received: z.int(),
  decided: z.int(),
  open: z.int(),
  overdue: z.int(),
});
export type FigureLine = z.infer<typeof FigureLine>;

export const CentreFigures = z.object({
  asOf: Moment,
  tier: FigureTier,
  counts: z.array(z.object({ figure: Figure, count: z.int() })),
  /** Shares in per cent with one decimal, null when nothing was decided. */
  immediateShare: z.object({ today: z.number().nullable(), year: z.number().nullable() }),
  onTimeShare: z.object({ today: z.number().nullable(), year: z.number().nullable() }),
  /** Each case once, at the department that is responsible for it. */
  departments: z.array(FigureLine),
  /** The same cases, each once, at the place where its papers were taken in: an institution, or the way they came. */
  places: z.array(FigureLine),
});
export type CentreFigures = z.infer<typeof CentreFigures>;

export const readFigures = route({
  name: 'statistics.readFigures',
  summary: "Today's and this year's figures of the centre, open cases by time left.",
  method: 'GET',
  path: '/statistics/centre',
  allow: 'supervision.read',
  query: z.strictObject(Tiered),
  reply: CentreFigures,
});

export const listFigureRows = route({
  name: 'statistics.listFigureRows',
  summary: 'The cases behind one figure: as many rows as the number says.',
  method: 'GET',
  path: '/statistics/centre/rows',
  allow: 'supervision.read',
  query: z.strictObject({
    figure: Figure,
    department: z.string().max(12).optional(),
    place: z.string().max(20).optional(),
    ...Tiered,
    ...PageQuery,
  }),
  reply: pageOf(CaseRow).extend({ now: Moment }),
});
