-- 窗口登记、业务与提醒设置、窗口人员技能、排班、请假、AB岗顶岗.
alter table organisation.counter
  add column kind text not null default 'standard'
    check (kind in ('standard', 'enterprise', 'project', 'intermediary', 'special')),
  add column is_accessible boolean not null default false,
  add column is_elder_friendly boolean not null default false,
  add column devices text[] not null default '{}',
  add column closed_from date,
  add column closed_until date check (closed_until >= closed_from),
  add column retired_on date,
  add column version int not null default 1;
update organisation.counter set kind = 'intermediary' where intermediary_kind is not null;
comment on column organisation.counter.kind is '通道: 标准件, 企业设立并联, 项目报建并联, 中介, 专业.';
comment on column organisation.counter.is_accessible is 'A low counter or one with aids for disabled people (无障碍环境建设法 art. 40).';
comment on column organisation.counter.is_elder_friendly is '老年专窗.';
comment on column organisation.counter.devices is 'What stands there: caller, camera, scanner, idReader, ratingPad, signaturePad, printer.';
comment on column organisation.counter.closed_from is 'First day on which it is closed for a while; null: it is not.';
comment on column organisation.counter.closed_until is 'Last day of that; null: until further notice.';
comment on column organisation.counter.retired_on is 'Taken out of use for good on this day; what happened there stays readable.';
comment on column organisation.counter.version is 'Grows with every change; what a change must have seen.';

create or replace view organisation.counter_place as
  select centre_id, counter_id, number, institution_id, area, name, name_en, plan_x, plan_y, department_code, kind,
         is_accessible, is_elder_friendly, closed_from, closed_until, retired_on
    from organisation.counter;

alter table queueing.service
  add column target_wait_minutes smallint check (target_wait_minutes between 1 and 240),
  add column fewest_counters smallint not null default 1 check (fewest_counters between 0 and 50),
  add column day_limit int check (day_limit between 1 and 9999),
  add column priorities text[] not null default '{elder,disabled,pregnant,military}',
  add column version int not null default 1;
comment on column queueing.service.target_wait_minutes is 'Nobody is to wait longer for it; null: as the hall says.';
comment on column queueing.service.fewest_counters is 'A rota with fewer counters for it is told as too thin.';
comment on column queueing.service.day_limit is 'Numbers given out for it on one day at most; null: no limit.';
comment on column queueing.service.priorities is 'Who goes first there; the others of the four take an ordinary number.';
comment on column queueing.service.version is 'Grows with every change; what a change must have seen.';

alter table queueing.settings
  add column return_behind smallint not null default 3 check (return_behind between 1 and 10),
  add column held_at_most smallint not null default 3 check (held_at_most between 1 and 3),
  add column waiting smallint not null default 15 check (waiting between 1 and 200),
  add column wait_minutes smallint not null default 30 check (wait_minutes between 5 and 240),
  add column unserved_minutes smallint not null default 5 check (unserved_minutes between 1 and 60),
  add column pause_minutes smallint not null default 15 check (pause_minutes between 5 and 60),
  add column quiet_minutes smallint not null default 15 check (quiet_minutes between 5 and 60),
  add column late_minutes smallint not null default 10 check (late_minutes between 0 and 60),
  add column version int not null default 1,
  add column changed_at timestamptz,
  add column changed_by uuid;
comment on column queueing.settings.return_behind is 'How many are called before a missed number that came back.';
comment on column queueing.settings.held_at_most is 'Numbers a counter may hold.';
comment on column queueing.settings.waiting is 'More people than this in one line are told.';
comment on column queueing.settings.wait_minutes is 'A longer wait than this is told.';
comment on column queueing.settings.unserved_minutes is 'People wait so long and no counter is open for them: told.';
comment on column queueing.settings.pause_minutes is 'A pause longer than this is told (暂离).';
comment on column queueing.settings.quiet_minutes is 'An open counter that calls nobody for so long is told.';
comment on column queueing.settings.late_minutes is 'Somebody the rota expects who is so late is missed (空岗).';
comment on column queueing.settings.version is 'Grows with every change; what a change must have seen.';
comment on column queueing.settings.changed_at is 'When it was changed last.';
comment on column queueing.settings.changed_by is 'Who changed it.';

