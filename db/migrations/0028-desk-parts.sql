-- Parts of the counter desk: earlier cases of a person, numbers shown on demand, common phrases.

-- short lock: one look through the table, a few seconds for the cases of a year; a person has few cases.
create index dossier_of_person on cases.dossier (centre_id, upper(applicant ->> 'idNumber'));

create table cases.reveal (
  centre_id smallint not null,
  reveal_id uuid not null,
  case_id uuid not null,
  what text not null check (what in ('numbers', 'answers')),
  account_id uuid not null,
  at timestamptz not null,
  primary key (centre_id, reveal_id),
  foreign key (centre_id, case_id) references cases.case_file,
  foreign key (centre_id, account_id) references identity.account
);
create index reveal_by_time on cases.reveal (centre_id, at, reveal_id);
comment on table cases.reveal is
  '个人信息查看记录: who had masked data of a case shown (PIPL art. 51 and 54). Append-only; holds ids, never the data.';
comment on column cases.reveal.centre_id is 'The centre.';
comment on column cases.reveal.reveal_id is 'UUIDv7.';
comment on column cases.reveal.case_id is 'The case for whose sake they were shown.';
comment on column cases.reveal.what is 'numbers: identity and phone numbers; answers: the applicant and the form, taken over into a new case.';
comment on column cases.reveal.account_id is 'Who looked.';
comment on column cases.reveal.at is 'When.';

create table queueing.known_duplicate (
  centre_id smallint not null,
  note_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  reason text not null check (char_length(reason) between 1 and 300),
  primary key (centre_id, note_id),
  foreign key (centre_id, case_id) references cases.case_file,
  foreign key (centre_id, account_id) references identity.account
);
create index known_duplicate_of_case on queueing.known_duplicate (centre_id, case_id, at);
comment on table queueing.known_duplicate is
  '重复办件说明: why the same matter was taken once more while an earlier case was open. Append-only.';
comment on column queueing.known_duplicate.centre_id is 'The centre.';
comment on column queueing.known_duplicate.note_id is 'UUIDv7.';
comment on column queueing.known_duplicate.case_id is 'The earlier case, open at that moment.';
comment on column queueing.known_duplicate.account_id is 'The clerk who went on all the same.';
comment on column queueing.known_duplicate.at is 'When.';
comment on column queueing.known_duplicate.reason is 'In the words of the clerk.';

create table queueing.phrase (
  centre_id smallint not null references organisation.centre,
  phrase_id uuid not null,
  account_id uuid,
  abbreviation text not null check (abbreviation ~ '^[a-z0-9]{1,12}$'),
  words text not null check (char_length(words) between 1 and 500),
  item_code text,
  document_id text,
  version int not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (centre_id, phrase_id),
  unique nulls not distinct (centre_id, account_id, abbreviation, item_code, document_id),
  foreign key (centre_id, account_id) references identity.account,
  foreign key (centre_id, changed_by) references identity.account (centre_id, account_id),
  constraint document_of_an_item check (document_id is null or item_code is not null)
);
comment on table queueing.phrase is '常用语: of the centre, or of one member of staff. Some hundreds of rows.';
comment on column queueing.phrase.centre_id is 'The centre.';
comment on column queueing.phrase.phrase_id is 'UUIDv7.';
comment on column queueing.phrase.account_id is 'Whose it is; null: everybody''s.';
comment on column queueing.phrase.abbreviation is 'What is typed after ;; to call it.';
comment on column queueing.phrase.words is 'The phrase; 【】 marks what is filled in.';
comment on column queueing.phrase.item_code is 'Only for this item; null: for all.';
comment on column queueing.phrase.document_id is 'Only for this material of the item; null: for all.';
comment on column queueing.phrase.version is 'Grows with every change.';
comment on column queueing.phrase.changed_at is 'When it was changed last.';
comment on column queueing.phrase.changed_by is 'Who changed it.';

create table queueing.phrase_use (
  centre_id smallint not null,
  account_id uuid not null,
  phrase_key text not null check (char_length(phrase_key) <= 40),
  uses int not null check (uses > 0),
  used_at timestamptz not null,
  primary key (centre_id, account_id, phrase_key),
  foreign key (centre_id, account_id) references identity.account
);
comment on table queueing.phrase_use is 'How often a member of staff used a phrase; a few rows each.';
comment on column queueing.phrase_use.centre_id is 'The centre.';
comment on column queueing.phrase_use.account_id is 'Who.';
comment on column queueing.phrase_use.phrase_key is 'Id of the phrase, or the abbreviation of one that every centre has.';
comment on column queueing.phrase_use.uses is 'How often.';
comment on column queueing.phrase_use.used_at is 'When last.';

grant select, insert on cases.reveal, queueing.known_duplicate to yichuang_app;
grant select, insert, update, delete on queueing.phrase to yichuang_app;
grant select, insert, update on queueing.phrase_use to yichuang_app;
