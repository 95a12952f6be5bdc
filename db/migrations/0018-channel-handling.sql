-- Handling a channel application: one correction for all departments, steps of intermediaries, hand-out, urging.

-- contract: only values are added; no release relied on the shorter list.
alter table channels.application drop constraint application_state_check;
-- short lock: no release has filled this table yet.
alter table channels.application add constraint application_state_check
  check (state in ('submitted', 'awaitingCorrection', 'accepted', 'granted', 'refused', 'withdrawn'));
alter table channels.application add column correction_asked text[];
alter table channels.application add column correction_asked_at timestamptz;
alter table channels.application add column correction_due_at timestamptz;
alter table channels.application add column correction_due_on date;
alter table channels.application add column correction_due_unit text;
alter table channels.application add column correction_due_provisional boolean;
alter table channels.application add column corrected_at timestamptz;
comment on column channels.application.correction_asked is 'Documents of the one correction notice; null: none was sent.';
comment on column channels.application.correction_asked_at is 'When the notice was sent.';
comment on column channels.application.correction_due_at is 'By when they should be in.';
comment on column channels.application.correction_due_on is 'Its day.';
comment on column channels.application.correction_due_unit is 'Unit of that limit.';
comment on column channels.application.correction_due_provisional is 'True when a year without a holiday notice was touched.';
comment on column channels.application.corrected_at is 'The last missing paper was in.';

-- contract: rows are only added without a case; what reads the column keeps its rows.
alter table processes.fact alter column case_id drop not null;
comment on column processes.fact.case_id is
  'Case whose decision established it; null for the step of an intermediary, reported in the journal of the application.';
comment on column processes.fact.event_seq is 'The event of that case, or of the application.';

create table channels.statement (
  centre_id smallint not null,
  application_id uuid not null,
  seq int not null,
  content jsonb not null,
  primary key (centre_id, application_id, seq),
  foreign key (centre_id, application_id, seq) references channels.event
);
comment on table channels.statement is 'What an event of an application states in words; as cases.statement.';
comment on column channels.statement.centre_id is 'The centre.';
comment on column channels.statement.application_id is 'The application.';
comment on column channels.statement.seq is 'The event.';
comment on column channels.statement.content is 'Texts by name.';

create table channels.defect (
  centre_id smallint not null,
  application_id uuid not null,
  defect_id uuid not null,
  department_code text not null,
  document_id text not null,
  defect text not null check (defect <> ''),
  named_by uuid not null,
  named_at timestamptz not null,
  told_seq int,
  primary key (centre_id, application_id, defect_id),
  foreign key (centre_id, application_id) references channels.application,
  foreign key (centre_id, department_code) references organisation.department,
  foreign key (centre_id, application_id, told_seq) references channels.event
);
comment on table channels.defect is
  '部门指出的材料缺陷: what departments find in the papers of an application, gathered for one notice.';
comment on column channels.defect.centre_id is 'The centre.';
comment on column channels.defect.application_id is 'The application.';
comment on column channels.defect.defect_id is 'UUIDv7.';
comment on column channels.defect.department_code is 'Department that found it.';
comment on column channels.defect.document_id is 'Document of the form of the channel.';
comment on column channels.defect.defect is 'What exactly is missing or wrong.';
comment on column channels.defect.named_by is 'Account that named it.';
comment on column channels.defect.named_at is 'When.';
comment on column channels.defect.told_seq is 'Event that told the applicant; null until then, and it may be taken back so long.';

create table channels.urging_ladder (
  centre_id smallint not null references organisation.centre,
  rung text not null check (rung in ('reviewer', 'departmentHead', 'centreManager')),
  from_percent smallint check (from_percent between 1 and 100),
  primary key (centre_id, rung)
);
comment on table channels.urging_ladder is '催办规则: whom the nightly rule urges from when on; empty: the defaults of the product.';
comment on column channels.urging_ladder.centre_id is 'The centre.';
comment on column channels.urging_ladder.rung is 'Who is urged.';
comment on column channels.urging_ladder.from_percent is 'Share of the time used, in per cent; null: when the time is over.';

create table channels.urging (
  centre_id smallint not null,
  application_id uuid not null,
  urging_id uuid not null,
  case_id uuid not null,
  step_id text not null,
  department_code text not null,
  rung text not null check (rung in ('reviewer', 'departmentHead', 'centreManager')),
  used_percent smallint not null check (used_percent between 0 and 100),
  is_overdue boolean not null,
  urged_at timestamptz not null,
  urged_by uuid,
  primary key (centre_id, application_id, urging_id),
  foreign key (centre_id, application_id) references channels.application,
  foreign key (centre_id, case_id) references cases.case_file
);
create unique index urging_by_rule on channels.urging (centre_id, case_id, rung) where urged_by is null;
create index urging_of_department on channels.urging (centre_id, department_code, case_id);
comment on table channels.urging is '催办记录: one row for each urging of a step; append-only.';
comment on column channels.urging.centre_id is 'The centre.';
comment on column channels.urging.application_id is 'The application.';
comment on column channels.urging.urging_id is 'UUIDv7.';
comment on column channels.urging.case_id is 'Case of the step.';
comment on column channels.urging.step_id is 'The step.';
comment on column channels.urging.department_code is 'Department that is urged.';
comment on column channels.urging.rung is 'Who there, or above.';
comment on column channels.urging.used_percent is 'Share of its time that was used then.';
comment on column channels.urging.is_overdue is 'True when the time was over.';
comment on column channels.urging.urged_at is 'When.';
comment on column channels.urging.urged_by is 'Account of the coordinator; null: the nightly rule.';

grant select, insert on channels.statement, channels.urging to yichuang_app;
grant select, insert, delete on channels.defect to yichuang_app;
grant update (told_seq) on channels.defect to yichuang_app;
grant select, insert, update, delete on channels.urging_ladder to yichuang_app;
