create schema catalogue;
comment on schema catalogue is 'Service items, their sheets and versions, life events, search.';

create table catalogue.item (
  centre_id smallint not null references organisation.centre,
  item_code text not null,
  version int not null check (version > 0),
  is_current boolean not null,
  sheet jsonb not null,
  department_code text,
  name text not null,
  name_en text not null,
  handling text not null check (handling in ('immediate', 'promised', 'joint', 'referred')),
  channel text not null,
  digest bytea not null,
  published_at timestamptz not null,
  position int not null,
  primary key (centre_id, item_code, version),
  foreign key (centre_id, department_code) references organisation.department
);
create unique index item_current on catalogue.item (centre_id, item_code) where is_current;
comment on table catalogue.item is '实施清单: one immutable row per published version of a service item; a case keeps the version it began with.';
comment on column catalogue.item.centre_id is 'The centre.';
comment on column catalogue.item.item_code is 'Code, for example GSJ-002.';
comment on column catalogue.item.version is 'Grows with every publication.';
comment on column catalogue.item.is_current is 'True for the version offered now.';
comment on column catalogue.item.sheet is 'The whole sheet as data.';
comment on column catalogue.item.department_code is 'Department that decides; null for an intermediary service.';
comment on column catalogue.item.name is 'Name in Chinese.';
comment on column catalogue.item.name_en is 'Name in English.';
comment on column catalogue.item.handling is '即办件 immediate, 承诺件 promised, 联办件 joint, 上报件 referred.';
comment on column catalogue.item.channel is 'standard, one of the parallel channels, or intermediary.';
comment on column catalogue.item.digest is 'SHA-256 of the canonical sheet: importing the same data changes nothing.';
comment on column catalogue.item.published_at is 'When this version was published.';
comment on column catalogue.item.position is 'Order in the catalogue.';

create table catalogue.search_entry (
  centre_id smallint not null,
  subject_kind text not null check (subject_kind in ('item', 'event', 'notice')),
  subject_id text not null,
  words tsvector not null,
  plain text not null,
  pinyin text not null,
  initials text not null,
  position int not null,
  primary key (centre_id, subject_kind, subject_id)
);
create index search_entry_words on catalogue.search_entry using gin (words);
comment on table catalogue.search_entry is 'What the search box looks into; rebuilt with every import.';
comment on column catalogue.search_entry.centre_id is 'The centre.';
comment on column catalogue.search_entry.subject_kind is 'item, event or notice.';
comment on column catalogue.search_entry.subject_id is 'Its code.';
comment on column catalogue.search_entry.words is 'Weighted tokens: name A, keywords B, text C.';
comment on column catalogue.search_entry.plain is 'Name and keywords as written, lower case, one per line.';
comment on column catalogue.search_entry.pinyin is 'Full pinyin of name and keywords, no tones, one per line.';
comment on column catalogue.search_entry.initials is 'First letters, one per line.';
comment on column catalogue.search_entry.position is 'Order among equals.';

create table catalogue.life_event (
  centre_id smallint not null references organisation.centre,
  slug text not null,
  name text not null,
  name_en text not null,
  event jsonb not null,
  channel_key text,
  position int not null,
  primary key (centre_id, slug)
);
comment on table catalogue.life_event is '一件事: a task in everyday words with the items it needs.';
comment on column catalogue.life_event.centre_id is 'The centre.';
comment on column catalogue.life_event.slug is 'Part of the address.';
comment on column catalogue.life_event.name is 'Name in Chinese.';
comment on column catalogue.life_event.name_en is 'Name in English.';
comment on column catalogue.life_event.event is 'Questions, rules, order, as data.';
comment on column catalogue.life_event.channel_key is 'Parallel channel that carries it, if any.';
comment on column catalogue.life_event.position is 'Order in lists.';

create view catalogue.published_item as
  select centre_id, item_code, version from catalogue.item where is_current;
comment on view catalogue.published_item is 'For hot statements of higher modules: the version offered now.';

create view catalogue.item_title as
  select centre_id, item_code, version, name, name_en from catalogue.item;
comment on view catalogue.item_title is 'For lists of higher modules: what an item was called in a version.';

create schema forms;
comment on schema forms is 'Forms as JSON Schema, and drafts of applications.';

create table forms.form (
  centre_id smallint not null references organisation.centre,
  form_id text not null,
  title text not null,
  title_en text not null,
  definition jsonb not null,
  primary key (centre_id, form_id)
);
comment on table forms.form is '申请表 as JSON Schema 2020-12 with sections.';
comment on column forms.form.centre_id is 'The centre.';
comment on column forms.form.form_id is 'Code.';
comment on column forms.form.title is 'Title in Chinese.';
comment on column forms.form.title_en is 'Title in English.';
comment on column forms.form.definition is 'Help, sections, schema.';

