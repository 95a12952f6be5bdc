import { z } from 'zod';
import { Day, Id } from './wire.ts';

/** 限制再申请: the person cannot apply for this licence until after a day (Administrative Licensing Law art. 78, 79). */
export const ReapplicationBarView = z.object({
  ground: z.enum(['falsePapers', 'fraud']),
  caseId: Id,
  caseNumber: z.string(),
  decidedOn: Day,
  /** Last day, within the bar. */
  until: Day,
  reason: z.string(),
  legalBasis: z.string(),
  /** Where the person may complain or sue about that decision. */
  remedies: z.string(),
});
export type ReapplicationBarView = z.infer<typeof ReapplicationBarView>;
