create table organisation.former_office_hours (
  centre_id smallint not null references organisation.centre,
  held_until timestamptz not null,
  office_hours text not null,
  primary key (centre_id, held_until)
);
comment on table organisation.former_office_hours is
  'Opening hours the centre had before: what was accepted while they held is counted by them. Append-only; the hours that hold stand in organisation.centre.';
comment on column organisation.former_office_hours.centre_id is 'The centre.';
comment on column organisation.former_office_hours.held_until is 'When other hours took their place.';
comment on column organisation.former_office_hours.office_hours is 'Segments of a working day, for example 08:30-12:00,13:00-17:30.';

create table clock.rules_version (
  centre_id smallint not null references organisation.centre,
  version int not null check (version > 0),
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  known_at timestamptz not null,
  changed_by uuid not null,
  basis text not null check (length(basis) between 2 and 200),
  primary key (centre_id, version)
);
comment on table clock.rules_version is
  '计时规则: what a centre sets for its counting, all of it in every version. Append-only; without a row the defaults hold.';
comment on column clock.rules_version.centre_id is 'The centre.';
comment on column clock.rules_version.version is 'Grows by one with every change; 0 are the defaults.';
comment on column clock.rules_version.rules is 'Every setting but the opening hours of the centre.';
comment on column clock.rules_version.known_at is 'Binds what is accepted from this moment on.';
comment on column clock.rules_version.changed_by is 'Account of who changed them.';
comment on column clock.rules_version.basis is 'Why, or by which decision.';

create table clock.overlay (
  centre_id smallint not null references organisation.centre,
  overlay_id uuid not null,
  kind text not null check (kind in ('closure', 'extraDay')),
  first_day date not null,
  last_day date not null,
  institution_id text,
  basis text not null check (length(basis) between 2 and 200),
  document_number text check (length(document_number) between 1 and 60),
  published_on date not null,
  known_at timestamptz not null,
  entered_by uuid not null,
  primary key (centre_id, overlay_id),
  foreign key (centre_id, institution_id) references organisation.institution,
  constraint overlay_days check (last_day between first_day and first_day + 60)
);
comment on table clock.overlay is
  '本地安排: days the centre, or one of its halls, closes or works beside the notices of the State Council. Append-only.';
comment on column clock.overlay.centre_id is 'The centre.';
comment on column clock.overlay.overlay_id is 'UUIDv7.';
comment on column clock.overlay.kind is 'closure: not worked; extraDay: a day off that is worked.';
comment on column clock.overlay.first_day is 'First day.';
comment on column clock.overlay.last_day is 'Last day, included.';
comment on column clock.overlay.institution_id is 'The hall it holds for; null: the whole centre.';
comment on column clock.overlay.basis is 'The decision that says so; there is none without.';
comment on column clock.overlay.document_number is 'Number of that decision, null when it has none.';
comment on column clock.overlay.published_on is 'Day on which the public was told.';
comment on column clock.overlay.known_at is 'Since when the clocks of the centre go by it.';
comment on column clock.overlay.entered_by is 'Account of who entered it.';

create table clock.overlay_withdrawal (
  centre_id smallint not null,
  overlay_id uuid not null,
  basis text not null check (length(basis) between 2 and 200),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  primary key (centre_id, overlay_id),
  foreign key (centre_id, overlay_id) references clock.overlay
);
comment on table clock.overlay_withdrawal is '撤销本地安排: a decision that no longer holds; the row of what it withdraws stays. Append-only.';
comment on column clock.overlay_withdrawal.centre_id is 'The centre.';
comment on column clock.overlay_withdrawal.overlay_id is 'What is withdrawn.';
comment on column clock.overlay_withdrawal.basis is 'Why, or by which decision.';
comment on column clock.overlay_withdrawal.withdrawn_at is 'Since when the clocks of the centre go without it.';
comment on column clock.overlay_withdrawal.withdrawn_by is 'Account of who withdrew it.';

create or replace view clock.stamp as
  select c.centre_id,
         c.version || '/' || notices.number || '/' || decisions.number || '/' || withdrawals.number || '/' || rules.version
         as stamp
    from organisation.centre_version c
   cross join lateral
         (select count(*) as number from clock.holiday_notice n where n.centre_id = c.centre_id) notices
   cross join lateral (select count(*) as number from clock.overlay o where o.centre_id = c.centre_id) decisions
   cross join lateral
         (select count(*) as number from clock.overlay_withdrawal w where w.centre_id = c.centre_id) withdrawals
   cross join lateral
         (select coalesce(max(r.version), 0) as version from clock.rules_version r where r.centre_id = c.centre_id) rules;

grant select, insert on organisation.former_office_hours, clock.rules_version, clock.overlay, clock.overlay_withdrawal
  to yichuang_app;
