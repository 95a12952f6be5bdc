create schema licences;
comment on schema licences is '证照: licences after they were granted, their journal, the personal data apart from it.';

create table licences.licence (
  centre_id smallint not null references organisation.centre,
  licence_id uuid not null,
  case_id uuid not null,
  case_number text not null,
  number text not null check (number <> ''),
  number_key text not null check (number_key <> ''),
  item_code text not null,
  item_version int not null,
  department_code text not null,
  state text not null check (state in
    ('effective', 'changed', 'renewed', 'deemedRenewed', 'expired', 'revoked', 'recalled', 'forfeited', 'cancelled')),
  state_since date not null,
  version int not null check (version > 0),
  head_hash bytea not null check (length(head_hash) = 32),
  valid_from date not null,
  term_from date not null,
  valid_until date,
  issued_at timestamptz not null,
  renewal_requested_on date,
  renewal_is_timely boolean,
  primary key (centre_id, licence_id),
  unique (centre_id, case_id),
  foreign key (centre_id, case_id) references cases.case_file,
  foreign key (centre_id, item_code, item_version) references catalogue.item,
  foreign key (centre_id, department_code) references organisation.department,
  constraint term_in_order check (valid_until >= term_from),
  constraint whole_request check ((renewal_requested_on is null) = (renewal_is_timely is null))
);
create index licence_newest on licences.licence (centre_id, issued_at, licence_id);
create index licence_by_number on licences.licence (centre_id, number_key text_pattern_ops);
create index licence_by_case_number on licences.licence (centre_id, case_number text_pattern_ops);
create index licence_by_end on licences.licence (centre_id, valid_until)
  where state in ('effective', 'changed', 'renewed', 'deemedRenewed');
comment on table licences.licence is '许可. The row is the truth for reading; it equals the fold of its events.';
comment on column licences.licence.centre_id is 'The centre.';
comment on column licences.licence.licence_id is 'UUIDv7.';
comment on column licences.licence.case_id is 'Case in which it was granted; a case grants one licence.';
comment on column licences.licence.case_number is 'Number of that case.';
comment on column licences.licence.number is '证照编号 as printed.';
comment on column licences.licence.number_key is 'The number without width, spaces and kind of bracket, as it is looked up.';
comment on column licences.licence.item_code is 'Service item.';
comment on column licences.licence.item_version is 'Version of the sheet it was granted by.';
comment on column licences.licence.department_code is 'Authority that answers for it.';
comment on column licences.licence.state is 'State of its life as it is on record; a term that is over ends it before anybody notices.';
comment on column licences.licence.state_since is 'Day it came into the state by law, whenever that was noticed.';
comment on column licences.licence.version is 'Number of events; what an act must have seen.';
comment on column licences.licence.head_hash is 'Hash of the last event.';
comment on column licences.licence.valid_from is 'First day it was ever valid.';
comment on column licences.licence.term_from is 'First day of the term that runs, or that is to come after a renewal.';
comment on column licences.licence.valid_until is 'Last day of that term; null without end.';
comment on column licences.licence.issued_at is '颁发.';
comment on column licences.licence.renewal_requested_on is 'Day of the request for renewal that waits for an answer.';
comment on column licences.licence.renewal_is_timely is 'Whether it came so early that silence renews (Administrative Licensing Law art. 50).';

create table licences.event (
  centre_id smallint not null,
  licence_id uuid not null,
  seq int not null check (seq > 0),
  prev_seq int generated always as (nullif(seq - 1, 0)) stored,
  prev_hash bytea,
  hash bytea not null check (length(hash) = 32),
  kind text not null,
  at timestamptz not null,
  part text not null,
  actor_id uuid,
  body jsonb not null,
  format smallint not null,
  primary key (centre_id, licence_id, seq),
  unique (centre_id, licence_id, seq, hash),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash is null)),
  constraint chained foreign key (centre_id, licence_id, prev_seq, prev_hash)
    references licences.event (centre_id, licence_id, seq, hash),
  foreign key (centre_id, licence_id) references licences.licence
);
comment on table licences.event is 'Journal of a licence; as cases.event.';
comment on column licences.event.centre_id is 'The centre.';
comment on column licences.event.licence_id is 'The licence.';
comment on column licences.event.seq is '1, 2, 3 … without a gap.';
comment on column licences.event.prev_seq is 'The event before; null for the first.';
comment on column licences.event.prev_hash is 'Its hash.';
comment on column licences.event.hash is 'As cases.event.';
comment on column licences.event.kind is 'What happened.';
comment on column licences.event.at is 'When, by the server.';
comment on column licences.event.part is 'In which part somebody acted.';
comment on column licences.event.actor_id is 'Account; null for the holder and the system.';
comment on column licences.event.body is 'Ids, codes, days, digests.';
comment on column licences.event.format is 'Version of the hash input.';

create table licences.dossier (
  centre_id smallint not null,
  licence_id uuid not null,
  salt bytea not null check (length(salt) = 16),
  holder_kind text not null check (holder_kind in ('person', 'legalEntity')),
  holder_name text not null,
  id_tail text not null check (length(id_tail) <= 4),
  primary key (centre_id, licence_id),
  foreign key (centre_id, licence_id) references licences.licence
);
create index dossier_holder on licences.dossier (centre_id, holder_name);
comment on table licences.dossier is
  'Personal data of a licence, apart from its journal: deleting row and salt leaves the chain whole.';
comment on column licences.dossier.centre_id is 'The centre.';
comment on column licences.dossier.licence_id is 'The licence.';
comment on column licences.dossier.salt is 'Random; makes the digests in the journal unguessable.';
comment on column licences.dossier.holder_kind is 'Person or legal entity: only a person is masked in public.';
comment on column licences.dossier.holder_name is '持有人, by the name the licence bears now.';
comment on column licences.dossier.id_tail is 'Last four signs of the number of the identity document, asked together with the number of the licence.';

create table licences.statement (
  centre_id smallint not null,
  licence_id uuid not null,
  seq int not null,
  content jsonb not null,
  primary key (centre_id, licence_id, seq),
  foreign key (centre_id, licence_id, seq) references licences.event
);
comment on table licences.statement is
  'What an event states in words (content, facts, basis, compensation); the event holds the salted digest. Append-only.';
comment on column licences.statement.centre_id is 'The centre.';
comment on column licences.statement.licence_id is 'The licence.';
comment on column licences.statement.seq is 'The event.';
comment on column licences.statement.content is 'Texts by name.';

grant usage on schema licences to yichuang_app;
grant select, insert, update on licences.licence to yichuang_app;
grant select, insert on licences.event to yichuang_app;
grant select, insert, update, delete on licences.dossier to yichuang_app;
grant select, insert, delete on licences.statement to yichuang_app;
