create schema documents;
comment on schema documents is 'Papers handed out.';

create table documents.letter_serial (
  centre_id smallint not null references organisation.centre,
  prefix text not null,
  year smallint not null,
  last_serial int not null,
  primary key (centre_id, prefix, year)
);
comment on table documents.letter_serial is 'Last 文号 given, by prefix and year.';
comment on column documents.letter_serial.centre_id is 'The centre.';
comment on column documents.letter_serial.prefix is 'For example 成高许受.';
comment on column documents.letter_serial.year is 'Year in the number.';
comment on column documents.letter_serial.last_serial is 'Last serial given.';

create table documents.letter (
  centre_id smallint not null references organisation.centre,
  letter_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  number text not null,
  code text not null,
  content jsonb not null,
  digest bytea not null check (length(digest) = 32),
  issued_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (centre_id, letter_id),
  unique (centre_id, subject_id, kind),
  unique (centre_id, number),
  unique (centre_id, code)
);
comment on table documents.letter is '文书: one row per paper handed out, with the digest of its PDF. A paper is withdrawn, never deleted.';
comment on column documents.letter.centre_id is 'The centre.';
comment on column documents.letter.letter_id is 'UUIDv7.';
comment on column documents.letter.subject_id is 'Case or application it belongs to.';
comment on column documents.letter.kind is 'acceptance-notice, …; one of each kind for a subject.';
comment on column documents.letter.number is '文号.';
comment on column documents.letter.code is 'Printed in the QR; opens the public verification page.';
comment on column documents.letter.content is 'What was printed, masked as on the paper.';
comment on column documents.letter.digest is 'SHA-256 of the PDF, which lies in the file store under this name.';
comment on column documents.letter.issued_at is 'When.';
comment on column documents.letter.withdrawn_at is 'When it was withdrawn.';