create table forms.draft (
  centre_id smallint not null references organisation.centre,
  draft_id uuid not null,
  subject jsonb not null,
  answers jsonb not null,
  version int not null default 1,
  submitted_as uuid,
  created_at timestamptz not null,
  delete_on date not null,
  primary key (centre_id, draft_id)
);
create index draft_delete_on on forms.draft (centre_id, delete_on);
comment on table forms.draft is '草稿: answers given so far. Random id = the secret of its owner; emptied when submitted, deleted on delete_on.';
comment on column forms.draft.centre_id is 'The centre.';
comment on column forms.draft.draft_id is 'UUIDv4 with 122 random bits, not UUIDv7: it must not be guessable.';
comment on column forms.draft.subject is 'Item, or channel and route.';
comment on column forms.draft.answers is 'Applicant, form values, documents ready. Personal data.';
comment on column forms.draft.version is 'Grows with every saving.';
comment on column forms.draft.submitted_as is 'Case or application it became.';
comment on column forms.draft.created_at is 'When it was opened.';
comment on column forms.draft.delete_on is 'Day on which it is removed.';

create schema notices;
comment on schema notices is 'What the public is told.';

create table notices.notice (
  centre_id smallint not null references organisation.centre,
  notice_id text not null,
  category text not null,
  title text not null,
  body text not null,
  published_on date not null,
  related_items text[] not null,
  primary key (centre_id, notice_id)
);
comment on table notices.notice is '公告 and 便民信息.';
comment on column notices.notice.centre_id is 'The centre.';
comment on column notices.notice.notice_id is 'Code.';
comment on column notices.notice.category is 'Kind of notice in Chinese.';
comment on column notices.notice.title is 'Title.';
comment on column notices.notice.body is 'Text.';
comment on column notices.notice.published_on is 'Day of publication.';
comment on column notices.notice.related_items is 'Item codes it touches.';

create table notices.question (
  centre_id smallint not null references organisation.centre,
  question_id text not null,
  item_code text not null,
  kind text not null check (kind in ('consultation', 'complaint')),
  question text not null,
  answer text not null,
  primary key (centre_id, question_id)
);
create index question_of_item on notices.question (centre_id, item_code);
comment on table notices.question is '常见问题 with its answer, by item.';
comment on column notices.question.centre_id is 'The centre.';
comment on column notices.question.question_id is 'Code.';
comment on column notices.question.item_code is 'Item it is about.';
comment on column notices.question.kind is 'consultation or complaint.';
comment on column notices.question.question is 'Question.';
comment on column notices.question.answer is 'Answer.';

create schema clock;
comment on schema clock is 'Working calendars.';

create table clock.holiday_notice (
  centre_id smallint not null references organisation.centre,
  notice_id text not null,
  year smallint not null,
  published_on date,
  document_number text,
  notice jsonb not null,
  imported_at timestamptz,
  primary key (centre_id, notice_id)
);
comment on table clock.holiday_notice is '国务院办公厅节假日安排通知: immutable; a later notice of a year replaces the earlier from its day of publication.';
comment on column clock.holiday_notice.centre_id is 'The centre.';
comment on column clock.holiday_notice.notice_id is 'Year and serial within the year, for example 2020-2.';
comment on column clock.holiday_notice.year is 'Year it arranges.';
comment on column clock.holiday_notice.published_on is 'Day of publication; null: before the year began.';
comment on column clock.holiday_notice.document_number is 'Number of the notice, null when not checked.';
comment on column clock.holiday_notice.notice is 'Days off, days worked, names, page.';
comment on column clock.holiday_notice.imported_at is 'Since when the centre goes by it; null: from the beginning, with the data of the centre.';

create schema processes;
comment on schema processes is 'Procedures as data, and the facts that running applications have established.';

create table processes.procedure (
  centre_id smallint not null references organisation.centre,
  procedure_key text not null,
  version int not null check (version > 0),
  is_current boolean not null,
  definition jsonb not null,
  digest bytea not null,
  published_at timestamptz not null,
  primary key (centre_id, procedure_key, version)
);
create unique index procedure_current on processes.procedure (centre_id, procedure_key) where is_current;
comment on table processes.procedure is '流程: one immutable row per published version; an application keeps the version it began with.';
comment on column processes.procedure.centre_id is 'The centre.';
comment on column processes.procedure.procedure_key is 'For example enterprise-establishment.';
comment on column processes.procedure.version is 'Grows with every publication.';
comment on column processes.procedure.is_current is 'True for the version offered now.';
comment on column processes.procedure.definition is 'Routes, stages, steps, prerequisites, limits.';
comment on column processes.procedure.digest is 'SHA-256 of the canonical definition.';
comment on column processes.procedure.published_at is 'When this version was published.';

create table processes.fact (
  centre_id smallint not null,
  application_id uuid not null,
  fact text not null,
  case_id uuid not null,
  event_seq int not null,
  established_at timestamptz not null,
  primary key (centre_id, application_id, fact)
);
comment on table processes.fact is 'What an application has established so far; a step is ready when the facts it needs hold.';
comment on column processes.fact.centre_id is 'The centre.';
comment on column processes.fact.application_id is 'The application.';
comment on column processes.fact.fact is 'Named by the step that establishes it.';
comment on column processes.fact.case_id is 'Case whose decision established it.';
comment on column processes.fact.event_seq is 'The event of that case.';
comment on column processes.fact.established_at is 'When.';

create view clock.stamp as
  select c.centre_id, c.version || '/' || count(n.notice_id) as stamp
    from organisation.centre_version c
    left join clock.holiday_notice n on n.centre_id = c.centre_id
   group by c.centre_id, c.version;
comment on view clock.stamp is 'For other modules: what a cached clock was made from; when it differs, the clock is made anew.';
