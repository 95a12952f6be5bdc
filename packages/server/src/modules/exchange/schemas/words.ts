import { limitFromData } from '@yichuang/domain/clock/limit.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import { z } from 'zod';

/** Text that says something. Lengths are those the wire and the pages can show. */
export const Text = z.string().max(5_000).regex(/\S/, { error: 'is blank; allowed: text' });
export const Name = Text.max(200).regex(/^[^\r\n]*$/, { error: 'has several lines; allowed: one line' });

const idOf = (pattern: RegExp, longest: number, example: string) =>
  z.string().regex(pattern, {
    error: ({ input }) =>
      `is ${JSON.stringify(input)}; allowed: at most ${longest} characters such as ${example}`,
  });

/** 事项编码, institution and notice ids. */
export const Code = idOf(/^(?=.{1,20}$)[A-Z0-9]+([.-][A-Z0-9]+)*$/, 20, 'GSJ-002');
export const DepartmentCode = idOf(/^(?=.{1,12}$)[A-Z0-9]+(-[A-Z0-9]+)*$/, 12, 'GSJ');
/** 材料编号 and form ids. */
export const LongCode = idOf(/^(?=.{1,40}$)[A-Z0-9]+([.-][A-Z0-9]+)*$/, 40, 'GSJ-002-M1');
/** Part of an address: channel keys and routes. */
export const Slug = idOf(/^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 40, 'enterprise-establishment');

/** A day, written bare or in quotes. */
export const Day = z.iso.date();

export const Audience = z.array(z.enum(['personal', 'enterprise'])).min(1);
export const Keywords = z.array(Name.max(40)).min(1).max(60);

const UNITS = ['minute', 'work_hour', 'work_day', 'calendar_day', 'month'] as const;

/** 时限: one that the calendar can count. */
export const Limit = z
  .strictObject({ value: z.number().positive(), unit: z.enum(UNITS) })
  .superRefine((limit, context) => {
    try {
      limitFromData(limit, HOURS_PER_WORKING_DAY);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      context.addIssue({ code: 'custom', message: `is no limit: ${error.message}` });
    }
  });

/** Enough to tell whether part of a day is whole minutes; the hours that count are said by the folder. */
const HOURS_PER_WORKING_DAY = 8;

/** Time of a plan: working time only. */
export const WorkingTime = Limit.refine(({ unit }) => unit !== 'calendar_day' && unit !== 'month', {
  error: 'is no working time; allowed units: minute, work_hour, work_day',
});

/** Where a value comes from, for people who keep the data. */
export const Provenance = {
  provenance: Name.optional(),
  provenance_note: Text.optional(),
};
