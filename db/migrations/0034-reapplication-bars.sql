create table cases.reapplication_bar (
  centre_id smallint not null,
  bar_id uuid not null,
  case_id uuid not null,
  ground text not null check (ground in ('falsePapers', 'fraud')),
  item_code text not null,
  decided_on date not null,
  barred_until date,
  reason text not null check (char_length(reason) between 1 and 500),
  legal_basis text not null check (char_length(legal_basis) between 1 and 200),
  remedies text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (centre_id, bar_id),
  unique (centre_id, case_id, ground),
  foreign key (centre_id, case_id) references cases.case_file,
  foreign key (centre_id, recorded_by) references identity.account,
  constraint barred_later check (barred_until > decided_on)
);
create index reapplication_bar_of_item on cases.reapplication_bar (centre_id, item_code, barred_until)
  where barred_until is not null;
comment on table cases.reapplication_bar is
  '限制再申请登记 (Administrative Licensing Law art. 78, 79): who concealed facts, filed false papers or got a licence by fraud was warned, and where the matter concerns safety cannot apply for the same licence until a day. Append-only; whose it is stands in the dossier of the case.';
comment on column cases.reapplication_bar.centre_id is 'The centre.';
comment on column cases.reapplication_bar.bar_id is 'UUIDv7.';
comment on column cases.reapplication_bar.case_id is 'The case that was declined or refused for it, or whose licence was revoked for it.';
comment on column cases.reapplication_bar.ground is 'falsePapers (art. 78): one year; fraud (art. 79): three.';
comment on column cases.reapplication_bar.item_code is 'The licence that cannot be applied for.';
comment on column cases.reapplication_bar.decided_on is 'Day of the decision.';
comment on column cases.reapplication_bar.barred_until is 'Last day, within it; null: the matter does not concern safety, a warning only.';
comment on column cases.reapplication_bar.reason is 'What was found, as the decision says.';
comment on column cases.reapplication_bar.legal_basis is 'By which rule, as the decision says.';
comment on column cases.reapplication_bar.remedies is 'Where the person may complain or sue, as the decision says.';
comment on column cases.reapplication_bar.recorded_by is 'Who decided.';
comment on column cases.reapplication_bar.recorded_at is 'When.';

grant select, insert on cases.reapplication_bar to yichuang_app;
