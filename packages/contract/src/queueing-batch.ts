import { z } from 'zod';
import { ApplicantAnswers } from './forms.ts';
import { FieldFault } from './problem.ts';
import { route } from './route.ts';
import { Id } from './wire.ts';

/** More people than this are not taken in one act. */
export const MOST_IN_BATCH = 30;

/** What came of one applicant of several: a case with what they take along, or why there is none. */
export const BatchOutcome = z.object({
  name: z.string(),
  receipt: z
    .object({ caseId: Id, caseNumber: z.string(), queryCode: z.string(), state: z.string() })
    .nullable(),
  problem: z
    .object({ code: z.string(), title: z.string(), titleEn: z.string(), errors: z.array(FieldFault) })
    .nullable(),
});
export type BatchOutcome = z.infer<typeof BatchOutcome>;

export const takeBatch = route({
  name: 'queueing.takeBatch',
  summary: 'One agent brings several people with the same item: a case for each, in one act (代办批量收件).',
  method: 'POST',
  path: '/queueing/desk/batch',
  allow: 'cases.accept',
  body: z.strictObject({
    itemCode: z.string().max(20),
    itemVersion: z.int(),
    /** Take in, or accept what is complete. */
    act: z.enum(['receive', 'accept']),
    agent: z.strictObject({
      name: ApplicantAnswers.shape.agentName,
      idNumber: ApplicantAnswers.shape.agentIdNumber,
    }),
    /** What every one of them has handed in. */
    documents: z.array(z.string().max(40)).max(60),
    rows: z
      .array(ApplicantAnswers.pick({ name: true, idNumber: true, phone: true }))
      .min(1)
      .max(MOST_IN_BATCH),
  }),
  reply: z.object({ itemName: z.string(), itemNameEn: z.string(), outcomes: z.array(BatchOutcome) }),
});
