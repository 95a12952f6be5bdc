create schema cases;
comment on schema cases is '办件: case files, their journal, the personal data apart from it.';

create table cases.number_block (
  centre_id smallint not null references organisation.centre,
  day date not null,
  via smallint not null check (via between 1 and 8),
  last_taken int not null check (last_taken < 200000),
  accounted_to int not null default 0 check (accounted_to <= last_taken),
  primary key (centre_id, day, via)
);
comment on table cases.number_block is 'Daily sequence of case numbers, taken in blocks by each node.';
comment on column cases.number_block.centre_id is 'The centre.';
comment on column cases.number_block.day is 'Day in the number.';
comment on column cases.number_block.via is 'How the application came, 1 counter … 8 phone.';
comment on column cases.number_block.last_taken is 'Last sequence given to a node.';
comment on column cases.number_block.accounted_to is 'Up to here every number has its case or is voided.';

create table cases.voided_number (
  centre_id smallint not null,
  day date not null,
  via smallint not null,
  sequence int not null check (sequence between 1 and 99999),
  voided_at timestamptz not null,
  primary key (centre_id, day, via, sequence),
  foreign key (centre_id, day, via) references cases.number_block
);
comment on table cases.voided_number is
  'Journal of numbers that no case will have: their act failed, or the node that held them ended. Append-only.';
comment on column cases.voided_number.centre_id is 'The centre.';
comment on column cases.voided_number.day is 'Day in the number.';
comment on column cases.voided_number.via is 'How the application would have come.';
comment on column cases.voided_number.sequence is 'Its sequence in the day.';
comment on column cases.voided_number.voided_at is 'When it was found unused, after its day.';

create table cases.case_file (
  centre_id smallint not null references organisation.centre,
  case_id uuid not null,
  case_number text not null,
  item_code text not null,
  item_version int not null,
  department_code text not null,
  handling text not null check (handling in ('immediate', 'promised', 'joint', 'referred')),
  received_via text not null,
  state text not null,
  version int not null check (version > 0),
  head_hash bytea not null check (length(head_hash) = 32),
  draft_id uuid,
  application_id uuid,
  step_id text,
  required_facts text[] not null default '{}',
  submitted_at timestamptz,
  received_at timestamptz not null,
  accepted_at timestamptz,
  accepted_on date,
  accepted_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  outcome text check (outcome in ('granted', 'refused', 'declined', 'notRequired', 'withdrawn', 'lapsed', 'terminated')),
  promised_due_at timestamptz,
  promised_due_on date,
  promised_due_unit text,
  promised_due_provisional boolean,
  statutory_due_at timestamptz,
  statutory_due_on date,
  statutory_due_unit text,
  statutory_due_provisional boolean,
  is_on_time boolean,
  delivered_at timestamptz,
  primary key (centre_id, case_id),
  unique (centre_id, case_number),
  unique (centre_id, draft_id),
  unique (centre_id, application_id, step_id),
  foreign key (centre_id, item_code, item_version) references catalogue.item,
  foreign key (centre_id, department_code) references organisation.department,
  constraint step_of_application check ((application_id is null) = (step_id is null)),
  constraint facts_of_a_step check (application_id is not null or required_facts = '{}'),
  constraint verdict_with_decision check (is_on_time is null or decided_at is not null),
  constraint decided_has_outcome check (decided_at is null or outcome is not null),
  constraint decision_has_moment check (outcome not in ('granted', 'refused') or decided_at is not null)
);
create index case_open_by_due on cases.case_file (centre_id, department_code, promised_due_at)
  where decided_at is null and accepted_at is not null and outcome is null;
create index case_to_accept on cases.case_file (centre_id, department_code, received_at)
  where accepted_at is null and outcome is null;
create index case_to_deliver on cases.case_file (centre_id, department_code, decided_at)
  where outcome in ('granted', 'refused') and delivered_at is null;
create index case_open on cases.case_file (centre_id, received_at) where outcome is null;
create index case_received on cases.case_file (centre_id, received_at);
create index case_decided on cases.case_file (centre_id, decided_at) where decided_at is not null;
comment on table cases.case_file is
  '办件. The row is the truth for reading; it equals the fold of its events.';