create table queueing.clerk_skill (
  centre_id smallint not null,
  account_id uuid not null,
  services text[] not null,
  counters text[] not null,
  version int not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (centre_id, account_id),
  foreign key (centre_id, account_id) references identity.account,
  foreign key (centre_id, changed_by) references identity.account (centre_id, account_id)
);
comment on table queueing.clerk_skill is '窗口人员技能: what a clerk can do and where; a clerk without a row is bound to nothing.';
comment on column queueing.clerk_skill.centre_id is 'The centre.';
comment on column queueing.clerk_skill.account_id is 'The clerk.';
comment on column queueing.clerk_skill.services is 'Services the clerk can do; empty: every one.';
comment on column queueing.clerk_skill.counters is 'Counters the clerk works at; empty: every one.';
comment on column queueing.clerk_skill.version is 'Grows with every change.';
comment on column queueing.clerk_skill.changed_at is 'When it was changed last.';
comment on column queueing.clerk_skill.changed_by is 'Who changed it.';

create table queueing.staff_leave (
  centre_id smallint not null,
  leave_id uuid not null,
  account_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  kind text not null check (kind in ('annual', 'sick', 'training', 'other')),
  entered_at timestamptz not null,
  entered_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (centre_id, leave_id),
  foreign key (centre_id, account_id) references identity.account,
  foreign key (centre_id, entered_by) references identity.account (centre_id, account_id),
  foreign key (centre_id, withdrawn_by) references identity.account (centre_id, account_id)
);
create index leave_by_day on queueing.staff_leave (centre_id, last_day) where withdrawn_at is null;
comment on table queueing.staff_leave is '请假: whole days on which a clerk is not there.';
comment on column queueing.staff_leave.centre_id is 'The centre.';
comment on column queueing.staff_leave.leave_id is 'UUIDv7.';
comment on column queueing.staff_leave.account_id is 'The clerk.';
comment on column queueing.staff_leave.first_day is 'First day away.';
comment on column queueing.staff_leave.last_day is 'Last day away.';
comment on column queueing.staff_leave.kind is '年休假, 病假, 培训, 其他; no diagnosis.';
comment on column queueing.staff_leave.entered_at is 'When it was entered.';
comment on column queueing.staff_leave.entered_by is 'Who entered it.';
comment on column queueing.staff_leave.withdrawn_at is 'When it was taken back; null: it holds.';
comment on column queueing.staff_leave.withdrawn_by is 'Who took it back.';

create table queueing.rota_week (
  centre_id smallint not null,
  institution_id text not null,
  monday date not null check (extract(isodow from monday) = 1),
  version int not null check (version > 0),
  published_version int,
  published_at timestamptz,
  published_by uuid,
  primary key (centre_id, institution_id, monday),
  foreign key (centre_id, institution_id) references organisation.institution,
  foreign key (centre_id, published_by) references identity.account,
  check ((published_at is null) = (published_version is null))
);
comment on table queueing.rota_week is '排班周: the rota of one hall for one week.';
comment on column queueing.rota_week.centre_id is 'The centre.';
comment on column queueing.rota_week.institution_id is 'The hall.';
comment on column queueing.rota_week.monday is 'First day of the week.';
comment on column queueing.rota_week.version is 'Grows with every change; what a change must have seen.';
comment on column queueing.rota_week.published_version is 'The version that was published last; null: never.';
comment on column queueing.rota_week.published_at is 'When that was.';
comment on column queueing.rota_week.published_by is 'Who published it.';

