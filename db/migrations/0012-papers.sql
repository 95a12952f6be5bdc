-- 文书: whom a paper went to, what was printed and from which template, and why it was withdrawn.
alter table documents.letter
  add column recipient text not null default '',
  add column edition smallint not null default 1 check (edition >= 1),
  add column printed jsonb,
  add column template_digest bytea check (length(template_digest) = 32),
  add column withdrawal_ground text
    check (withdrawal_ground in ('clerical', 'wrongFacts', 'wrongAddressee', 'issuedInError')),
  add column withdrawal_reason text check (withdrawal_reason <> ''),
  add column withdrawn_by uuid;
comment on column documents.letter.recipient is
  'Code of the department it went to, where an event brings forth one for each of several; else empty.';
comment on column documents.letter.edition is 'From 1; a corrected paper that follows a withdrawn one has the next number.';
comment on column documents.letter.printed is
  'The data the PDF was set from, so that a preview can be set from the same; null for papers of a release before 0012.';
comment on column documents.letter.template_digest is
  'SHA-256 of the template with the file it imports, which lies in the file store under this name; null for papers of a release before 0012.';
comment on column documents.letter.withdrawal_ground is 'Class of the reason of the withdrawal, told to everybody who verifies the paper.';
comment on column documents.letter.withdrawal_reason is 'Reason in words, for those who may see the case.';
comment on column documents.letter.withdrawn_by is 'Account that withdrew it.';

-- contract: no release ever read it by name; the wider key below takes its place.
alter table documents.letter drop constraint letter_centre_id_subject_id_kind_occasion_key;
-- short lock: a centre issues some ten thousand papers a year, sorted within a second.
alter table documents.letter
  add constraint letter_once unique (centre_id, subject_id, kind, occasion, recipient, edition);
-- short lock: as above; every row is looked at once.
alter table documents.letter add constraint letter_withdrawal_is_whole check (
  (withdrawn_at is null) = (withdrawal_ground is null)
  and (withdrawn_at is null) = (withdrawal_reason is null)
  and (withdrawn_by is null or withdrawn_at is not null));

create table documents.template_change (
  centre_id smallint not null references organisation.centre,
  kind text not null,
  seq int not null check (seq >= 1),
  digest bytea check (length(digest) = 32),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (centre_id, kind, seq)
);
comment on table documents.template_change is
  '文书模板的变更: who put which template in use, and when; the text lies in the file store under its digest. Append-only.';
comment on column documents.template_change.centre_id is 'The centre.';
comment on column documents.template_change.kind is 'Kind of the papers that are set from it.';
comment on column documents.template_change.seq is 'From 1 within a kind.';
comment on column documents.template_change.digest is 'SHA-256 of the template; null: back to the one that was shipped.';
comment on column documents.template_change.changed_at is 'When.';
comment on column documents.template_change.changed_by is 'Account of the administrator.';
grant select, insert on documents.template_change to yichuang_app;
