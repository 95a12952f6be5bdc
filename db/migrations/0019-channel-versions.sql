-- A version of a channel is published from a date, and edited in a draft.
alter table processes.procedure add column applies_from date;
alter table processes.procedure add column published_by uuid;
update processes.procedure set applies_from = (published_at at time zone 'Asia/Shanghai')::date;
-- contract: no release has filled this table yet.
alter table processes.procedure alter column applies_from set not null;
comment on column processes.procedure.applies_from is
  'First day on which applications take this version; of those whose day has come, the highest version is offered.';
comment on column processes.procedure.published_by is
  'Account that published the version on the page of the channel; null when it came with imported data.';

-- contract: no release read the flag; a day that comes by itself cannot be kept in one.
drop index processes.procedure_current;
revoke update (is_current) on processes.procedure from yichuang_app;
-- contract: as above.
alter table processes.procedure drop column is_current;

create table processes.procedure_draft (
  centre_id smallint not null references organisation.centre,
  procedure_key text not null,
  version int not null check (version > 0),
  base_version int,
  definition jsonb,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (centre_id, procedure_key),
  check ((definition is null) = (base_version is null)),
  foreign key (centre_id, procedure_key, base_version) references processes.procedure
);
comment on table processes.procedure_draft is '流程草稿: the next version of a channel while it is edited; one a channel.';
comment on column processes.procedure_draft.centre_id is 'The centre.';
comment on column processes.procedure_draft.procedure_key is 'The channel.';
comment on column processes.procedure_draft.version is 'Grows whenever the draft is saved, discarded or published: who saw another one is told.';
comment on column processes.procedure_draft.base_version is 'Newest published version when the draft was saved; null when there is no draft.';
comment on column processes.procedure_draft.definition is 'The channel as it was typed, faults and all; null once it was discarded or published.';
comment on column processes.procedure_draft.saved_at is 'When it was last saved, discarded or published.';
comment on column processes.procedure_draft.saved_by is 'Account that did so.';

grant select, insert, update on processes.procedure_draft to yichuang_app;
