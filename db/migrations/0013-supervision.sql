create schema supervision;
comment on schema supervision is '效能监督: warnings, yellow and red cards, and what came of them. Nothing here changes a case.';

create table supervision.card (
  centre_id smallint not null references organisation.centre,
  card_id uuid not null,
  case_id uuid not null,
  rule text not null,
  occasion int not null check (occasion >= 0),
  colour text not null check (colour in ('warning', 'yellow', 'red')),
  department_code text not null,
  responsible_id uuid,
  raised_at timestamptz not null,
  evidence jsonb not null,
  answer_by_at timestamptz,
  answer_by_on date,
  explained_at timestamptz,
  state text not null check (state in ('raised', 'explained', 'confirmed', 'lifted')),
  version int not null check (version > 0),
  head_hash bytea not null check (length(head_hash) = 32),
  primary key (centre_id, card_id),
  unique (centre_id, case_id, rule, occasion),
  foreign key (centre_id, case_id) references cases.case_file,
  foreign key (centre_id, department_code) references organisation.department,
  constraint answer_has_moment_and_day check ((answer_by_at is null) = (answer_by_on is null)),
  constraint warning_needs_no_answer check ((colour = 'warning') = (answer_by_at is null))
);
create index card_newest on supervision.card (centre_id, raised_at, card_id);
create index card_of_department on supervision.card (centre_id, department_code, raised_at, card_id);
create index card_warning on supervision.card (centre_id, rule) where state = 'raised' and colour = 'warning';
comment on table supervision.card is
  '监察牌: one row a breach; hearing of it twice raises one card. The row is the truth for reading; it equals the fold of its events.';
comment on column supervision.card.centre_id is 'The centre.';
comment on column supervision.card.card_id is 'UUIDv7.';
comment on column supervision.card.case_id is 'The case it is held against.';
comment on column supervision.card.rule is 'Rule that was broken.';
comment on column supervision.card.occasion is 'Number of the event it rests on, or of the run of the clock; tells breaches of one rule apart.';
comment on column supervision.card.colour is '预警, 黄牌, 红牌.';
comment on column supervision.card.department_code is 'Department that answers.';
comment on column supervision.card.responsible_id is 'Account that acted, where the journal names one.';
comment on column supervision.card.raised_at is 'When it was raised.';
comment on column supervision.card.evidence is '证据快照: what the system held then; the first event holds the digest.';
comment on column supervision.card.answer_by_at is 'Last moment for the explanation of the department; null for a warning.';
comment on column supervision.card.answer_by_on is 'Its day.';
comment on column supervision.card.explained_at is 'When the department explained itself.';
comment on column supervision.card.state is 'Where it stands.';
comment on column supervision.card.version is 'Number of events; what an act must have seen.';
comment on column supervision.card.head_hash is 'Hash of the last event.';

create table supervision.event (
  centre_id smallint not null,
  card_id uuid not null,
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
  primary key (centre_id, card_id, seq),
  unique (centre_id, card_id, seq, hash),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash is null)),
  constraint chained foreign key (centre_id, card_id, prev_seq, prev_hash)
    references supervision.event (centre_id, card_id, seq, hash),
  foreign key (centre_id, card_id) references supervision.card
);
comment on table supervision.event is 'Journal of a card; as cases.event.';
comment on column supervision.event.centre_id is 'The centre.';
comment on column supervision.event.card_id is 'The card.';
comment on column supervision.event.seq is '1, 2, 3 … without a gap.';
comment on column supervision.event.prev_seq is 'The event before; null for the first.';
comment on column supervision.event.prev_hash is 'Its hash.';
comment on column supervision.event.hash is 'As cases.event.';
comment on column supervision.event.kind is 'What happened.';
comment on column supervision.event.at is 'When, by the server.';
comment on column supervision.event.part is 'In which part somebody acted: system, reviewer, monitor.';
comment on column supervision.event.actor_id is 'Account; null for the system.';
comment on column supervision.event.body is 'Ids, codes, digests.';
comment on column supervision.event.format is 'Version of the hash input.';

create table supervision.statement (
  centre_id smallint not null,
  card_id uuid not null,
  seq int not null,
  salt bytea not null check (length(salt) = 16),
  content jsonb not null,
  primary key (centre_id, card_id, seq),
  foreign key (centre_id, card_id, seq) references supervision.event
);
comment on table supervision.statement is
  'What an event states in words (explanation, judgement, demand): may name people, so it lies apart; the event holds the salted digest.';
comment on column supervision.statement.centre_id is 'The centre.';
comment on column supervision.statement.card_id is 'The card.';
comment on column supervision.statement.seq is 'The event.';
comment on column supervision.statement.salt is 'Random; makes the digest in the journal unguessable.';
comment on column supervision.statement.content is 'Texts by name.';

grant usage on schema supervision to yichuang_app;
grant select, insert, update on supervision.card to yichuang_app;
grant select, insert on supervision.event to yichuang_app;
grant select, insert, delete on supervision.statement to yichuang_app;