comment on column cases.case_file.centre_id is 'The centre.';
comment on column cases.case_file.case_id is 'UUIDv7.';
comment on column cases.case_file.case_number is '办件编号: 21 digits; a step of an application has its number with a suffix.';
comment on column cases.case_file.item_code is 'Service item.';
comment on column cases.case_file.item_version is 'Version of the sheet the case began with.';
comment on column cases.case_file.department_code is 'Department that decides.';
comment on column cases.case_file.handling is 'Kind of handling, frozen from the sheet.';
comment on column cases.case_file.received_via is '办理渠道: counter, online, …';
comment on column cases.case_file.state is 'State of the life cycle.';
comment on column cases.case_file.version is 'Number of events; what an act must have seen.';
comment on column cases.case_file.head_hash is 'Hash of the last event.';
comment on column cases.case_file.draft_id is 'Draft it was submitted from.';
comment on column cases.case_file.application_id is 'Channel application it is a step of.';
comment on column cases.case_file.step_id is 'Which step.';
comment on column cases.case_file.required_facts is 'Facts of the application the step builds on, written when it is opened; its guards look only here.';
comment on column cases.case_file.submitted_at is 'Online filing entered the system.';
comment on column cases.case_file.received_at is 'Materials taken in, or the filing.';
comment on column cases.case_file.accepted_at is '受理.';
comment on column cases.case_file.accepted_on is 'Day of acceptance: the first day is not counted from here.';
comment on column cases.case_file.accepted_by is 'Account that accepted.';
comment on column cases.case_file.decided_at is 'Moment of the decision.';
comment on column cases.case_file.decided_by is 'Account that decided.';
comment on column cases.case_file.outcome is 'How it ended; null while open.';
comment on column cases.case_file.promised_due_at is 'Last moment of the promised limit.';
comment on column cases.case_file.promised_due_on is 'Its day.';
comment on column cases.case_file.promised_due_unit is 'Unit of the limit it came from.';
comment on column cases.case_file.promised_due_provisional is 'True when a year without a holiday notice was touched.';
comment on column cases.case_file.statutory_due_at is 'Last moment of the statutory limit; null when the law sets none.';
comment on column cases.case_file.statutory_due_on is 'Its day.';
comment on column cases.case_file.statutory_due_unit is 'Unit of the limit it came from.';
comment on column cases.case_file.statutory_due_provisional is 'True when a year without a holiday notice was touched.';
comment on column cases.case_file.is_on_time is 'Verdict, frozen with the decision.';
comment on column cases.case_file.delivered_at is '送达.';

create table cases.event (
  centre_id smallint not null,
  case_id uuid not null,
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
  primary key (centre_id, case_id, seq),
  unique (centre_id, case_id, seq, hash),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash is null)),
  constraint chained foreign key (centre_id, case_id, prev_seq, prev_hash)
    references cases.event (centre_id, case_id, seq, hash),
  foreign key (centre_id, case_id) references cases.case_file
);
create index event_by_time on cases.event (centre_id, at);
comment on table cases.event is
  'Journal of a case: append-only, gapless and chained by constraint. Holds ids, codes and digests only, never personal data.';
comment on column cases.event.centre_id is 'The centre.';
comment on column cases.event.case_id is 'The case.';
comment on column cases.event.seq is '1, 2, 3 … without a gap.';
comment on column cases.event.prev_seq is 'The event before; null for the first.';
comment on column cases.event.prev_hash is 'Its hash.';
comment on column cases.event.hash is 'SHA-256 over canonical JSON (RFC 8785) of centre, case, seq, format, prev hash, kind, time, part, actor, body.';
comment on column cases.event.kind is 'What happened.';
comment on column cases.event.at is 'When, by the server.';
comment on column cases.event.part is 'In which part somebody acted: applicant, clerk, acceptor, approver, system, …';
comment on column cases.event.actor_id is 'Account; null for the applicant and the system.';
comment on column cases.event.body is 'Ids, codes, digests.';
comment on column cases.event.format is 'Version of the hash input.';

create table cases.dossier (
  centre_id smallint not null,
  case_id uuid not null,
  salt bytea not null check (length(salt) = 16),
  applicant jsonb not null,
  form jsonb not null,
  documents text[] not null,
  query_code text not null check (query_code ~ '^[0-9]{6}$'),
  primary key (centre_id, case_id),
  foreign key (centre_id, case_id) references cases.case_file
);
comment on table cases.dossier is
  'Personal data of a case, apart from its journal: events hold only the salted digest. Deleting row and salt leaves the chain whole.';
comment on column cases.dossier.centre_id is 'The centre.';
comment on column cases.dossier.case_id is 'The case.';
comment on column cases.dossier.salt is 'Random; makes the digest in the journal unguessable.';
comment on column cases.dossier.applicant is '申请人, agent, phone.';
comment on column cases.dossier.form is 'Values of the form.';
comment on column cases.dossier.documents is 'Ids of the documents presented.';
comment on column cases.dossier.query_code is 'Six digits, asked together with the number.';

create table cases.statement (
  centre_id smallint not null,
  case_id uuid not null,
  seq int not null,
  content jsonb not null,
  primary key (centre_id, case_id, seq),
  foreign key (centre_id, case_id, seq) references cases.event
);
comment on table cases.statement is
  'What an event states in words (reason, basis, defects, opinion): may name people, so it lies apart; the event holds the salted digest.';
comment on column cases.statement.centre_id is 'The centre.';
comment on column cases.statement.case_id is 'The case.';
comment on column cases.statement.seq is 'The event.';
comment on column cases.statement.content is 'Texts by name.';

create index dossier_applicant on cases.dossier (centre_id, (applicant ->> 'name'));

create view cases.counted_case as
  select centre_id, case_id, department_code, handling, application_id, received_at, accepted_at, decided_at, outcome,
         is_on_time, promised_due_at, statutory_due_at,
         least(promised_due_at, statutory_due_at) as due_at
    from cases.case_file;
comment on view cases.counted_case is 'For oversight: what statistics and supervision count, without personal data.';
