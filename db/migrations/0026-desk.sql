-- The counter desk: items of each clerk, acts that can be taken back for some seconds, screens that are locked.
create table queueing.desk_item (
  centre_id smallint not null,
  account_id uuid not null,
  item_code text not null,
  slot smallint check (slot between 1 and 9),
  picked_at timestamptz,
  primary key (centre_id, account_id, item_code),
  unique (centre_id, account_id, slot),
  foreign key (centre_id, account_id) references identity.account
);
comment on table queueing.desk_item is '常办事项: items a clerk keeps under a number key, and those taken last. A few rows a clerk.';
comment on column queueing.desk_item.centre_id is 'The centre.';
comment on column queueing.desk_item.account_id is 'The clerk.';
comment on column queueing.desk_item.item_code is 'The item, in whatever version is offered.';
comment on column queueing.desk_item.slot is 'Number key 1 to 9 of a favourite (收藏); null: not one.';
comment on column queueing.desk_item.picked_at is 'When the clerk took it last; null: never yet.';

alter table platform.outbox add column held_until timestamptz;
alter table platform.outbox add column held_for text;
-- short lock: effects leave the table's waiting part within a second; the check is one pass over small rows.
alter table platform.outbox add constraint held_for_something check ((held_until is null) = (held_for is null));
comment on column platform.outbox.held_until is 'The effect leaves no earlier: until then its act can be taken back. Null: at once.';
comment on column platform.outbox.held_for is 'What it is held for, as its module names it; all effects of one act bear one name.';
-- short lock: the columns are new, a scan finds no row for the index.
create index outbox_held on platform.outbox (centre_id, held_for) where held_for is not null and dispatched_at is null;

-- A case taken back by whoever opened it, before any paper left: its number stays used, nothing else of it counts.
-- contract: the check is made wider below; no row and no reader loses anything.
alter table cases.case_file drop constraint case_file_outcome_check;
alter table cases.case_file add constraint case_file_outcome_check check (outcome in
  ('granted', 'refused', 'declined', 'notRequired', 'withdrawn', 'lapsed', 'terminated', 'voided')) not valid;
alter table cases.case_file validate constraint case_file_outcome_check;
create or replace view cases.counted_case as
  select centre_id, case_id, department_code, handling, application_id, received_at, accepted_at, decided_at, outcome,
         is_on_time, promised_due_at, statutory_due_at, least(promised_due_at, statutory_due_at) as due_at
    from cases.case_file
   where outcome is distinct from 'voided';

alter table identity.session add column locked_at timestamptz;
comment on column identity.session.locked_at is '锁屏: since when the screen is locked; null: it is not. A locked session acts and reads nothing.';
create or replace view identity.live_session as
  select s.centre_id, s.token_hash, s.expires_at, a.account_id, a.login_name, a.display_name, a.role, a.department_code,
         a.version as authority_version, a.is_head, s.locked_at
    from identity.session s
    join identity.account a using (centre_id, account_id)
   where s.ended_at is null
     and not a.is_disabled;

grant select, insert, update, delete on queueing.desk_item to yichuang_app;
