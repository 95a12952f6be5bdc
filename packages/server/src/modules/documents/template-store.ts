import { read, write } from '#platform/db/statement.ts';

/** The changes of a template, the newest first; more than a page of them nobody reads. */
export const templateChanges = read({
  name: 'documents.template_changes',
  params: { centreId: 'int2', kind: 'text' },
  row: { seq: 'int4', digest: 'bytea?', changedAt: 'timestamptz' },
})`
  select seq, digest, changed_at
    from documents.template_change
   where centre_id = $centreId and kind = $kind
   order by seq desc
   limit 50`;

export const insertTemplateChange = write({
  name: 'documents.insert_template_change',
  params: {
    centreId: 'int2',
    kind: 'text',
    seq: 'int4',
    digest: 'bytea?',
    now: 'timestamptz',
    changedBy: 'uuid',
  },
  row: { seq: 'int4' },
})`
  insert into documents.template_change (centre_id, kind, seq, digest, changed_at, changed_by)
  values ($centreId, $kind, $seq, $digest, $now, $changedBy)
  on conflict do nothing
  returning seq`;
