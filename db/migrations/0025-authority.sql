-- Seals and their keepers, what a delegation is limited to, decisions of two persons, the stream of what changed.

create table identity.seal (
  centre_id smallint not null,
  seal_id uuid not null,
  department_code text not null,
  name text not null check (length(name) between 1 and 40),
  use text not null check (use in ('acceptance', 'approval', 'licensing', 'office')),
  number text not null check (length(number) between 1 and 40),
  form text not null check (form in ('physical', 'electronic')),
  valid_from date not null,
  valid_until date,
  keeper_id uuid not null,
  version int not null default 1,
  registered_at timestamptz not null,
  registered_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text,
  primary key (centre_id, seal_id),
  unique (centre_id, number),
  check (valid_until >= valid_from),
  check ((revoked_at is null) = (revoke_reason is null)),
  foreign key (centre_id, department_code) references organisation.department,
  foreign key (centre_id, keeper_id) references identity.account,
  foreign key (centre_id, registered_by) references identity.account,
  foreign key (centre_id, revoked_by) references identity.account
);
comment on table identity.seal is '专用章: seals that departments keep at the centre. Days are inclusive.';
comment on column identity.seal.centre_id is 'The centre.';
comment on column identity.seal.seal_id is 'UUIDv7.';
comment on column identity.seal.department_code is 'Whose seal it is.';
comment on column identity.seal.name is 'Its inscription (印文), for example 审批专用章（1）; stands in the papers it closes.';
comment on column identity.seal.use is 'acceptance 受理, approval 审批, licensing 行政许可, office 公章.';
comment on column identity.seal.number is 'Its number on file with the police (备案编号).';
comment on column identity.seal.form is 'physical 实物印章 or electronic 电子印章.';
comment on column identity.seal.valid_from is 'First day it may be used.';
comment on column identity.seal.valid_until is 'Last day; null while open.';
comment on column identity.seal.keeper_id is 'Who keeps it now; the last row of its hand-overs.';
comment on column identity.seal.version is 'Grows with every hand-over and with its end.';
comment on column identity.seal.registered_at is 'When it was entered.';
comment on column identity.seal.registered_by is 'Who entered it; null: the console.';
comment on column identity.seal.revoked_at is 'When it was taken out of use (停用); it closes nothing from then on.';
comment on column identity.seal.revoked_by is 'Who did so.';
comment on column identity.seal.revoke_reason is 'Why: lost, worn, replaced.';

create table identity.seal_hand_over (
  centre_id smallint not null,
  seal_id uuid not null,
  seq int not null check (seq > 0),
  at timestamptz not null,
  from_id uuid,
  to_id uuid not null,
  reason text not null check (length(reason) between 1 and 200),
  by_id uuid,
  primary key (centre_id, seal_id, seq),
  check (from_id <> to_id),
  foreign key (centre_id, seal_id) references identity.seal,
  foreign key (centre_id, from_id) references identity.account,
  foreign key (centre_id, to_id) references identity.account,
  foreign key (centre_id, by_id) references identity.account
);
comment on table identity.seal_hand_over is '印章移交记录: who kept a seal from when on. Append-only.';
comment on column identity.seal_hand_over.centre_id is 'The centre.';
comment on column identity.seal_hand_over.seal_id is 'The seal.';
comment on column identity.seal_hand_over.seq is '1, 2, 3 …';
comment on column identity.seal_hand_over.at is 'When it changed hands.';
comment on column identity.seal_hand_over.from_id is 'Who gave it; null for its first keeper.';
comment on column identity.seal_hand_over.to_id is 'Who took it.';
comment on column identity.seal_hand_over.reason is 'Why.';
comment on column identity.seal_hand_over.by_id is 'Who entered it; null: the console.';

alter table identity.delegation add column counter_id text;
alter table identity.delegation add column item_codes text[];
alter table identity.delegation add column item_kinds text[];
alter table identity.delegation add column limits text;
alter table identity.delegation add column seal_id uuid;
alter table identity.delegation add column end_reason text;
-- short lock: a few rows for each member of staff.
alter table identity.delegation add foreign key (centre_id, counter_id) references organisation.counter;
-- short lock: as above.
alter table identity.delegation add foreign key (centre_id, seal_id) references identity.seal;
-- Found with the department when it manages its own; with the seal when that is taken out of use.
-- short lock: as above.
create index delegation_of_department on identity.delegation (centre_id, department_code);
-- short lock: as above.
create index delegation_of_seal on identity.delegation (centre_id, seal_id) where seal_id is not null;
comment on column identity.delegation.counter_id is 'Counter it is bound to; null: wherever the person works.';
comment on column identity.delegation.item_codes is 'Items it is limited to; null: every item of the department.';
comment on column identity.delegation.item_kinds is 'Kinds of items it is limited to; null: every kind.';
comment on column identity.delegation.limits is 'What else the paper limits it to, in its words; for the person to keep.';
comment on column identity.delegation.seal_id is 'Seal that papers under it bear; null: the place for the seal of the department stays free.';
comment on column identity.delegation.end_reason is 'Why it was ended; null in rows of before the register.';

