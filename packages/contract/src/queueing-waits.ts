import { z } from 'zod';
import { route } from './route.ts';
import { Day, Moment, Named } from './wire.ts';

/** 估计评价: shares from 0 to 1, minutes as the middle of all. */
export const WaitJudgementView = z.object({
  count: z.int(),
  inside: z.number(),
  longer: z.number(),
  shorter: z.number(),
  biasMinutes: z.number(),
  widthMinutes: z.number(),
});
export type WaitJudgementView = z.infer<typeof WaitJudgementView>;

export const WaitsView = z.object({
  now: Moment,
  hall: Named,
  halls: z.array(Named),
  from: Day,
  to: Day,
  /** Null: nobody was told a wait and called in these days. */
  all: WaitJudgementView.nullable(),
  services: z.array(WaitJudgementView.extend({ service: Named })),
  /** By the hour in which the number was taken. */
  hours: z.array(WaitJudgementView.extend({ hour: z.int() })),
  /** Numbers for which no wait could be told. */
  untold: z.int(),
  /** More than these were not looked at; the newest were. */
  isCut: z.boolean(),
});
export type WaitsView = z.infer<typeof WaitsView>;

export const readWaits = route({
  name: 'queueing.readWaits',
  summary: 'How good the waits were that people were told (等候估计的准确度), by service and hour.',
  method: 'GET',
  path: '/queueing/halls/:hall/waits',
  allow: 'queueing.manage',
  params: z.strictObject({ hall: z.string().max(20) }),
  query: z.strictObject({ days: z.coerce.number().int().min(1).max(92).default(30) }),
  reply: WaitsView,
});
