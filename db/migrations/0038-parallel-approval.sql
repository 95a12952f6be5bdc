alter table channels.application add column answers jsonb not null default '{}';
comment on column channels.application.answers is
  'What the applicant answered about the situation, by question: it says which documents are necessary. Empty for filings of before.';

-- short lock: one row for each meeting or visit ever called, some thousands in years.
create index joint_session_cancelled on channels.joint_session (centre_id, ends_at) where cancelled_at is not null;

create table channels.department_event_head (
  centre_id smallint primary key references organisation.centre,
  seq bigint not null
);
comment on table channels.department_event_head is
  'The last number of channels.department_event; locked until the commit, so that numbers become visible in their order.';
comment on column channels.department_event_head.centre_id is 'The centre.';
comment on column channels.department_event_head.seq is 'The last number given.';

create table channels.department_event (
  centre_id smallint not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null check (kind in ('urged', 'urgedToSign', 'sessionCancelled')),
  department_code text not null,
  application_id uuid not null,
  case_id uuid,
  rung text,
  session_id uuid,
  primary key (centre_id, seq),
  foreign key (centre_id, department_code) references organisation.department,
  foreign key (centre_id, application_id) references channels.application,
  constraint about_case_or_session check ((case_id is not null) = (kind = 'urged') and (session_id is null) = (kind = 'urged')),
  constraint rung_of_urged check ((rung is not null) = (kind = 'urged'))
);
comment on table channels.department_event is
  '部门提醒: what a department is to see at once on its open screens; the row it tells of stands elsewhere. Append-only.';
comment on column channels.department_event.centre_id is 'The centre.';
comment on column channels.department_event.seq is '1, 2, 3 … in the order of commits.';
comment on column channels.department_event.at is 'When.';
comment on column channels.department_event.kind is '催办 urged, 催签 urgedToSign, 取消会审 sessionCancelled.';
comment on column channels.department_event.department_code is 'Who is to see it.';
comment on column channels.department_event.application_id is 'The application it is about.';
comment on column channels.department_event.case_id is 'The case that was urged.';
comment on column channels.department_event.rung is 'Whom the urging went to, there or above.';
comment on column channels.department_event.session_id is 'The meeting or visit.';

grant select, insert, update on channels.department_event_head to yichuang_app;
grant select, insert on channels.department_event to yichuang_app;

create table channels.session_rules_version (
  centre_id smallint not null references organisation.centre,
  version int not null check (version > 0),
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  known_at timestamptz not null,
  changed_by uuid not null,
  basis text not null check (length(basis) between 2 and 200),
  primary key (centre_id, version),
  foreign key (centre_id, changed_by) references identity.account
);
comment on table channels.session_rules_version is
  '会审规则 in every version: dates of the house, notice, length and size of meetings and visits. A session goes by that of its call. Append-only.';
comment on column channels.session_rules_version.centre_id is 'The centre.';
comment on column channels.session_rules_version.version is 'Grows by one with every change; 0 are the defaults.';
comment on column channels.session_rules_version.rules is 'Each rule with its number: working days, hours, departments, items.';
comment on column channels.session_rules_version.known_at is 'Since when sessions are called by it.';
comment on column channels.session_rules_version.changed_by is 'Account of who changed it.';
comment on column channels.session_rules_version.basis is 'Why, or by which decision.';

grant select, insert on channels.session_rules_version to yichuang_app;
