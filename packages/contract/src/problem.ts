import { z } from 'zod';

/** One fault of one field; `pointer` is a JSON Pointer into the body (RFC 6901). */
export const FieldFault = z.object({
  pointer: z.string(),
  /** Stable name of the rule, for example `required`, `pattern`, `identity.check-digit`. */
  rule: z.string(),
  /** What is allowed, in Chinese, ready to stand beside the field. */
  message: z.string(),
  messageEn: z.string(),
});
export type FieldFault = z.infer<typeof FieldFault>;

/** The one error shape of the product (RFC 9457 problem details). */
export const Problem = z.object({
  /** `/api/problems/<code>`: a page that explains it. */
  type: z.string(),
  code: z.string(),
  title: z.string(),
  titleEn: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(FieldFault).optional(),
  /** Ids, codes and numbers that help to explain the refusal. */
  facts: z.record(z.string(), z.unknown()).optional(),
  /** With 409 `stale`: the view as it is now. */
  fresh: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Thrown by the client of either transport when the answer is a problem. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
