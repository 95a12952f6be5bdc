-- Channels that begin on the page, the ladder of urging in versions, statements of applicants that can be taken back.

-- A new channel is a draft before it is anything else.
-- contract: nothing relied on a draft having a version to stand on; the reference may now be empty.
alter table processes.procedure_draft drop constraint procedure_draft_check;
-- short lock: one row a channel.
alter table processes.procedure_draft add constraint procedure_draft_discarded
  check (definition is not null or base_version is null);
comment on column processes.procedure_draft.base_version is
  'Newest published version when the draft was saved; null when there is no draft, or the channel was never published.';

create table channels.ladder_version (
  centre_id smallint not null references organisation.centre,
  version int not null check (version > 0),
  rungs jsonb not null check (jsonb_typeof(rungs) = 'array'),
  known_at timestamptz not null,
  changed_by uuid not null,
  basis text not null check (length(basis) between 2 and 200),
  primary key (centre_id, version)
);
comment on table channels.ladder_version is
  '催办规则: whom the nightly rule urges from when on, all rungs in every version. Append-only; without a row the defaults hold.';
comment on column channels.ladder_version.centre_id is 'The centre.';
comment on column channels.ladder_version.version is 'Grows by one with every change; 0 are the defaults.';
comment on column channels.ladder_version.rungs is 'From the lowest to the highest: who is told, by what act, from which share of the time on.';
comment on column channels.ladder_version.known_at is 'Since when the rule goes by it.';
comment on column channels.ladder_version.changed_by is 'Account of who changed it.';
comment on column channels.ladder_version.basis is 'Why, or by which decision.';
grant select, insert on channels.ladder_version to yichuang_app;

-- contract: no page has ever filled it; the rungs are kept in versions now.
drop table channels.urging_ladder;

alter table channels.urging add column act text not null default 'urging'
  check (act in ('reminder', 'urging', 'escalation'));
comment on column channels.urging.act is '提醒, 催办 or 督办.';
-- contract: only values are added; no release relied on the shorter lists.
alter table channels.urging drop constraint urging_rung_check;
-- short lock: no release has filled this table yet.
alter table channels.urging add constraint urging_rung_check
  check (rung in ('reviewer', 'departmentHead', 'centreManager', 'centreSupervisor'));
-- contract: as above; a step that is late has used more than its time.
alter table channels.urging drop constraint urging_used_percent_check;
-- short lock: as above.
alter table channels.urging add constraint urging_used_percent_check check (used_percent between 0 and 999);
comment on column channels.urging.used_percent is 'Share of its time that was used then; above 100 when it is late.';
-- contract: the same person may be urged and then escalated to; the narrower key let only one of the two through.
drop index channels.urging_by_rule;
-- short lock: as above.
create unique index urging_by_rule on channels.urging (centre_id, case_id, rung, act) where urged_by is null;

-- A statement that is taken back holds no longer; the journal of the application keeps both.
grant delete on processes.fact to yichuang_app;
