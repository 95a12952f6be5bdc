create schema channels;
comment on schema channels is '并联审批: applications that run through several departments at once.';

create table channels.application (
  centre_id smallint not null references organisation.centre,
  application_id uuid not null,
  application_number text not null,
  procedure_key text not null,
  procedure_version int not null,
  route text not null,
  state text not null check (state in ('submitted', 'accepted', 'granted', 'refused', 'withdrawn')),
  version int not null check (version > 0),
  head_hash bytea not null check (length(head_hash) = 32),
  draft_id uuid not null,
  submitted_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  promised_due_at timestamptz,
  promised_due_on date,
  promised_due_unit text,
  promised_due_provisional boolean,
  concluded_at timestamptz,
  is_on_time boolean,
  primary key (centre_id, application_id),
  unique (centre_id, application_number),
  unique (centre_id, draft_id),
  foreign key (centre_id, procedure_key, procedure_version) references processes.procedure
);
create index application_submitted on channels.application (centre_id, submitted_at);
create index application_open on channels.application (centre_id, promised_due_at) where concluded_at is null;
comment on table channels.application is '联办件: one application, one number for the applicant; each step is a case of its own.';
comment on column channels.application.centre_id is 'The centre.';
comment on column channels.application.application_id is 'UUIDv7.';
comment on column channels.application.application_number is '21 digits; its cases have it with the suffix of their step.';
comment on column channels.application.procedure_key is 'The channel.';
comment on column channels.application.procedure_version is 'Version frozen into this application.';
comment on column channels.application.route is 'Kind of case within the channel.';
comment on column channels.application.state is 'State of the whole.';
comment on column channels.application.version is 'Number of events.';
comment on column channels.application.head_hash is 'Hash of the last event.';
comment on column channels.application.draft_id is 'Draft it was submitted from.';
comment on column channels.application.submitted_at is 'Filing entered the system.';
comment on column channels.application.accepted_at is 'Accepted for all departments: starts the clock of the channel.';
comment on column channels.application.accepted_by is 'Account that accepted.';
comment on column channels.application.promised_due_at is 'Last moment of the promise of the channel.';
comment on column channels.application.promised_due_on is 'Its day.';
comment on column channels.application.promised_due_unit is 'Unit of the promise.';
comment on column channels.application.promised_due_provisional is 'True when a year without a holiday notice was touched.';
comment on column channels.application.concluded_at is 'Every step decided.';
comment on column channels.application.is_on_time is 'Verdict, frozen with the conclusion.';

create table channels.event (
  centre_id smallint not null,
  application_id uuid not null,
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
  primary key (centre_id, application_id, seq),
  unique (centre_id, application_id, seq, hash),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash is null)),
  constraint chained foreign key (centre_id, application_id, prev_seq, prev_hash)
    references channels.event (centre_id, application_id, seq, hash),
  foreign key (centre_id, application_id) references channels.application
);
comment on table channels.event is 'Journal of an application; as cases.event.';
comment on column channels.event.centre_id is 'The centre.';
comment on column channels.event.application_id is 'The application.';
comment on column channels.event.seq is '1, 2, 3 … without a gap.';
comment on column channels.event.prev_seq is 'The event before; null for the first.';
comment on column channels.event.prev_hash is 'Its hash.';
comment on column channels.event.hash is 'As cases.event.';
comment on column channels.event.kind is 'What happened.';
comment on column channels.event.at is 'When, by the server.';
comment on column channels.event.part is 'In which part somebody acted.';
comment on column channels.event.actor_id is 'Account; null for the applicant and the system.';
comment on column channels.event.body is 'Ids, codes, digests.';
comment on column channels.event.format is 'Version of the hash input.';

create table channels.dossier (
  centre_id smallint not null,
  application_id uuid not null,
  salt bytea not null check (length(salt) = 16),
  applicant jsonb not null,
  form jsonb not null,
  documents text[] not null,
  query_code text not null check (query_code ~ '^[0-9]{6}$'),
  primary key (centre_id, application_id),
  foreign key (centre_id, application_id) references channels.application
);
comment on table channels.dossier is 'Personal data of an application; as cases.dossier.';
comment on column channels.dossier.centre_id is 'The centre.';
comment on column channels.dossier.application_id is 'The application.';
comment on column channels.dossier.salt is 'Random; makes the digest in the journal unguessable.';
comment on column channels.dossier.applicant is '申请人, agent, phone.';
comment on column channels.dossier.form is 'Values of the form.';
comment on column channels.dossier.documents is 'Ids of the documents ready.';
comment on column channels.dossier.query_code is 'Six digits, asked together with the number.';

create view channels.department_of as
  select p.centre_id, p.procedure_key, p.version as procedure_version, s.step ->> 'department' as department_code,
         s.step -> 'routes' as routes
    from processes.procedure p
   cross join lateral jsonb_array_elements(p.definition -> 'procedure' -> 'steps') as s (step)
   where s.step ->> 'department' is not null and not (s.step ->> 'optional')::boolean;
comment on view channels.department_of is 'Which departments take part in a version of a channel: they see its applications. Without routes: in each.';
