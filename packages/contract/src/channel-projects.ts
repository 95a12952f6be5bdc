import { z } from 'zod';
import { Holder, Outlook, PlanMoment } from './channel-forecast.ts';
import { ApplicationRow, PlanView } from './channels.ts';
import { route } from './route.ts';
import { Moment } from './wire.ts';

/** A running application as its coordinator sees it in a list. */
export const ProjectRow = ApplicationRow.extend({
  unit: PlanView.shape.unit,
  /** Null until it is accepted: nothing is promised yet. */
  outlook: Outlook.nullable(),
  /** Working time between the expected finish and the promise, in the unit; negative when missed. */
  slack: z.number().nullable(),
  finish: PlanMoment.nullable(),
  /** Who has it on the desk now, the longest first. */
  holders: z.array(Holder),
});
export type ProjectRow = z.infer<typeof ProjectRow>;

export const listProjects = route({
  name: 'channels.listProjects',
  summary:
    'Running applications in reach, those that will miss their promise first, then by slack; at most 200.',
  method: 'GET',
  path: '/channels/projects',
  allow: 'cases.read',
  reply: z.object({
    rows: z.array(ProjectRow),
    /** All that run; where it is more than the rows, those due first are in them. */
    total: z.int(),
    now: Moment,
  }),
});
