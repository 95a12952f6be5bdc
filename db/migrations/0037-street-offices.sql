-- 街道办事处 decide for those who live in their district, whichever hall of the centre takes the papers in.
-- contract: only a level is added; no release relied on the shorter list.
alter table organisation.department drop constraint department_level_check;
alter table organisation.department add constraint department_level_check
  check (level in ('zone_bureau', 'municipal_branch', 'street_office', 'manager')) not valid;
alter table organisation.department validate constraint department_level_check;

create or replace view cases.counted_case as
  select centre_id, case_id, department_code, handling, application_id, received_at, accepted_at, decided_at, outcome,
         is_on_time, promised_due_at, statutory_due_at, least(promised_due_at, statutory_due_at) as due_at,
         counter_id, received_via
    from cases.case_file
   where outcome is distinct from 'voided';

-- Added up anew from the cases, in the night after.
delete from statistics.day_count;
delete from statistics.counted_through;
-- contract: a night of the former release fails on it, and the next night makes up for that.
alter table statistics.day_count drop constraint day_count_pkey;
-- short lock: emptied above.
alter table statistics.day_count add column place text not null;
-- short lock: as above.
alter table statistics.day_count add primary key (centre_id, day, department_code, place, handling);
comment on table statistics.day_count is 'Cases of a day that is over, by responsible department, place and way of handling. Written only from the cases, every night.';
comment on column statistics.day_count.place is 'Where the papers were taken in: the institution of the counter, else the way they came.';
