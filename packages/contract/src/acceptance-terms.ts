import { z } from 'zod';
import { Day } from './wire.ts';

/** 受理条件: on what else than complete papers an acceptance rests. */
export const AcceptanceTerms = {
  /** 容缺: papers that follow, each by a day, against a commitment the applicant has signed. */
  deferred: z
    .array(z.strictObject({ documentId: z.string().max(40), until: Day }))
    .max(60)
    .default([]),
  /** 容缺承诺书: the applicant has signed it; needed with deferred papers. */
  commitmentSigned: z.boolean().default(false),
  /** 告知承诺: the undertaking in place of proof, and the day of the later check. */
  undertaking: z.strictObject({ checkOn: Day, signed: z.boolean() }).nullable().default(null),
};

/** 补正缺陷: what exactly is wrong with one document, where it is not complete. */
export const DocumentDefect = z.strictObject({
  documentId: z.string().max(40),
  defect: z.string().trim().max(300),
});

/** What an item and this moment allow besides complete papers. */
export const OfferedTerms = z.object({
  /** The last day for a paper that follows; null where none may. */
  deferUntil: Day.nullable(),
  undertaking: z.boolean(),
});
export type OfferedTerms = z.infer<typeof OfferedTerms>;
