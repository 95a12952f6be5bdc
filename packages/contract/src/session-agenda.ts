import { z } from 'zod';
import { Named } from './wire.ts';

export const AgendaKind = z.enum(['disagreement', 'condition', 'sharedDefect']);
export const AgendaOutcome = z.enum(['agreed', 'agreedOnConditions', 'notAgreed']);

/** 可以列入议题的环节: a step with its department. */
export const SessionStep = z.object({
  stepId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  department: Named,
});
export type SessionStep = z.infer<typeof SessionStep>;

/** 议题: what is to be settled; outcome and force are null until the minutes are recorded. */
export const AgendaItemView = z.object({
  kind: AgendaKind,
  topic: z.string(),
  steps: z.array(
    SessionStep.extend({
      /** The outcome binds the opinion of the department, only advises it, or is none. */
      force: z.enum(['binds', 'advises', 'none']).nullable(),
    }),
  ),
  outcome: AgendaOutcome.nullable(),
  conclusion: z.string().nullable(),
});
export type AgendaItemView = z.infer<typeof AgendaItemView>;
