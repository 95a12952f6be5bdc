-- 附件: what applicants and staff upload.
create table documents.attachment (
  centre_id smallint not null references organisation.centre,
  attachment_id uuid not null,
  digest bytea not null check (length(digest) = 32),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'application/ofd')),
  bytes int not null check (bytes > 0),
  pages int check (pages > 0),
  name text not null check (name <> ''),
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  primary key (centre_id, attachment_id)
);
create index attachment_by_digest on documents.attachment (centre_id, digest);
create index attachment_by_age on documents.attachment (centre_id, uploaded_at);
comment on table documents.attachment is
  '附件: one uploaded file; its bytes lie in the file store under the digest. Personal data: the row goes with the case it belongs to.';
comment on column documents.attachment.centre_id is 'The centre.';
comment on column documents.attachment.attachment_id is 'UUIDv7.';
comment on column documents.attachment.digest is 'SHA-256 of the bytes, the name of the file.';
comment on column documents.attachment.media_type is 'What the bytes are, whatever the name said.';
comment on column documents.attachment.bytes is 'Size in bytes.';
comment on column documents.attachment.pages is 'Pages of a PDF, 1 for a picture; null: not known.';
comment on column documents.attachment.name is 'Name it came with, made safe; may name a person.';
comment on column documents.attachment.uploaded_at is 'When.';
comment on column documents.attachment.uploaded_by is 'Account of the member of staff; null: the applicant, through a draft or a signed link.';

create table documents.attachment_link (
  centre_id smallint not null,
  subject_id uuid not null,
  document_id text not null check (document_id <> ''),
  attachment_id uuid not null,
  edition smallint not null check (edition >= 1),
  purpose text not null check (purpose in ('filing', 'correction', 'scan')),
  filed_at timestamptz,
  primary key (centre_id, subject_id, document_id, attachment_id),
  foreign key (centre_id, attachment_id) references documents.attachment
);
create index attachment_link_by_attachment on documents.attachment_link (centre_id, attachment_id);
comment on table documents.attachment_link is
  '材料的附件: the pages of one document of a draft, a case or an application. The newest edition holds, older ones are kept.';
comment on column documents.attachment_link.centre_id is 'The centre.';
comment on column documents.attachment_link.subject_id is 'Draft, case or application, as letter.subject_id.';
comment on column documents.attachment_link.document_id is 'Required document of the item, or shared document of the channel.';
comment on column documents.attachment_link.attachment_id is 'The file.';
comment on column documents.attachment_link.edition is 'From 1; a correction has the next number, all pages of one correction the same.';
comment on column documents.attachment_link.purpose is 'Came with the application, with a correction, or was scanned at the centre.';
comment on column documents.attachment_link.filed_at is
  'When it was handed in; null: not yet, staff do not see it and the applicant may take it away.';

grant select, insert, delete on documents.attachment to yichuang_app;
grant select, insert, delete on documents.attachment_link to yichuang_app;
grant update (subject_id, filed_at) on documents.attachment_link to yichuang_app;
