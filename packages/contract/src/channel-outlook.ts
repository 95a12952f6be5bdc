import { z } from 'zod';
import { RequiredDocumentView } from './catalogue.ts';
import { PlanMoment } from './channel-forecast.ts';
import { ChannelView, PlanView } from './channels.ts';
import { ChoiceView, QuestionAnswers } from './forms.ts';
import { route } from './route.ts';
import { Named } from './wire.ts';

/** 办理预览: what a channel comes to with some answers, before anybody applies. */
export const ChannelOutlook = z.object({
  channel: ChannelView,
  route: z.string(),
  choice: ChoiceView,
  /** Every question of the route is answered. */
  isComplete: z.boolean(),
  plan: PlanView,
  /** When it ends if it were accepted now and every step took its promise. */
  finish: PlanMoment,
  /** Steps beside the plan: an intermediary does them, on its own clock. */
  outside: z.array(z.object({ name: z.string(), nameEn: z.string(), owner: Named.nullable() })),
  /** Each document once, with the departments that ask for it. */
  documents: z.array(RequiredDocumentView.extend({ departments: z.array(Named) })),
});
export type ChannelOutlook = z.infer<typeof ChannelOutlook>;

export const readOutlook = route({
  name: 'channels.readOutlook',
  summary: 'Plan, earliest finish and documents of a channel for one route and some answers.',
  method: 'POST',
  path: '/channels/:key/outlook',
  allow: 'public',
  params: z.strictObject({ key: z.string().max(40) }),
  body: z.strictObject({
    /** Absent: the reference route. */
    route: z.string().max(40).optional(),
    answers: QuestionAnswers.default({}),
  }),
  reply: ChannelOutlook,
});
