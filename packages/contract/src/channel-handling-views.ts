import { z } from 'zod';
import { Day, DueView, Id, Moment, Named } from './wire.ts';

/** 材料缺陷: what one department finds missing or wrong, before the one notice. */
export const DefectView = z.object({
  defectId: Id,
  department: Named,
  documentId: z.string(),
  name: z.string(),
  defect: z.string(),
  namedAt: Moment,
  /** True once the applicant was told; it can be taken back only before. */
  isTold: z.boolean(),
  mayTakeBack: z.boolean(),
});
export type DefectView = z.infer<typeof DefectView>;

/** 中介环节: a step with its own clock, outside the government's. */
export const IntermediaryStep = z.object({
  stepId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  standing: z.enum(['waiting', 'ready', 'open', 'done']),
  startedOn: Day.nullable(),
  endedOn: Day.nullable(),
  /** By when the intermediary promises to be through; null before it began and after it was done. */
  due: DueView.nullable(),
  /** Names of the steps that wait for it. */
  holds: z.array(z.string()),
});
export type IntermediaryStep = z.infer<typeof IntermediaryStep>;

/** 待出件: the result of one step. */
export const StepResultView = z.object({
  stepId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  department: Named,
  caseId: Id.nullable(),
  caseNumber: z.string().nullable(),
  outcome: z.string().nullable(),
  standing: z.enum(['underWay', 'ready', 'handedOut']),
});
export type StepResultView = z.infer<typeof StepResultView>;
