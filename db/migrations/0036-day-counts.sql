create schema statistics;
comment on schema statistics is 'What oversight counts, added up so that a year of a million cases is read in a moment.';

create table statistics.day_count (
  centre_id smallint not null references organisation.centre,
  day date not null,
  department_code text not null,
  handling text not null,
  received int not null check (received >= 0),
  decided int not null check (decided >= 0),
  on_time int not null check (on_time >= 0),
  late int not null check (late >= 0),
  primary key (centre_id, day, department_code, handling),
  constraint verdicts_of_decisions check (on_time + late <= decided)
);
comment on table statistics.day_count is 'Cases of a day that is over, by department and way of handling. Written only from the cases, every night.';
comment on column statistics.day_count.centre_id is 'The centre.';
comment on column statistics.day_count.day is 'Day of receipt, or of decision, in China.';
comment on column statistics.day_count.department_code is 'The department that is responsible.';
comment on column statistics.day_count.handling is 'immediate, promised, joint, referred.';
comment on column statistics.day_count.received is 'Received on that day.';
comment on column statistics.day_count.decided is 'Decided on that day.';
comment on column statistics.day_count.on_time is 'Of these within both limits.';
comment on column statistics.day_count.late is 'Of these after one of them.';

create table statistics.counted_through (
  centre_id smallint primary key references organisation.centre,
  day date not null
);
comment on table statistics.counted_through is 'Up to which day the days are added up; what is younger is counted from the cases.';
comment on column statistics.counted_through.centre_id is 'The centre.';
comment on column statistics.counted_through.day is 'The last day added up.';

grant usage on schema statistics to yichuang_app;
grant select, insert, delete on statistics.day_count to yichuang_app;
grant select, insert, update on statistics.counted_through to yichuang_app;
