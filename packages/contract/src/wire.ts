import { z } from 'zod';

/** Moment, ISO 8601 in UTC. */
export const Moment = z.iso.datetime();
/** Day in the centre's time zone, YYYY-MM-DD. */
export const Day = z.iso.date();
export const Id = z.uuid();

/** 时限. Units are never mixed; `count` is whole except for hours. */
export const LimitView = z.object({
  unit: z.enum(['workingDays', 'workingHours', 'minutes', 'calendarDays', 'months']),
  count: z.number(),
});
export type LimitView = z.infer<typeof LimitView>;

/** 到期: one type everywhere: moment, local day, unit, and whether a year without a notice was touched. */
export const DueView = z.object({
  at: Moment,
  on: Day,
  unit: LimitView.shape.unit,
  provisional: z.boolean(),
  /** How far away at the moment of the reply, in working time: lunch, nights and holidays are not counted. */
  left: z.object({
    isOverdue: z.boolean(),
    /** Working days after today up to the due day, or since it; 0 on the day itself. */
    workingDays: z.int(),
    /** Whole minutes of opening time. */
    workingMinutes: z.int(),
  }),
});
export type DueView = z.infer<typeof DueView>;

/** A name in both languages of the product. */
export const Named = z.object({ code: z.string(), name: z.string(), nameEn: z.string() });
export type Named = z.infer<typeof Named>;

/** Every list is bounded and goes on by cursor. */
export const PageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.int(), nextCursor: z.string().nullable() });
