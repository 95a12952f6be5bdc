import type { Derivation } from '@yichuang/domain/clock/derivation.ts';
import { type Due, dueOf, type OfficeClock } from '@yichuang/domain/clock/due.ts';
import { explainDue } from '@yichuang/domain/clock/explain.ts';
import { type Limit, parseLimit } from '@yichuang/domain/clock/limit.ts';
import { parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { type Pause, parsePause } from '@yichuang/domain/clock/pause.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, instantAt, parseInstant, parseLocal } from '@yichuang/domain/time/instant.ts';
import { calendarAsOf } from '#cli/clock-calendar.ts';
import { UsageError } from '#cli/usage-error.ts';

/** A question as somebody wrote it. */
export type ClockQuestion = {
  readonly from: string;
  readonly limit: string;
  readonly pauses: readonly string[];
  readonly hours: string;
  readonly calendarAsOf: string | undefined;
};

/** What a field is called where the question was asked: `--from` or `from`. */
export type NameOfField = (field: keyof ClockQuestion) => string;

/** @throws UsageError naming the field that is wrong and what is allowed in it */
export function derive(question: ClockQuestion, nameOf: NameOfField): Derivation {
  const { start, limit, pauses, clock } = read(question, nameOf);
  return refusedAsUsage('', () => explainDue(start, limit, pauses, clock));
}

/** As `derive`, without the steps. */
export function due(question: ClockQuestion, nameOf: NameOfField): Due {
  const { start, limit, pauses, clock } = read(question, nameOf);
  return refusedAsUsage('', () => dueOf(start, limit, pauses, clock));
}

type ReadQuestion = {
  readonly start: Instant;
  readonly limit: Limit;
  readonly pauses: readonly Pause[];
  readonly clock: OfficeClock;
};

function read(question: ClockQuestion, nameOf: NameOfField): ReadQuestion {
  const field = <T>(name: keyof ClockQuestion, parse: () => T): T =>
    refusedAsUsage(`${nameOf(name)} `, parse);
  const start = field('from', () => parseStart(question.from));
  const limit = field('limit', () => parseLimit(question.limit));
  const pauses = field('pauses', () => question.pauses.map(parsePause));
  const officeHours = field('hours', () => parseOfficeHours(question.hours));
  const { calendarAsOf: day } = question;
  const asOf = field('calendarAsOf', () => (day === undefined ? undefined : dateOnly(day)));
  if (!question.from.includes('T') && (limit.unit === 'workingHours' || limit.unit === 'minutes')) {
    throw new UsageError(
      `${nameOf('from')} "${question.from}" has no time of day, which a limit of ${question.limit} needs; allowed: YYYY-MM-DDTHH:MM, for example 2007-09-28T16:00`,
    );
  }
  return { start, limit, pauses, clock: { calendar: calendarAsOf(asOf), officeHours } };
}

/** A day begins at midnight; a time without a zone is the centre's. */
function parseStart(text: string): Instant {
  if (!text.includes('T')) return instantAt({ on: dateOnly(text), ms: 0 });
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? parseInstant(text) : instantAt(parseLocal(text));
}

function refusedAsUsage<T>(prefix: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof DomainError)
      throw new UsageError(`${prefix}${error.message}`.replaceAll(/\s+/g, ' '));
    throw error;
  }
}
