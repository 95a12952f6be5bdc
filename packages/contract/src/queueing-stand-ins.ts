import { z } from 'zod';
import { HalfView } from './queueing-rota.ts';
import { route } from './route.ts';
import { Day, Id, Moment } from './wire.ts';

/** 顶岗记录: who stood in for whom. */
export const SubstitutionView = z.object({
  substitutionId: Id,
  counterId: z.string(),
  number: z.int(),
  half: HalfView,
  absent: z.string(),
  standIn: z.string(),
  reason: z.string(),
  fromAt: Moment,
  untilAt: Moment.nullable(),
});
export type SubstitutionView = z.infer<typeof SubstitutionView>;

const SubstitutionList = z.object({ on: Day, rows: z.array(SubstitutionView) });

export const listSubstitutions = route({
  name: 'queueing.listSubstitutions',
  summary: 'Who stood in for whom on a day.',
  method: 'GET',
  path: '/queueing/stand-ins',
  allow: 'queueing.manage',
  query: z.strictObject({ on: Day.optional() }),
  reply: SubstitutionList,
});

export const recordSubstitution = route({
  name: 'queueing.recordSubstitution',
  summary: 'Record who stands in for whom the rota expects at a counter now.',
  method: 'POST',
  path: '/queueing/counters/:counterId/stand-ins',
  allow: 'queueing.manage',
  params: z.strictObject({ counterId: z.string().max(20) }),
  body: z.strictObject({ standInId: Id, reason: z.string().trim().min(1).max(100) }),
  reply: SubstitutionList,
});

export const endSubstitution = route({
  name: 'queueing.endSubstitution',
  summary: 'Record that whom the rota expects is back.',
  method: 'POST',
  path: '/queueing/stand-ins/:substitutionId/end',
  allow: 'queueing.manage',
  params: z.strictObject({ substitutionId: Id }),
  body: z.strictObject({}),
  reply: SubstitutionList,
});