create table queueing.rota_duty (
  centre_id smallint not null,
  institution_id text not null,
  monday date not null,
  edition text not null check (edition in ('draft', 'published')),
  counter_id text not null,
  on_day date not null check (on_day between monday and monday + 6),
  half text not null check (half in ('morning', 'afternoon')),
  first_id uuid not null,
  second_id uuid,
  primary key (centre_id, institution_id, monday, edition, counter_id, on_day, half),
  foreign key (centre_id, institution_id, monday) references queueing.rota_week,
  foreign key (centre_id, counter_id) references organisation.counter,
  foreign key (centre_id, first_id) references identity.account (centre_id, account_id),
  foreign key (centre_id, second_id) references identity.account (centre_id, account_id)
);
comment on table queueing.rota_duty is '班次: who works at a counter in one half of a day, as planned and as published.';
comment on column queueing.rota_duty.centre_id is 'The centre.';
comment on column queueing.rota_duty.institution_id is 'The hall.';
comment on column queueing.rota_duty.monday is 'The week.';
comment on column queueing.rota_duty.edition is 'Draft: being planned; published: what the hall goes by.';
comment on column queueing.rota_duty.counter_id is 'The counter.';
comment on column queueing.rota_duty.on_day is 'The day.';
comment on column queueing.rota_duty.half is 'Morning or afternoon.';
comment on column queueing.rota_duty.first_id is 'A岗: who works there.';
comment on column queueing.rota_duty.second_id is 'B岗: who stands in; null: nobody.';

create table queueing.rota_pattern (
  centre_id smallint not null,
  counter_id text not null,
  first_id uuid not null,
  second_id uuid,
  turns text not null check (turns in ('never', 'daily', 'halves')),
  primary key (centre_id, counter_id),
  foreign key (centre_id, counter_id) references organisation.counter,
  foreign key (centre_id, first_id) references identity.account (centre_id, account_id),
  foreign key (centre_id, second_id) references identity.account (centre_id, account_id)
);
comment on table queueing.rota_pattern is '排班模式: whom a counter usually has, from which a week is made.';
comment on column queueing.rota_pattern.centre_id is 'The centre.';
comment on column queueing.rota_pattern.counter_id is 'The counter.';
comment on column queueing.rota_pattern.first_id is 'A岗.';
comment on column queueing.rota_pattern.second_id is 'B岗; null: nobody.';
comment on column queueing.rota_pattern.turns is 'The two never change places, from day to day, or at noon.';

create table queueing.substitution (
  centre_id smallint not null,
  substitution_id uuid not null,
  counter_id text not null,
  on_day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  absent_id uuid not null,
  stand_in_id uuid not null check (stand_in_id <> absent_id),
  reason text not null check (length(reason) between 1 and 100),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  recorded_by uuid not null,
  ended_by uuid,
  primary key (centre_id, substitution_id),
  foreign key (centre_id, counter_id) references organisation.counter,
  foreign key (centre_id, absent_id) references identity.account (centre_id, account_id),
  foreign key (centre_id, stand_in_id) references identity.account (centre_id, account_id),
  foreign key (centre_id, recorded_by) references identity.account (centre_id, account_id),
  foreign key (centre_id, ended_by) references identity.account (centre_id, account_id)
);
create unique index one_stand_in_a_counter on queueing.substitution (centre_id, counter_id, on_day, half)
  where until_at is null;
create unique index one_counter_a_stand_in on queueing.substitution (centre_id, stand_in_id, on_day, half)
  where until_at is null;
create index substitution_by_day on queueing.substitution (centre_id, on_day, from_at);
comment on table queueing.substitution is '顶岗记录 (AB岗): who stood in for whom, where and how long. Never deleted; only its end is added.';
comment on column queueing.substitution.centre_id is 'The centre.';
comment on column queueing.substitution.substitution_id is 'UUIDv7.';
comment on column queueing.substitution.counter_id is 'The counter.';
comment on column queueing.substitution.on_day is 'The day.';
comment on column queueing.substitution.half is 'The half of the day.';
comment on column queueing.substitution.absent_id is 'Whom the rota expected.';
comment on column queueing.substitution.stand_in_id is 'Who stands in.';
comment on column queueing.substitution.reason is 'Why, in the words of whoever recorded it.';
comment on column queueing.substitution.from_at is 'From when.';
comment on column queueing.substitution.until_at is 'Until when; null: still, or until the half ends.';
comment on column queueing.substitution.recorded_by is 'Who recorded it.';
comment on column queueing.substitution.ended_by is 'Who recorded the end.';

grant select, insert, update on queueing.clerk_skill, queueing.staff_leave, queueing.rota_week, queueing.substitution
  to yichuang_app;
grant select, insert, update, delete on queueing.rota_duty, queueing.rota_pattern to yichuang_app;
