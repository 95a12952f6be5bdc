import { read, write } from '#platform/db/statement.ts';

/** Held to the end of the transaction. Takers and removers of the same bytes wait for each other. */
export const lockFile = write({
  name: 'documents.lock_file',
  params: { digest: 'bytea' },
  row: { locked: 'text' },
})`
  select pg_advisory_xact_lock(hashtextextended('file ' || encode($digest, 'hex'), 0))::text as locked`;

/** Files of one subject are counted and added one after the other. Held to the end of the transaction. */
export const lockSubject = write({
  name: 'documents.lock_attachments',
  params: { subjectId: 'text' },
  row: { locked: 'text' },
})`
  select pg_advisory_xact_lock(hashtextextended('attachments of ' || $subjectId, 0))::text as locked`;

const ATTACHMENT = {
  attachmentId: 'uuid',
  digest: 'bytea',
  mediaType: 'text',
  bytes: 'int4',
  pages: 'int4?',
  name: 'text',
  uploadedAt: 'timestamptz',
  uploadedBy: 'uuid?',
} as const;

export const insertAttachment = write({
  name: 'documents.insert_attachment',
  params: { centreId: 'int2', ...ATTACHMENT },
  row: {},
})`
  insert into documents.attachment
         (centre_id, attachment_id, digest, media_type, bytes, pages, name, uploaded_at, uploaded_by)
  values ($centreId, $attachmentId, $digest, $mediaType, $bytes, $pages, $name, $uploadedAt, $uploadedBy)`;

export const attachmentById = read({
  name: 'documents.attachment_by_id',
  params: { centreId: 'int2', attachmentId: 'uuid' },
  row: ATTACHMENT,
})`
  select attachment_id, digest, media_type, bytes, pages, name, uploaded_at, uploaded_by
    from documents.attachment
   where centre_id = $centreId and attachment_id = $attachmentId`;

const LINK = {
  subjectId: 'uuid',
  documentId: 'text',
  edition: 'int2',
  purpose: 'text',
  filedAt: 'timestamptz?',
} as const;

export const attachmentsBySubject = read({
  name: 'documents.attachments_by_subject',
  params: { centreId: 'int2', subjectIds: 'uuid[]' },
  row: { ...ATTACHMENT, ...LINK },
})`
  select a.attachment_id, a.digest, a.media_type, a.bytes, a.pages, a.name, a.uploaded_at, a.uploaded_by,
         l.subject_id, l.document_id, l.edition, l.purpose, l.filed_at
    from documents.attachment_link l
    join documents.attachment a using (centre_id, attachment_id)
   where l.centre_id = $centreId and l.subject_id = any ($subjectIds::uuid[])
   order by l.document_id, l.edition, a.uploaded_at, a.attachment_id`;

export const insertLink = write({
  name: 'documents.insert_attachment_link',
  params: { centreId: 'int2', attachmentId: 'uuid', ...LINK },
  row: {},
})`
  insert into documents.attachment_link
         (centre_id, subject_id, document_id, attachment_id, edition, purpose, filed_at)
  values ($centreId, $subjectId, $documentId, $attachmentId, $edition, $purpose, $filedAt)
  on conflict do nothing`;

/** Only what was not handed in yet. */
export const deleteOpenLink = write({
  name: 'documents.delete_open_attachment_link',
  params: { centreId: 'int2', subjectId: 'uuid', attachmentId: 'uuid' },
  row: { documentId: 'text' },
})`
  delete from documents.attachment_link
   where centre_id = $centreId and subject_id = $subjectId and attachment_id = $attachmentId and filed_at is null
  returning document_id`;

/** What was uploaded to one subject is handed in with it, or with what became of it. */
export const fileLinks = write({
  name: 'documents.file_attachment_links',
  params: { centreId: 'int2', subjectId: 'uuid', filedWith: 'uuid', now: 'timestamptz' },
  row: { documentId: 'text' },
})`
  update documents.attachment_link set subject_id = $filedWith, filed_at = $now
   where centre_id = $centreId and subject_id = $subjectId and filed_at is null
  returning document_id`;

export const deleteOpenLinks = write({
  name: 'documents.delete_open_attachment_links',
  params: { centreId: 'int2', subjectIds: 'uuid[]' },
  row: {},
})`
  delete from documents.attachment_link
   where centre_id = $centreId and subject_id = any ($subjectIds::uuid[]) and filed_at is null`;

/** Uploads for a correction that was never handed in, or came another way. */
export const deleteStaleLinks = write({
  name: 'documents.delete_stale_attachment_links',
  params: { centreId: 'int2', before: 'timestamptz' },
  row: {},
})`
  delete from documents.attachment_link l
   using documents.attachment a
   where l.centre_id = $centreId and l.filed_at is null
     and a.centre_id = l.centre_id and a.attachment_id = l.attachment_id and a.uploaded_at < $before`;

/** Uploads that belong to nothing, the oldest first. */
export const deleteUnlinked = write({
  name: 'documents.delete_unlinked_attachments',
  params: { centreId: 'int2', before: 'timestamptz', most: 'int4' },
  row: { attachmentId: 'uuid', digest: 'bytea' },
})`
  delete from documents.attachment a
   where (a.centre_id, a.attachment_id) in (
         select o.centre_id, o.attachment_id
           from documents.attachment o
          where o.centre_id = $centreId and o.uploaded_at < $before
            and not exists (select 1 from documents.attachment_link l
                             where l.centre_id = o.centre_id and l.attachment_id = o.attachment_id)
          order by o.uploaded_at
          limit $most)
  returning a.attachment_id, a.digest`;

/** A paper of ours that the applicant sent back is one file with it. */
export const isFileNeeded = read({
  name: 'documents.is_file_needed',
  params: { digest: 'bytea' },
  row: { isNeeded: 'bool' },
})`
  select exists (select 1 from documents.attachment where digest = $digest)
      or exists (select 1 from documents.letter where digest = $digest)
      or exists (select 1 from documents.letter where template_digest = $digest)
      or exists (select 1 from documents.template_change where digest = $digest) as is_needed`;
