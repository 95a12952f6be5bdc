-- 大厅平面图: where each counter stands, for plans of the halls.
alter table organisation.counter add column plan_x smallint check (plan_x between 0 and 999);
alter table organisation.counter add column plan_y smallint check (plan_y between 0 and 999);
comment on column organisation.counter.plan_x is
  'Place in the plan of its hall, from west to east, in steps of about 1.5 metres; null: the data name none.';
comment on column organisation.counter.plan_y is 'The same from north to south.';

create or replace view organisation.counter_place as
  select centre_id, counter_id, number, institution_id, area, name, name_en, plan_x, plan_y, department_code
    from organisation.counter;
comment on view organisation.counter_place is
  'For other modules: where a counter stands, what is written above it, and whose it is.';
