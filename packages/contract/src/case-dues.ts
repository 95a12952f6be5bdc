import { z } from 'zod';
import { DerivationView } from './clock.ts';
import { route } from './route.ts';
import { Day, Id, LimitView, Moment } from './wire.ts';

/** One of the two dues of a clock and what came of it. `lapsed`: the applicant let the time go by. */
export const ClockDueView = z.object({
  /** Null where a day and not a limit ends it. */
  limit: LimitView.nullable(),
  at: Moment,
  on: Day,
  provisional: z.boolean(),
  expected: z.boolean(),
  verdict: z.enum(['running', 'inTime', 'late', 'lapsed']),
});

/** One run of one clock of a case (一次计时). */
export const ClockRunView = z.object({
  clock: z.string(),
  name: z.string(),
  nameEn: z.string(),
  basis: z.string(),
  owedBy: z.enum(['authority', 'applicant']),
  startedAt: Moment,
  countedFrom: Moment,
  stoppedAt: Moment.nullable(),
  usedWorkingDays: z.int(),
  pauses: z.array(z.object({ from: Day, to: Day })),
  statutory: ClockDueView.nullable(),
  promised: ClockDueView.nullable(),
});

/** Every clock of a case, and why its decision is due when it is (本件期限及推算). */
export const CaseDuesView = z.object({
  caseNumber: z.string(),
  clocks: z.array(ClockRunView),
  /** Null before acceptance, and where the law or the item sets no limit. */
  statutory: DerivationView.nullable(),
  promised: DerivationView.nullable(),
  now: Moment,
});
export type CaseDuesView = z.infer<typeof CaseDuesView>;

export const explainDues = route({
  name: 'cases.explainDues',
  summary: 'Why a case is due when it is: its clocks and the derivation of both dates.',
  method: 'GET',
  path: '/cases/:caseId/dues',
  allow: 'cases.read',
  params: z.strictObject({ caseId: Id }),
  reply: CaseDuesView,
});

export const explainDuesByLink = route({
  name: 'cases.explainDuesByLink',
  summary: 'The same for the holder of the signed link.',
  method: 'GET',
  path: '/cases/t/:token/dues',
  allow: 'public',
  params: z.strictObject({ token: z.string().max(120) }),
  reply: CaseDuesView,
});
