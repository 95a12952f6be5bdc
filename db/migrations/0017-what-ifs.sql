-- What a coordinator thinks through on a copy of a plan, and the past cases of a step without a look through all cases.
create table channels.what_if (
  centre_id smallint not null references organisation.centre,
  what_if_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  procedure_key text not null,
  procedure_version int not null,
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (centre_id, what_if_id),
  unique (centre_id, procedure_key, procedure_version, name),
  foreign key (centre_id, procedure_key, procedure_version) references processes.procedure
);
comment on table channels.what_if is '推演: changes thought through on a copy of a plan. A sandbox: no application goes by it, rows may be deleted.';
comment on column channels.what_if.centre_id is 'The centre.';
comment on column channels.what_if.what_if_id is 'UUIDv7.';
comment on column channels.what_if.name is 'As the coordinator calls it.';
comment on column channels.what_if.procedure_key is 'The channel.';
comment on column channels.what_if.procedure_version is 'Version whose steps the changes name.';
comment on column channels.what_if.changes is 'List of changes: kind, steps, length.';
comment on column channels.what_if.made_by is 'Account that saved it.';
comment on column channels.what_if.made_at is 'When.';
grant select, insert, delete on channels.what_if to yichuang_app;

-- short lock: one look through the table; only decided steps of channels enter the index, and the hot act writes none.
create index case_decided_by_step on cases.case_file (centre_id, step_id, item_code, decided_at)
  where step_id is not null and decided_at is not null;