alter table identity.account add column is_head boolean not null default false;
comment on column identity.account.is_head is
  '部门负责人: manages what the department delegates, and its seals. Only for reviewers.';

create or replace view identity.live_session as
  select s.centre_id, s.token_hash, s.expires_at, a.account_id, a.login_name, a.display_name, a.role, a.department_code,
         a.version as authority_version, a.is_head
    from identity.session s
    join identity.account a using (centre_id, account_id)
   where s.ended_at is null
     and not a.is_disabled;

create view identity.held_power as
  select g.centre_id, g.account_id,
         jsonb_strip_nulls(jsonb_build_object(
           'powerId', g.delegation_id, 'departmentCode', g.department_code, 'act', g.act, 'from', g.valid_from,
           'basis', g.basis, 'items', g.item_codes, 'kinds', g.item_kinds, 'counterId', g.counter_id,
           'until', g.valid_until, 'endedAt', floor(extract(epoch from g.ended_at) * 1000)::bigint, 'endReason', g.end_reason,
           'grantedBy', granter.display_name,
           'seal', case when s.seal_id is not null then jsonb_build_object(
             'sealId', s.seal_id, 'name', s.name, 'use', s.use, 'from', s.valid_from, 'until', s.valid_until,
             'revokedAt', floor(extract(epoch from s.revoked_at) * 1000)::bigint, 'revokeReason', s.revoke_reason) end))
           as power
    from identity.delegation g
    left join identity.seal s on s.centre_id = g.centre_id and s.seal_id = g.seal_id
    left join identity.account granter on granter.centre_id = g.centre_id and granter.account_id = g.granted_by
   where g.ended_at is null
      or not exists (select from identity.delegation later
                      where later.centre_id = g.centre_id and later.account_id = g.account_id
                        and later.department_code = g.department_code and later.act = g.act
                        and later.ended_at > g.ended_at);
comment on view identity.held_power is
  'Powers as the rules read them: those not ended, and of each department and act the last that was, so that a refusal can name it.';

create table identity.authority_head (
  centre_id smallint primary key references organisation.centre,
  seq bigint not null check (seq >= 0)
);
comment on table identity.authority_head is
  'Number of the last change; locked until the commit, so that numbers become visible in their order.';
comment on column identity.authority_head.centre_id is 'The centre.';
comment on column identity.authority_head.seq is 'The last number given.';

create table identity.authority_event (
  centre_id smallint not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null check (kind in ('granted', 'ended', 'sealRegistered', 'sealHandedOver', 'sealRevoked')),
  department_code text not null,
  account_ids uuid[] not null,
  delegation_id uuid,
  seal_id uuid,
  primary key (centre_id, seq),
  foreign key (centre_id, department_code) references organisation.department,
  foreign key (centre_id, delegation_id) references identity.delegation,
  foreign key (centre_id, seal_id) references identity.seal
);
comment on table identity.authority_event is '授权变动: what changed in delegations and seals, for open screens. Append-only.';
comment on column identity.authority_event.centre_id is 'The centre.';
comment on column identity.authority_event.seq is '1, 2, 3 … in the order of commits.';
comment on column identity.authority_event.at is 'When.';
comment on column identity.authority_event.kind is 'What changed.';
comment on column identity.authority_event.department_code is 'Whose delegation or seal.';
comment on column identity.authority_event.account_ids is 'Accounts whose powers are other ones since.';
comment on column identity.authority_event.delegation_id is 'The delegation, where it is about one.';
comment on column identity.authority_event.seal_id is 'The seal, where it is about one.';

create table cases.proposal (
  centre_id smallint not null,
  case_id uuid not null,
  version int not null,
  outcome text not null check (outcome in ('granted', 'refused')),
  statement jsonb not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (centre_id, case_id),
  foreign key (centre_id, case_id) references cases.case_file
);
comment on table cases.proposal is
  '双人审批: a decision that waits for the second person. It binds nobody; gone once it is confirmed or given back, void when the case went on.';
comment on column cases.proposal.centre_id is 'The centre.';
comment on column cases.proposal.case_id is 'The case; one proposal at a time.';
comment on column cases.proposal.version is 'Version of the case it was made on.';
comment on column cases.proposal.outcome is 'granted or refused.';
comment on column cases.proposal.statement is 'The words of the decision: opinion, or reason, basis, cause.';
comment on column cases.proposal.proposed_by is 'The first person.';
comment on column cases.proposal.proposed_at is 'When it was proposed.';

grant select, insert on identity.seal, identity.seal_hand_over, identity.authority_event to yichuang_app;
grant update (keeper_id, version, revoked_at, revoked_by, revoke_reason) on identity.seal to yichuang_app;
grant select, insert, update on identity.authority_head to yichuang_app;
grant select on identity.held_power to yichuang_app;
grant select, insert, delete on cases.proposal to yichuang_app;
