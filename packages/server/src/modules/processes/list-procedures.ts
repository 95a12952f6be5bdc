import type { ChannelVersions } from '@yichuang/contract/processes.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { openDrafts } from './draft-store.ts';
import type { PublishedProcedure } from './procedures.ts';
import { currentProcedures, plannedProcedures } from './store.ts';

/** Every channel with the version offered, the one that comes next, and its draft. */
export async function listProcedures({ db, centreId, today }: Reading): Promise<{ rows: ChannelVersions[] }> {
  const current = new Map(
    (await db.many(currentProcedures, { centreId, today })).map((row) => [row.procedureKey, row]),
  );
  const next = new Map<string, VersionRow>();
  for (const row of await db.many(plannedProcedures, { centreId, today, limit: MOST_PLANNED })) {
    const isLater = row.version > (current.get(row.procedureKey)?.version ?? 0);
    if (isLater && !next.has(row.procedureKey)) next.set(row.procedureKey, row);
  }
  const drafts = new Map(
    (await db.many(openDrafts, { centreId })).map(({ procedureKey, savedAt }) => [procedureKey, savedAt]),
  );
  const shown = new Map([...next, ...current]);
  return {
    rows: [...shown].sort(byKey).map(([key, row]) => ({
      key,
      ...namesOf(row),
      current: viewVersion(current.get(key)),
      next: viewVersion(next.get(key)),
      draftSavedAt: textOrNull(drafts.get(key)),
    })),
  };
}

/** Above any number of versions that wait at the same time. */
const MOST_PLANNED = 500;

type VersionRow = {
  readonly version: number;
  readonly definition: unknown;
  readonly appliesFrom: DateOnly;
  readonly publishedAt: Instant;
};

function namesOf({ definition }: VersionRow) {
  const { procedure } = definition as PublishedProcedure;
  const { name, nameEn = name, steps } = procedure;
  return { name, nameEn, steps: steps.length };
}

const viewVersion = (row: VersionRow | undefined) =>
  row === undefined
    ? null
    : { version: row.version, appliesFrom: row.appliesFrom, publishedAt: instantText(row.publishedAt) };

const textOrNull = (at: Instant | undefined) => (at === undefined ? null : instantText(at));

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
