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
  occasion int not null default 0 check (occasion >= 0),
  primary key (centre_id, letter_id),
  unique (centre_id, subject_id, kind, occasion),
  unique (centre_id, number),
  unique (centre_id, code)
);
comment on table documents.letter is '文书: one row per paper handed out, with the digest of its PDF. A paper is withdrawn, never deleted.';
comment on column documents.letter.centre_id is 'The centre.';
comment on column documents.letter.letter_id is 'UUIDv7.';
comment on column documents.letter.subject_id is 'Case or application it belongs to.';
comment on column documents.letter.kind is 'acceptanceNotice, correctionNotice, …; one of each kind for an occasion of a subject.';
comment on column documents.letter.number is '文号.';
comment on column documents.letter.code is 'Printed in the QR; opens the public verification page.';
comment on column documents.letter.content is 'What was printed, masked as on the paper.';
comment on column documents.letter.digest is 'SHA-256 of the PDF, which lies in the file store under this name.';
comment on column documents.letter.issued_at is 'When.';
comment on column documents.letter.withdrawn_at is 'When it was withdrawn.';
comment on column documents.letter.occasion is
  'Sequence of the event that brought it forth, where a subject may have several of a kind; 0 for a kind that comes once.';

create table documents.signing_key (
  centre_id smallint not null references organisation.centre,
  key_id text not null check (key_id ~ '^[0-9A-F]{16}$'),
  algorithm text not null,
  public_key bytea not null,
  known_since timestamptz not null,
  primary key (centre_id, key_id)
);
comment on table documents.signing_key is
  'Public halves of the keys that signed papers of a centre; the private ones lie outside of the database.';
comment on column documents.signing_key.centre_id is 'The centre.';
comment on column documents.signing_key.key_id is 'First 16 hex digits of the SHA-256 of the public key; printed on every paper.';
comment on column documents.signing_key.algorithm is 'For example Ed25519.';
comment on column documents.signing_key.public_key is 'SubjectPublicKeyInfo, DER.';
comment on column documents.signing_key.known_since is 'When it was first used here.';

create table documents.letter_signature (
  centre_id smallint not null references organisation.centre,
  letter_id uuid not null,
  key_id text not null,
  signature bytea not null,
  primary key (centre_id, letter_id),
  foreign key (centre_id, letter_id) references documents.letter,
  foreign key (centre_id, key_id) references documents.signing_key
);
comment on table documents.letter_signature is
  '电子签名: the signature of a paper, which its file carries too; one that is imported from elsewhere has none.';
comment on column documents.letter_signature.centre_id is 'The centre.';
comment on column documents.letter_signature.letter_id is 'The paper.';
comment on column documents.letter_signature.key_id is 'The key that signed.';
comment on column documents.letter_signature.signature is 'Over the file as typeset, its code and the moment of issue.';
