import type { DerivationView, explainDue as route } from '@yichuang/contract/clock.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { BadLimitError } from '@yichuang/domain/clock/errors.ts';
import { explainDue as explain } from '@yichuang/domain/clock/explain.ts';
import { parseLimit } from '@yichuang/domain/clock/limit.ts';
import { parsePause } from '@yichuang/domain/clock/pause.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, instantAt, parseInstant, parseLocal } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { viewDerivation } from './derivation-view.ts';
import { clocksOfCentre } from './office-clock.ts';

/** @throws BadDateError, BadInstantError, BadLimitError, BadPauseError, OutsideCalendarError */
export async function explainDue(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<DerivationView> {
  const limit = parseLimit(query.limit);
  const isTime = limit.unit === 'workingHours' || limit.unit === 'minutes';
  if (isTime && !query.from.includes('T')) {
    throw new BadLimitError(`a limit of ${query.limit} counts from a time of day, ${query.from} has none`, {
      from: query.from,
      limit: query.limit,
    });
  }
  if (limit.count > MOST) {
    throw new BadLimitError(`a limit of ${query.limit} has too many days to show; allowed: up to ${MOST}`, {
      limit: query.limit,
    });
  }
  const { clock, publishedBy } = await clocksOfCentre(context);
  const { calendarAsOf: day, pause = [] } = query;
  const pauses = [pause].flat().map(parsePause);
  const asked = day === undefined ? clock : { ...clock, calendar: publishedBy(dateOnly(day)) };
  return viewDerivation(explain(momentOf(query.from), limit, pauses, asked), asked.zone);
}

/** A page of days: nobody reads more, and nobody may make the server write more. */
const MOST = 1_000;

/** A day begins at midnight; a time without a zone is the centre's. */
function momentOf(text: string): Instant {
  if (!text.includes('T')) return instantAt({ on: dateOnly(text), ms: 0 });
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? parseInstant(text) : instantAt(parseLocal(text));
}
