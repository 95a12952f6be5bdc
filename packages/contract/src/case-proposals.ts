import { z } from 'zod';
import { CaseView } from './cases.ts';
import { route } from './route.ts';
import { Id } from './wire.ts';

const params = z.strictObject({ caseId: Id });
const body = z.strictObject({ version: z.int() });

export const confirmDecision = route({
  name: 'cases.confirmDecision',
  summary: 'The second of two persons confirms a proposed decision (双人审批); it is decided at this moment.',
  method: 'POST',
  path: '/cases/:caseId/proposal/confirm',
  allow: 'cases.decide',
  params,
  body,
  reply: CaseView,
});

export const giveBackDecision = route({
  name: 'cases.giveBackDecision',
  summary: "Give a proposed decision back, or take one's own back; nothing was decided.",
  method: 'POST',
  path: '/cases/:caseId/proposal/give-back',
  allow: 'cases.decide',
  params,
  body,
  reply: CaseView,
});
