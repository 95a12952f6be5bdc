import { read, write } from '#platform/db/statement.ts';

const DRAFT = {
  procedureKey: 'text',
  version: 'int4',
  baseVersion: 'int4?',
  definition: 'jsonb?',
  savedAt: 'timestamptz',
} as const;

export const draftOfChannel = read({
  name: 'processes.draft_of_channel',
  params: { centreId: 'int2', procedureKey: 'text' },
  row: DRAFT,
})`
  select procedure_key, version, base_version, definition, saved_at
    from processes.procedure_draft
   where centre_id = $centreId and procedure_key = $procedureKey`;

export const openDrafts = read({
  name: 'processes.open_drafts',
  params: { centreId: 'int2' },
  row: { procedureKey: 'text', definition: 'jsonb?', savedAt: 'timestamptz' },
})`
  select procedure_key, definition, saved_at
    from processes.procedure_draft
   where centre_id = $centreId and definition is not null
   order by procedure_key`;

/** The draft as it is now, or none; the version that was seen must still be the one. */
export const keepDraft = write({
  name: 'processes.keep_draft',
  params: {
    centreId: 'int2',
    procedureKey: 'text',
    seen: 'int4',
    baseVersion: 'int4?',
    definition: 'jsonb?',
    now: 'timestamptz',
    by: 'uuid',
  },
  row: { version: 'int4' },
})`
  insert into processes.procedure_draft as draft
         (centre_id, procedure_key, version, base_version, definition, saved_at, saved_by)
  values ($centreId, $procedureKey, $seen + 1, $baseVersion, $definition, $now, $by)
  on conflict (centre_id, procedure_key) do update
     set version = draft.version + 1, base_version = excluded.base_version, definition = excluded.definition,
         saved_at = excluded.saved_at, saved_by = excluded.saved_by
   where draft.version = $seen
  returning version`;
