-- 午休: a counter pauses for lunch.
-- contract: the check is made wider below; no row and no reader loses anything.
alter table queueing.counter_session drop constraint counter_session_pause_reason_check;
alter table queueing.counter_session add constraint counter_session_pause_reason_check check (pause_reason in
  ('away', 'lunch', 'specialMatter', 'handover', 'equipment')) not valid;
alter table queueing.counter_session validate constraint counter_session_pause_reason_check;

-- The link of a case and the code on its papers lead to its rating.
-- short lock: one row a service since 0033; built in a moment.
create index invitation_of_case on complaints.invitation (centre_id, case_id) where case_id is not null;

create table complaints.reveal (
  centre_id smallint not null,
  reveal_id uuid not null,
  remedy_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (centre_id, reveal_id),
  foreign key (centre_id, remedy_id) references complaints.remedy,
  foreign key (centre_id, account_id) references identity.account
);
create index reveal_by_time on complaints.reveal (centre_id, at, reveal_id);
comment on table complaints.reveal is
  '个人信息查看记录: who had the telephone of a bad rating shown (PIPL art. 51 and 54). Append-only; never the number.';
comment on column complaints.reveal.centre_id is 'The centre.';
comment on column complaints.reveal.reveal_id is 'UUIDv7.';
comment on column complaints.reveal.remedy_id is 'The remedy for whose sake it was shown.';
comment on column complaints.reveal.account_id is 'Who looked.';
comment on column complaints.reveal.at is 'When.';
grant select, insert on complaints.reveal to yichuang_app;

alter table complaints.remedy add column appealed_at timestamptz;
alter table complaints.remedy add column appeal_decided_at timestamptz;
alter table complaints.remedy add column appeal_outcome text;
alter table complaints.remedy add constraint remedy_appeal_outcome_check
  check (appeal_outcome in ('ratingUpheld', 'ratingSetAside')) not valid;
alter table complaints.remedy validate constraint remedy_appeal_outcome_check;
alter table complaints.remedy add constraint appeal_decided_has_outcome
  check ((appeal_decided_at is null) = (appeal_outcome is null)) not valid;
alter table complaints.remedy validate constraint appeal_decided_has_outcome;
comment on column complaints.remedy.appealed_at is '申诉: when the department appealed against the finding; once.';
comment on column complaints.remedy.appeal_decided_at is 'When that was decided.';
comment on column complaints.remedy.appeal_outcome is 'ratingUpheld: it stands; ratingSetAside: it counts nowhere.';

-- A card is held against a case, or against a bad rating that nobody has put right.
-- contract: readers of this release take a card without a case; those of the one before see none, for none is raised yet.
alter table supervision.card alter column case_id drop not null;
alter table supervision.card add column remedy_id uuid;
alter table supervision.card add constraint card_about_case_or_rating
  check ((case_id is null) <> (remedy_id is null)) not valid;
alter table supervision.card validate constraint card_about_case_or_rating;
alter table supervision.card add constraint card_of_remedy
  foreign key (centre_id, remedy_id) references complaints.remedy not valid;
alter table supervision.card validate constraint card_of_remedy;
-- short lock: cards are few, and none is about a rating yet.
create unique index card_once_a_rating on supervision.card (centre_id, remedy_id, rule, occasion) where remedy_id is not null;
comment on column supervision.card.remedy_id is 'The bad rating it is about, by its remedy; null: a case.';
