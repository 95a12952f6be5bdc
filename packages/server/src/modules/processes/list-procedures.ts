import type { ChannelVersions } from '@yichuang/contract/processes.ts';
import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
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
  const drafts = new Map((await db.many(openDrafts, { centreId })).map((row) => [row.procedureKey, row]));
  const shown = new Map([...next, ...current]);
  const keys = new Set([...shown.keys(), ...drafts.keys()]);
  return {
    rows: [...keys].sort().map((key) => ({
      key,
      ...namesOf(shown.get(key), drafts.get(key)),
      current: viewVersion(current.get(key)),
      next: viewVersion(next.get(key)),
      draftSavedAt: textOrNull(drafts.get(key)?.savedAt),
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

/** A channel that was never published is called what its draft calls it. */
function namesOf(row: VersionRow | undefined, draft: { readonly definition: unknown } | undefined) {
  // Both checked when they were stored.
  const { name, nameEn, steps, isOpen } = row
    ? { ...(row.definition as PublishedProcedure).procedure, isOpen: isOpenIn(row) }
    : { ...(draft?.definition as ProcedureDraft), isOpen: false };
  return { name, nameEn: nameEn || name, steps: steps.length, isOpen };
}

const isOpenIn = ({ definition }: VersionRow): boolean => (definition as PublishedProcedure).isOpen;

const viewVersion = (row: VersionRow | undefined) =>
  row === undefined
    ? null
    : { version: row.version, appliesFrom: row.appliesFrom, publishedAt: instantText(row.publishedAt) };

const textOrNull = (at: Instant | undefined) => (at === undefined ? null : instantText(at));
