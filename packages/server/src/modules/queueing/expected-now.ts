import type { Duty } from '@yichuang/domain/queueing/rota.ts';
import {
  type Expected,
  expectedNow,
  type RunningHalf,
  runningHalf,
} from '@yichuang/domain/queueing/rota-now.ts';
import { mondayOf } from '@yichuang/domain/queueing/rota-week.ts';
import { ask } from '#platform/db/compose.ts';
import type { Values } from '#platform/db/statement.ts';
import type { Reading } from '../context.ts';
import { hoursFrom } from './rota-basis.ts';
import { publishedDuties } from './rota-store.ts';
import { substitutionsOfDay } from './substitution-store.ts';

export type SubstitutionRow = Values<(typeof substitutionsOfDay)['row']>;

/** 当前班次 of a hall; `running` null outside its hours. */
export type RotaNow = {
  readonly running: RunningHalf | null;
  readonly duties: readonly Duty[];
  readonly expected: readonly Expected[];
  readonly substitutions: readonly SubstitutionRow[];
};

type Asked = Pick<Reading, 'db' | 'server' | 'centreId' | 'now' | 'today'>;

/** Whom the published rota expects in a hall now. */
export async function readRotaNow(hall: string, asked: Asked): Promise<RotaNow> {
  const { db, centreId, now, today } = asked;
  const hours = (await hoursFrom(today, hall, asked))(today);
  const running = hours === null ? null : runningHalf(now, today, hours);
  if (running === null) return { running, duties: [], expected: [], substitutions: [] };
  const [rows, substitutions] = await db.together(
    ask(publishedDuties, { centreId, hall, monday: mondayOf(today), onDay: today }),
    ask(substitutionsOfDay, { centreId, onDay: today }),
  );
  // Halves are closed by checks of the tables.
  const duties = rows as unknown as readonly Duty[];
  const known = substitutions as unknown as Parameters<typeof expectedNow>[1];
  return {
    running,
    duties: duties.filter(({ half }) => half === running.half),
    expected: expectedNow(duties, known, running),
    substitutions: substitutions.filter(({ half, untilAt }) => half === running.half && untilAt === null),
  };
}
