-- The schema after the last migration. Written by `node tools/dump-schema.ts`, never by hand; the migrations are the source.

create schema cases;
create schema catalogue;
create schema channels;
create schema clock;
create schema documents;
create schema forms;
create schema identity;
create schema licences;
create schema notices;
create schema organisation;
create schema platform;
create schema processes;
create schema supervision;

create table cases.case_file (
  centre_id smallint not null,
  case_id uuid not null,
  case_number text not null,
  item_code text not null,
  item_version integer not null,
  department_code text not null,
  handling text not null,
  received_via text not null,
  state text not null,
  version integer not null,
  head_hash bytea not null,
  draft_id uuid,
  application_id uuid,
  step_id text,
  required_facts text[] default '{}'::text[] not null,
  submitted_at timestamptz,
  received_at timestamptz not null,
  accepted_at timestamptz,
  accepted_on date,
  accepted_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  outcome text,
  promised_due_at timestamptz,
  promised_due_on date,
  promised_due_unit text,
  promised_due_provisional boolean,
  statutory_due_at timestamptz,
  statutory_due_on date,
  statutory_due_unit text,
  statutory_due_provisional boolean,
  is_on_time boolean,
  delivered_at timestamptz,
  step_attempt smallint default 1 not null,
  constraint case_file_pkey primary key (centre_id, case_id),
  constraint case_file_centre_id_case_number_key unique (centre_id, case_number),
  constraint case_file_centre_id_draft_id_key unique (centre_id, draft_id),
  constraint case_file_handling_check check (handling = ANY (ARRAY['immediate'::text, 'promised'::text, 'joint'::text, 'referred'::text])),
  constraint case_file_head_hash_check check (length(head_hash) = 32),
  constraint case_file_outcome_check check (outcome = ANY (ARRAY['granted'::text, 'refused'::text, 'declined'::text, 'notRequired'::text, 'withdrawn'::text, 'lapsed'::text, 'terminated'::text])),
  constraint case_file_step_attempt_check check (step_attempt > 0),
  constraint case_file_version_check check (version > 0),
  constraint decided_has_outcome check ((decided_at IS NULL) OR (outcome IS NOT NULL)),
  constraint decision_has_moment check ((outcome <> ALL (ARRAY['granted'::text, 'refused'::text])) OR (decided_at IS NOT NULL)),
  constraint facts_of_a_step check ((application_id IS NOT NULL) OR (required_facts = '{}'::text[])),
  constraint step_of_application check ((application_id IS NULL) = (step_id IS NULL)),
  constraint verdict_with_decision check ((is_on_time IS NULL) OR (decided_at IS NOT NULL))
);

create table cases.dossier (
  centre_id smallint not null,
  case_id uuid not null,
  salt bytea not null,
  applicant jsonb not null,
  form jsonb not null,
  documents text[] not null,
  query_code text not null,
  constraint dossier_pkey primary key (centre_id, case_id),
  constraint dossier_query_code_check check (query_code ~ '^[0-9]{6}$'::text),
  constraint dossier_salt_check check (length(salt) = 16)
);

create table cases.event (
  centre_id smallint not null,
  case_id uuid not null,
  seq integer not null,
  prev_seq integer generated always as (NULLIF((seq - 1), 0)) stored,
  prev_hash bytea,
  hash bytea not null,
  kind text not null,
  at timestamptz not null,
  part text not null,
  actor_id uuid,
  body jsonb not null,
  format smallint not null,
  constraint event_pkey primary key (centre_id, case_id, seq),
  constraint event_centre_id_case_id_seq_hash_key unique (centre_id, case_id, seq, hash),
  constraint event_hash_check check (length(hash) = 32),
  constraint event_seq_check check (seq > 0),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash IS NULL))
);

create table cases.number_block (
  centre_id smallint not null,
  day date not null,
  via smallint not null,
  last_taken integer not null,
  accounted_to integer default 0 not null,
  constraint number_block_pkey primary key (centre_id, day, via),
  constraint number_block_check check (accounted_to <= last_taken),
  constraint number_block_last_taken_check check (last_taken < 200000),
  constraint number_block_via_check check ((via >= 1) AND (via <= 8))
);

create table cases.opinion_request (
  centre_id smallint not null,
  case_id uuid not null,
  seq integer not null,
  department_code text not null,
  request_id uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  due_on date not null,
  due_unit text not null,
  due_provisional boolean not null,
  answered_at timestamptz,
  answered_by uuid,
  stance text,
  words jsonb,
  digest text,
  gathered_at timestamptz,
  constraint opinion_request_pkey primary key (centre_id, case_id, seq, department_code),
  constraint opinion_request_centre_id_request_id_key unique (centre_id, request_id),
  constraint answered_in_full check (((answered_at IS NULL) = (stance IS NULL)) AND ((answered_at IS NULL) = (answered_by IS NULL)) AND ((answered_at IS NULL) = (digest IS NULL))),
  constraint opinion_request_digest_check check (digest ~ '^[0-9a-f]{64}$'::text),
  constraint opinion_request_stance_check check (stance = ANY (ARRAY['agrees'::text, 'agreesOnConditions'::text, 'disagrees'::text, 'notConcerned'::text]))
);

create table cases.statement (
  centre_id smallint not null,
  case_id uuid not null,
  seq integer not null,
  content jsonb not null,
  constraint statement_pkey primary key (centre_id, case_id, seq)
);

create table cases.voided_number (
  centre_id smallint not null,
  day date not null,
  via smallint not null,
  sequence integer not null,
  voided_at timestamptz not null,
  constraint voided_number_pkey primary key (centre_id, day, via, sequence),
  constraint voided_number_sequence_check check ((sequence >= 1) AND (sequence <= 99999))
);

create table catalogue.item (
  centre_id smallint not null,
  item_code text not null,
  version integer not null,
  is_current boolean not null,
  sheet jsonb not null,
  department_code text,
  name text not null,
  name_en text not null,
  handling text not null,
  channel text not null,
  digest bytea not null,
  published_at timestamptz not null,
  "position" integer not null,
  published_by uuid,
  constraint item_pkey primary key (centre_id, item_code, version),
  constraint item_handling_check check (handling = ANY (ARRAY['immediate'::text, 'promised'::text, 'joint'::text, 'referred'::text])),
  constraint item_version_check check (version > 0)
);

create table catalogue.life_event (
  centre_id smallint not null,
  slug text not null,
  name text not null,
  name_en text not null,
  event jsonb not null,
  channel_key text,
  "position" integer not null,
  constraint life_event_pkey primary key (centre_id, slug)
);

create table catalogue.search_entry (
  centre_id smallint not null,
  subject_kind text not null,
  subject_id text not null,
  words tsvector not null,
  plain text not null,
  pinyin text not null,
  initials text not null,
  "position" integer not null,
  constraint search_entry_pkey primary key (centre_id, subject_kind, subject_id),
  constraint search_entry_subject_kind_check check (subject_kind = ANY (ARRAY['item'::text, 'event'::text, 'notice'::text]))
);

create table channels.application (
  centre_id smallint not null,
  application_id uuid not null,
  application_number text not null,
  procedure_key text not null,
  procedure_version integer not null,
  route text not null,
  state text not null,
  version integer not null,
  head_hash bytea not null,
  draft_id uuid not null,
  submitted_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  promised_due_at timestamptz,
  promised_due_on date,
  promised_due_unit text,
  promised_due_provisional boolean,
  concluded_at timestamptz,
  is_on_time boolean,
  joined text[] default '{}'::text[] not null,
  dropped text[] default '{}'::text[] not null,
  correction_asked text[],
  correction_asked_at timestamptz,
  correction_due_at timestamptz,
  correction_due_on date,
  correction_due_unit text,
  correction_due_provisional boolean,
  corrected_at timestamptz,
  constraint application_pkey primary key (centre_id, application_id),
  constraint application_centre_id_application_number_key unique (centre_id, application_number),
  constraint application_centre_id_draft_id_key unique (centre_id, draft_id),
  constraint application_head_hash_check check (length(head_hash) = 32),
  constraint application_state_check check (state = ANY (ARRAY['submitted'::text, 'awaitingCorrection'::text, 'accepted'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])),
  constraint application_version_check check (version > 0)
);

create table channels.defect (
  centre_id smallint not null,
  application_id uuid not null,
  defect_id uuid not null,
  department_code text not null,
  document_id text not null,
  defect text not null,
  named_by uuid not null,
  named_at timestamptz not null,
  told_seq integer,
  constraint defect_pkey primary key (centre_id, application_id, defect_id),
  constraint defect_defect_check check (defect <> ''::text)
);

create table channels.dossier (
  centre_id smallint not null,
  application_id uuid not null,
  salt bytea not null,
  applicant jsonb not null,
  form jsonb not null,
  documents text[] not null,
  query_code text not null,
  constraint dossier_pkey primary key (centre_id, application_id),
  constraint dossier_query_code_check check (query_code ~ '^[0-9]{6}$'::text),
  constraint dossier_salt_check check (length(salt) = 16)
);

create table channels.event (
  centre_id smallint not null,
  application_id uuid not null,
  seq integer not null,
  prev_seq integer generated always as (NULLIF((seq - 1), 0)) stored,
  prev_hash bytea,
  hash bytea not null,
  kind text not null,
  at timestamptz not null,
  part text not null,
  actor_id uuid,
  body jsonb not null,
  format smallint not null,
  constraint event_pkey primary key (centre_id, application_id, seq),
  constraint event_centre_id_application_id_seq_hash_key unique (centre_id, application_id, seq, hash),
  constraint event_hash_check check (length(hash) = 32),
  constraint event_seq_check check (seq > 0),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash IS NULL))
);

create table channels.statement (
  centre_id smallint not null,
  application_id uuid not null,
  seq integer not null,
  content jsonb not null,
  constraint statement_pkey primary key (centre_id, application_id, seq)
);

create table channels.urging (
  centre_id smallint not null,
  application_id uuid not null,
  urging_id uuid not null,
  case_id uuid not null,
  step_id text not null,
  department_code text not null,
  rung text not null,
  used_percent smallint not null,
  is_overdue boolean not null,
  urged_at timestamptz not null,
  urged_by uuid,
  constraint urging_pkey primary key (centre_id, application_id, urging_id),
  constraint urging_rung_check check (rung = ANY (ARRAY['reviewer'::text, 'departmentHead'::text, 'centreManager'::text])),
  constraint urging_used_percent_check check ((used_percent >= 0) AND (used_percent <= 100))
);

create table channels.urging_ladder (
  centre_id smallint not null,
  rung text not null,
  from_percent smallint,
  constraint urging_ladder_pkey primary key (centre_id, rung),
  constraint urging_ladder_from_percent_check check ((from_percent >= 1) AND (from_percent <= 100)),
  constraint urging_ladder_rung_check check (rung = ANY (ARRAY['reviewer'::text, 'departmentHead'::text, 'centreManager'::text]))
);

create table channels.what_if (
  centre_id smallint not null,
  what_if_id uuid not null,
  name text not null,
  procedure_key text not null,
  procedure_version integer not null,
  changes jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint what_if_pkey primary key (centre_id, what_if_id),
  constraint what_if_centre_id_procedure_key_procedure_version_name_key unique (centre_id, procedure_key, procedure_version, name),
  constraint what_if_changes_check check (jsonb_typeof(changes) = 'array'::text),
  constraint what_if_name_check check ((length(name) >= 1) AND (length(name) <= 60))
);

create table clock.holiday_notice (
  centre_id smallint not null,
  notice_id text not null,
  year smallint not null,
  published_on date,
  document_number text,
  notice jsonb not null,
  imported_at timestamptz,
  constraint holiday_notice_pkey primary key (centre_id, notice_id)
);

create table clock."overlay" (
  centre_id smallint not null,
  overlay_id uuid not null,
  kind text not null,
  first_day date not null,
  last_day date not null,
  institution_id text,
  basis text not null,
  document_number text,
  published_on date not null,
  known_at timestamptz not null,
  entered_by uuid not null,
  constraint overlay_pkey primary key (centre_id, overlay_id),
  constraint overlay_basis_check check ((length(basis) >= 2) AND (length(basis) <= 200)),
  constraint overlay_days check ((last_day >= first_day) AND (last_day <= (first_day + 60))),
  constraint overlay_document_number_check check ((length(document_number) >= 1) AND (length(document_number) <= 60)),
  constraint overlay_kind_check check (kind = ANY (ARRAY['closure'::text, 'extraDay'::text]))
);

create table clock.overlay_withdrawal (
  centre_id smallint not null,
  overlay_id uuid not null,
  basis text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  constraint overlay_withdrawal_pkey primary key (centre_id, overlay_id),
  constraint overlay_withdrawal_basis_check check ((length(basis) >= 2) AND (length(basis) <= 200))
);

create table clock.rules_version (
  centre_id smallint not null,
  version integer not null,
  rules jsonb not null,
  known_at timestamptz not null,
  changed_by uuid not null,
  basis text not null,
  constraint rules_version_pkey primary key (centre_id, version),
  constraint rules_version_basis_check check ((length(basis) >= 2) AND (length(basis) <= 200)),
  constraint rules_version_rules_check check (jsonb_typeof(rules) = 'object'::text),
  constraint rules_version_version_check check (version > 0)
);

create table documents.letter (
  centre_id smallint not null,
  letter_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  number text not null,
  code text not null,
  content jsonb not null,
  digest bytea not null,
  issued_at timestamptz not null,
  withdrawn_at timestamptz,
  occasion integer default 0 not null,
  recipient text default ''::text not null,
  edition smallint default 1 not null,
  printed jsonb,
  template_digest bytea,
  withdrawal_ground text,
  withdrawal_reason text,
  withdrawn_by uuid,
  constraint letter_pkey primary key (centre_id, letter_id),
  constraint letter_centre_id_code_key unique (centre_id, code),
  constraint letter_centre_id_number_key unique (centre_id, number),
  constraint letter_once unique (centre_id, subject_id, kind, occasion, recipient, edition),
  constraint letter_digest_check check (length(digest) = 32),
  constraint letter_edition_check check (edition >= 1),
  constraint letter_occasion_check check (occasion >= 0),
  constraint letter_template_digest_check check (length(template_digest) = 32),
  constraint letter_withdrawal_ground_check check (withdrawal_ground = ANY (ARRAY['clerical'::text, 'wrongFacts'::text, 'wrongAddressee'::text, 'issuedInError'::text])),
  constraint letter_withdrawal_is_whole check (((withdrawn_at IS NULL) = (withdrawal_ground IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)) AND ((withdrawn_by IS NULL) OR (withdrawn_at IS NOT NULL))),
  constraint letter_withdrawal_reason_check check (withdrawal_reason <> ''::text)
);

create table documents.letter_serial (
  centre_id smallint not null,
  prefix text not null,
  year smallint not null,
  last_serial integer not null,
  constraint letter_serial_pkey primary key (centre_id, prefix, year)
);

create table documents.letter_signature (
  centre_id smallint not null,
  letter_id uuid not null,
  key_id text not null,
  signature bytea not null,
  constraint letter_signature_pkey primary key (centre_id, letter_id)
);

create table documents.signing_key (
  centre_id smallint not null,
  key_id text not null,
  algorithm text not null,
  public_key bytea not null,
  known_since timestamptz not null,
  constraint signing_key_pkey primary key (centre_id, key_id),
  constraint signing_key_key_id_check check (key_id ~ '^[0-9A-F]{16}$'::text)
);

create table documents.template_change (
  centre_id smallint not null,
  kind text not null,
  seq integer not null,
  digest bytea,
  changed_at timestamptz not null,
  changed_by uuid not null,
  constraint template_change_pkey primary key (centre_id, kind, seq),
  constraint template_change_digest_check check (length(digest) = 32),
  constraint template_change_seq_check check (seq >= 1)
);

create table forms.draft (
  centre_id smallint not null,
  draft_id uuid not null,
  subject jsonb not null,
  answers jsonb not null,
  version integer default 1 not null,
  submitted_as uuid,
  created_at timestamptz not null,
  delete_on date not null,
  constraint draft_pkey primary key (centre_id, draft_id)
);

create table forms.form (
  centre_id smallint not null,
  form_id text not null,
  title text not null,
  title_en text not null,
  definition jsonb not null,
  constraint form_pkey primary key (centre_id, form_id)
);

create table identity.account (
  centre_id smallint not null,
  account_id uuid not null,
  login_name text not null,
  display_name text collate "zh-x-icu" not null,
  password_hash text not null,
  role text not null,
  department_code text,
  is_disabled boolean default false not null,
  version integer default 1 not null,
  created_at timestamptz not null,
  last_signed_in_at timestamptz,
  constraint account_pkey primary key (centre_id, account_id),
  constraint account_centre_id_login_name_key unique (centre_id, login_name),
  constraint account_display_name_check check ((length(display_name) >= 1) AND (length(display_name) <= 40)),
  constraint account_login_name_check check (login_name ~ '^[a-z][a-z0-9._-]{2,31}$'::text),
  constraint account_role_check check (role = ANY (ARRAY['clerk'::text, 'reviewer'::text, 'archivist'::text, 'supervisor'::text, 'administrator'::text])),
  constraint department_for_department_roles check ((role <> ALL (ARRAY['clerk'::text, 'reviewer'::text])) OR (department_code IS NOT NULL))
);

create table identity.delegation (
  centre_id smallint not null,
  delegation_id uuid not null,
  account_id uuid not null,
  department_code text not null,
  act text not null,
  valid_from date not null,
  valid_until date,
  basis text not null,
  granted_at timestamptz not null,
  granted_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  constraint delegation_pkey primary key (centre_id, delegation_id),
  constraint delegation_act_check check (act = ANY (ARRAY['accept'::text, 'decide'::text])),
  constraint delegation_basis_check check (length(basis) > 0),
  constraint delegation_check check (valid_until >= valid_from)
);

create table identity.guess (
  centre_id smallint not null,
  subject text not null,
  since timestamptz not null,
  tries integer not null,
  constraint guess_pkey primary key (centre_id, subject),
  constraint guess_tries_check check (tries >= 0)
);

create table identity.session (
  centre_id smallint not null,
  token_hash bytea not null,
  account_id uuid not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint session_pkey primary key (centre_id, token_hash),
  constraint session_token_hash_check check (length(token_hash) = 32)
);

create table licences.dossier (
  centre_id smallint not null,
  licence_id uuid not null,
  salt bytea not null,
  holder_kind text not null,
  holder_name text not null,
  id_tail text not null,
  constraint dossier_pkey primary key (centre_id, licence_id),
  constraint dossier_holder_kind_check check (holder_kind = ANY (ARRAY['person'::text, 'legalEntity'::text])),
  constraint dossier_id_tail_check check (length(id_tail) <= 4),
  constraint dossier_salt_check check (length(salt) = 16)
);

create table licences.event (
  centre_id smallint not null,
  licence_id uuid not null,
  seq integer not null,
  prev_seq integer generated always as (NULLIF((seq - 1), 0)) stored,
  prev_hash bytea,
  hash bytea not null,
  kind text not null,
  at timestamptz not null,
  part text not null,
  actor_id uuid,
  body jsonb not null,
  format smallint not null,
  constraint event_pkey primary key (centre_id, licence_id, seq),
  constraint event_centre_id_licence_id_seq_hash_key unique (centre_id, licence_id, seq, hash),
  constraint event_hash_check check (length(hash) = 32),
  constraint event_seq_check check (seq > 0),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash IS NULL))
);

create table licences.licence (
  centre_id smallint not null,
  licence_id uuid not null,
  case_id uuid not null,
  case_number text not null,
  number text not null,
  number_key text not null,
  item_code text not null,
  item_version integer not null,
  department_code text not null,
  state text not null,
  state_since date not null,
  version integer not null,
  head_hash bytea not null,
  valid_from date not null,
  term_from date not null,
  valid_until date,
  issued_at timestamptz not null,
  renewal_requested_on date,
  renewal_is_timely boolean,
  constraint licence_pkey primary key (centre_id, licence_id),
  constraint licence_centre_id_case_id_key unique (centre_id, case_id),
  constraint licence_head_hash_check check (length(head_hash) = 32),
  constraint licence_number_check check (number <> ''::text),
  constraint licence_number_key_check check (number_key <> ''::text),
  constraint licence_state_check check (state = ANY (ARRAY['effective'::text, 'changed'::text, 'renewed'::text, 'deemedRenewed'::text, 'expired'::text, 'revoked'::text, 'recalled'::text, 'forfeited'::text, 'cancelled'::text])),
  constraint licence_version_check check (version > 0),
  constraint term_in_order check (valid_until >= term_from),
  constraint whole_request check ((renewal_requested_on IS NULL) = (renewal_is_timely IS NULL))
);

create table licences.statement (
  centre_id smallint not null,
  licence_id uuid not null,
  seq integer not null,
  content jsonb not null,
  constraint statement_pkey primary key (centre_id, licence_id, seq)
);

create table notices.notice (
  centre_id smallint not null,
  notice_id text not null,
  category text not null,
  title text not null,
  body text not null,
  published_on date not null,
  related_items text[] not null,
  constraint notice_pkey primary key (centre_id, notice_id)
);

create table notices.question (
  centre_id smallint not null,
  question_id text not null,
  item_code text not null,
  kind text not null,
  question text not null,
  answer text not null,
  constraint question_pkey primary key (centre_id, question_id),
  constraint question_kind_check check (kind = ANY (ARRAY['consultation'::text, 'complaint'::text]))
);

create table organisation.centre (
  centre_id smallint not null,
  name text not null,
  name_en text not null,
  region_code text not null,
  office_hours text not null,
  hours_per_working_day smallint not null,
  phone text,
  letter_prefix text default '政务'::text not null,
  version integer default 1 not null,
  review_body text,
  court text,
  constraint centre_pkey primary key (centre_id),
  constraint centre_region_code_key unique (region_code),
  constraint centre_court_check check ((length(court) >= 1) AND (length(court) <= 60)),
  constraint centre_hours_per_working_day_check check ((hours_per_working_day >= 1) AND (hours_per_working_day <= 24)),
  constraint centre_letter_prefix_check check (letter_prefix ~ '^[一-龥]{2,8}$'::text),
  constraint centre_region_code_check check (region_code ~ '^[0-9]{6}$'::text),
  constraint centre_review_body_check check ((length(review_body) >= 1) AND (length(review_body) <= 60))
);

create table organisation.counter (
  centre_id smallint not null,
  counter_id text not null,
  number smallint not null,
  institution_id text not null,
  area text not null,
  name text not null,
  name_en text not null,
  department_code text,
  intermediary_kind text,
  constraint counter_pkey primary key (centre_id, counter_id)
);

create table organisation.department (
  centre_id smallint not null,
  department_code text not null,
  name text not null,
  name_en text not null,
  level text not null,
  "position" smallint not null,
  constraint department_pkey primary key (centre_id, department_code),
  constraint department_level_check check (level = ANY (ARRAY['zone_bureau'::text, 'municipal_branch'::text, 'manager'::text]))
);

create table organisation.former_office_hours (
  centre_id smallint not null,
  held_until timestamptz not null,
  office_hours text not null,
  constraint former_office_hours_pkey primary key (centre_id, held_until)
);

create table organisation.institution (
  centre_id smallint not null,
  institution_id text not null,
  name text not null,
  name_en text not null,
  kind text not null,
  tier smallint not null,
  parent_id text,
  address text,
  "position" smallint not null,
  constraint institution_pkey primary key (centre_id, institution_id),
  constraint institution_kind_check check (kind = ANY (ARRAY['centre'::text, 'hall'::text, 'street_centre'::text, 'community_centre'::text])),
  constraint institution_tier_check check ((tier >= 1) AND (tier <= 3))
);

create table platform.installation (
  only_row boolean default true not null,
  mode text not null,
  link_secret bytea not null,
  set_up_token_hash bytea,
  installed_at timestamptz not null,
  constraint installation_pkey primary key (only_row),
  constraint installation_link_secret_check check (length(link_secret) = 32),
  constraint installation_mode_check check (mode = ANY (ARRAY['demo'::text, 'production'::text])),
  constraint installation_only_row_check check (only_row),
  constraint installation_set_up_token_hash_check check (length(set_up_token_hash) = 32)
);

create table platform.outbox (
  centre_id smallint not null,
  effect_id uuid not null,
  task text not null,
  effect_key text not null,
  payload jsonb not null,
  written_at timestamptz not null,
  dispatched_at timestamptz,
  constraint outbox_pkey primary key (centre_id, effect_id),
  constraint outbox_centre_id_task_effect_key_key unique (centre_id, task, effect_key)
);

create table platform.request (
  centre_id smallint not null,
  scope text not null,
  key text not null,
  digest bytea not null,
  route text not null,
  reply jsonb,
  made_at timestamptz not null,
  constraint request_pkey primary key (centre_id, scope, key),
  constraint request_key_check check ((length(key) >= 8) AND (length(key) <= 100))
);

create table processes.fact (
  centre_id smallint not null,
  application_id uuid not null,
  fact text not null,
  case_id uuid,
  event_seq integer not null,
  established_at timestamptz not null,
  constraint fact_pkey primary key (centre_id, application_id, fact)
);

create table processes.procedure (
  centre_id smallint not null,
  procedure_key text not null,
  version integer not null,
  definition jsonb not null,
  digest bytea not null,
  published_at timestamptz not null,
  applies_from date not null,
  published_by uuid,
  constraint procedure_pkey primary key (centre_id, procedure_key, version),
  constraint procedure_version_check check (version > 0)
);

create table processes.procedure_draft (
  centre_id smallint not null,
  procedure_key text not null,
  version integer not null,
  base_version integer,
  definition jsonb,
  saved_at timestamptz not null,
  saved_by uuid not null,
  constraint procedure_draft_pkey primary key (centre_id, procedure_key),
  constraint procedure_draft_check check ((definition IS NULL) = (base_version IS NULL)),
  constraint procedure_draft_version_check check (version > 0)
);

create table public.migration (
  number integer not null,
  name text not null,
  digest text not null,
  applied_at timestamptz default now() not null,
  constraint migration_pkey primary key (number)
);

create table supervision.card (
  centre_id smallint not null,
  card_id uuid not null,
  case_id uuid not null,
  rule text not null,
  occasion integer not null,
  colour text not null,
  department_code text not null,
  responsible_id uuid,
  raised_at timestamptz not null,
  evidence jsonb not null,
  answer_by_at timestamptz,
  answer_by_on date,
  explained_at timestamptz,
  state text not null,
  version integer not null,
  head_hash bytea not null,
  constraint card_pkey primary key (centre_id, card_id),
  constraint card_centre_id_case_id_rule_occasion_key unique (centre_id, case_id, rule, occasion),
  constraint answer_has_moment_and_day check ((answer_by_at IS NULL) = (answer_by_on IS NULL)),
  constraint card_colour_check check (colour = ANY (ARRAY['warning'::text, 'yellow'::text, 'red'::text])),
  constraint card_head_hash_check check (length(head_hash) = 32),
  constraint card_occasion_check check (occasion >= 0),
  constraint card_state_check check (state = ANY (ARRAY['raised'::text, 'explained'::text, 'confirmed'::text, 'lifted'::text])),
  constraint card_version_check check (version > 0),
  constraint warning_needs_no_answer check ((colour = 'warning'::text) = (answer_by_at IS NULL))
);

create table supervision.event (
  centre_id smallint not null,
  card_id uuid not null,
  seq integer not null,
  prev_seq integer generated always as (NULLIF((seq - 1), 0)) stored,
  prev_hash bytea,
  hash bytea not null,
  kind text not null,
  at timestamptz not null,
  part text not null,
  actor_id uuid,
  body jsonb not null,
  format smallint not null,
  constraint event_pkey primary key (centre_id, card_id, seq),
  constraint event_centre_id_card_id_seq_hash_key unique (centre_id, card_id, seq, hash),
  constraint event_hash_check check (length(hash) = 32),
  constraint event_seq_check check (seq > 0),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash IS NULL))
);

create table supervision.statement (
  centre_id smallint not null,
  card_id uuid not null,
  seq integer not null,
  salt bytea not null,
  content jsonb not null,
  constraint statement_pkey primary key (centre_id, card_id, seq),
  constraint statement_salt_check check (length(salt) = 16)
);


alter table cases.case_file add constraint case_file_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table cases.case_file add constraint case_file_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table cases.case_file add constraint case_file_centre_id_item_code_item_version_fkey
  foreign key (centre_id, item_code, item_version) references catalogue.item (centre_id, item_code, version);
alter table cases.dossier add constraint dossier_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table cases.event add constraint chained
  foreign key (centre_id, case_id, prev_seq, prev_hash) references cases.event (centre_id, case_id, seq, hash);
alter table cases.event add constraint event_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table cases.number_block add constraint number_block_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table cases.opinion_request add constraint opinion_request_centre_id_case_id_seq_fkey
  foreign key (centre_id, case_id, seq) references cases.event (centre_id, case_id, seq);
alter table cases.opinion_request add constraint opinion_request_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table cases.statement add constraint statement_centre_id_case_id_seq_fkey
  foreign key (centre_id, case_id, seq) references cases.event (centre_id, case_id, seq);
alter table cases.voided_number add constraint voided_number_centre_id_day_via_fkey
  foreign key (centre_id, day, via) references cases.number_block (centre_id, day, via);
alter table catalogue.item add constraint item_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table catalogue.item add constraint item_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table catalogue.life_event add constraint life_event_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table channels.application add constraint application_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table channels.application add constraint application_centre_id_procedure_key_procedure_version_fkey
  foreign key (centre_id, procedure_key, procedure_version) references processes.procedure (centre_id, procedure_key, version);
alter table channels.defect add constraint defect_centre_id_application_id_fkey
  foreign key (centre_id, application_id) references channels.application (centre_id, application_id);
alter table channels.defect add constraint defect_centre_id_application_id_told_seq_fkey
  foreign key (centre_id, application_id, told_seq) references channels.event (centre_id, application_id, seq);
alter table channels.defect add constraint defect_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table channels.dossier add constraint dossier_centre_id_application_id_fkey
  foreign key (centre_id, application_id) references channels.application (centre_id, application_id);
alter table channels.event add constraint chained
  foreign key (centre_id, application_id, prev_seq, prev_hash) references channels.event (centre_id, application_id, seq, hash);
alter table channels.event add constraint event_centre_id_application_id_fkey
  foreign key (centre_id, application_id) references channels.application (centre_id, application_id);
alter table channels.statement add constraint statement_centre_id_application_id_seq_fkey
  foreign key (centre_id, application_id, seq) references channels.event (centre_id, application_id, seq);
alter table channels.urging add constraint urging_centre_id_application_id_fkey
  foreign key (centre_id, application_id) references channels.application (centre_id, application_id);
alter table channels.urging add constraint urging_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table channels.urging_ladder add constraint urging_ladder_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table channels.what_if add constraint what_if_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table channels.what_if add constraint what_if_centre_id_procedure_key_procedure_version_fkey
  foreign key (centre_id, procedure_key, procedure_version) references processes.procedure (centre_id, procedure_key, version);
alter table clock.holiday_notice add constraint holiday_notice_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table clock."overlay" add constraint overlay_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table clock."overlay" add constraint overlay_centre_id_institution_id_fkey
  foreign key (centre_id, institution_id) references organisation.institution (centre_id, institution_id);
alter table clock.overlay_withdrawal add constraint overlay_withdrawal_centre_id_overlay_id_fkey
  foreign key (centre_id, overlay_id) references clock."overlay" (centre_id, overlay_id);
alter table clock.rules_version add constraint rules_version_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table documents.letter add constraint letter_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table documents.letter_serial add constraint letter_serial_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table documents.letter_signature add constraint letter_signature_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table documents.letter_signature add constraint letter_signature_centre_id_key_id_fkey
  foreign key (centre_id, key_id) references documents.signing_key (centre_id, key_id);
alter table documents.letter_signature add constraint letter_signature_centre_id_letter_id_fkey
  foreign key (centre_id, letter_id) references documents.letter (centre_id, letter_id);
alter table documents.signing_key add constraint signing_key_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table documents.template_change add constraint template_change_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table forms.draft add constraint draft_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table forms.form add constraint form_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table identity.account add constraint account_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table identity.delegation add constraint delegation_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table identity.delegation add constraint delegation_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table identity.delegation add constraint delegation_centre_id_ended_by_fkey
  foreign key (centre_id, ended_by) references identity.account (centre_id, account_id);
alter table identity.delegation add constraint delegation_centre_id_granted_by_fkey
  foreign key (centre_id, granted_by) references identity.account (centre_id, account_id);
alter table identity.session add constraint session_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table licences.dossier add constraint dossier_centre_id_licence_id_fkey
  foreign key (centre_id, licence_id) references licences.licence (centre_id, licence_id);
alter table licences.event add constraint chained
  foreign key (centre_id, licence_id, prev_seq, prev_hash) references licences.event (centre_id, licence_id, seq, hash);
alter table licences.event add constraint event_centre_id_licence_id_fkey
  foreign key (centre_id, licence_id) references licences.licence (centre_id, licence_id);
alter table licences.licence add constraint licence_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table licences.licence add constraint licence_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table licences.licence add constraint licence_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table licences.licence add constraint licence_centre_id_item_code_item_version_fkey
  foreign key (centre_id, item_code, item_version) references catalogue.item (centre_id, item_code, version);
alter table licences.statement add constraint statement_centre_id_licence_id_seq_fkey
  foreign key (centre_id, licence_id, seq) references licences.event (centre_id, licence_id, seq);
alter table notices.notice add constraint notice_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table notices.question add constraint question_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table organisation.counter add constraint counter_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table organisation.counter add constraint counter_centre_id_institution_id_fkey
  foreign key (centre_id, institution_id) references organisation.institution (centre_id, institution_id);
alter table organisation.department add constraint department_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table organisation.former_office_hours add constraint former_office_hours_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table organisation.institution add constraint institution_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table organisation.institution add constraint institution_centre_id_parent_id_fkey
  foreign key (centre_id, parent_id) references organisation.institution (centre_id, institution_id);
alter table processes.procedure add constraint procedure_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table processes.procedure_draft add constraint procedure_draft_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table processes.procedure_draft add constraint procedure_draft_centre_id_procedure_key_base_version_fkey
  foreign key (centre_id, procedure_key, base_version) references processes.procedure (centre_id, procedure_key, version);
alter table supervision.card add constraint card_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table supervision.card add constraint card_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table supervision.card add constraint card_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table supervision.event add constraint chained
  foreign key (centre_id, card_id, prev_seq, prev_hash) references supervision.event (centre_id, card_id, seq, hash);
alter table supervision.event add constraint event_centre_id_card_id_fkey
  foreign key (centre_id, card_id) references supervision.card (centre_id, card_id);
alter table supervision.statement add constraint statement_centre_id_card_id_seq_fkey
  foreign key (centre_id, card_id, seq) references supervision.event (centre_id, card_id, seq);

create index case_decided on cases.case_file (centre_id, decided_at) where (decided_at IS NOT NULL);
create index case_decided_by_step on cases.case_file (centre_id, step_id, item_code, decided_at) where ((step_id IS NOT NULL) AND (decided_at IS NOT NULL));
create index case_granted_by_item on cases.case_file (centre_id, item_code) where ((outcome = 'granted'::text) AND (handling <> 'immediate'::text));
create index case_open on cases.case_file (centre_id, received_at) where (outcome IS NULL);
create index case_open_by_due on cases.case_file (centre_id, department_code, promised_due_at) where ((decided_at IS NULL) AND (accepted_at IS NOT NULL) AND (outcome IS NULL));
create index case_open_by_item on cases.case_file (centre_id, item_code, item_version) where (outcome IS NULL);
create index case_received on cases.case_file (centre_id, received_at);
create index case_to_accept on cases.case_file (centre_id, department_code, received_at) where ((accepted_at IS NULL) AND (outcome IS NULL));
create index case_to_close on cases.case_file (centre_id, state, delivered_at, case_id) where (state = ANY (ARRAY['delivered'::text, 'concluded'::text]));
create index case_to_deliver on cases.case_file (centre_id, department_code, decided_at) where ((outcome = ANY (ARRAY['granted'::text, 'refused'::text])) AND (delivered_at IS NULL));
create unique index step_case on cases.case_file (centre_id, application_id, step_id, step_attempt) where (application_id IS NOT NULL);
create index dossier_applicant on cases.dossier (centre_id, (applicant ->> 'name'::text));
create index event_by_time on cases.event (centre_id, at);
create index opinion_request_asked on cases.opinion_request (centre_id, department_code, asked_at);
create index opinion_request_open on cases.opinion_request (centre_id, department_code, due_at) where ((answered_at IS NULL) AND (gathered_at IS NULL));
create unique index item_current on catalogue.item (centre_id, item_code) where is_current;
create index search_entry_words on catalogue.search_entry using gin (words);
create index application_open on channels.application (centre_id, promised_due_at) where (concluded_at IS NULL);
create index application_submitted on channels.application (centre_id, submitted_at);
create unique index urging_by_rule on channels.urging (centre_id, case_id, rung) where (urged_by IS NULL);
create index urging_of_department on channels.urging (centre_id, department_code, case_id);
create index draft_delete_on on forms.draft (centre_id, delete_on);
create index delegation_of_account on identity.delegation (centre_id, account_id);
create index session_of_account on identity.session (centre_id, account_id) where (ended_at IS NULL);
create index dossier_holder on licences.dossier (centre_id, holder_name);
create index licence_by_case_number on licences.licence (centre_id, case_number);
create index licence_by_end on licences.licence (centre_id, valid_until) where (state = ANY (ARRAY['effective'::text, 'changed'::text, 'renewed'::text, 'deemedRenewed'::text]));
create index licence_by_number on licences.licence (centre_id, number_key);
create index licence_newest on licences.licence (centre_id, issued_at, licence_id);
create index question_of_item on notices.question (centre_id, item_code);
create index outbox_waiting on platform.outbox (centre_id, written_at) where (dispatched_at IS NULL);
create index request_made_at on platform.request (centre_id, made_at);
create index card_newest on supervision.card (centre_id, raised_at, card_id);
create index card_of_department on supervision.card (centre_id, department_code, raised_at, card_id);
create index card_warning on supervision.card (centre_id, rule) where ((state = 'raised'::text) AND (colour = 'warning'::text));

create view organisation.centre_version as
 SELECT centre_id,
    version
   FROM organisation.centre;

create view organisation.department_level as
 SELECT centre_id,
    department_code,
    level
   FROM organisation.department;

create view identity.live_session as
 SELECT s.centre_id,
    s.token_hash,
    s.expires_at,
    a.account_id,
    a.login_name,
    a.display_name,
    a.role,
    a.department_code,
    a.version AS authority_version
   FROM (identity.session s
     JOIN identity.account a USING (centre_id, account_id))
  WHERE ((s.ended_at IS NULL) AND (NOT a.is_disabled));

create view catalogue.published_item as
 SELECT centre_id,
    item_code,
    version
   FROM catalogue.item
  WHERE is_current;

create view catalogue.item_title as
 SELECT centre_id,
    item_code,
    version,
    name,
    name_en
   FROM catalogue.item;

create view clock.stamp as
 SELECT c.centre_id,
    ((((((((c.version || '/'::text) || notices.number) || '/'::text) || decisions.number) || '/'::text) || withdrawals.number) || '/'::text) || rules.version) AS stamp
   FROM ((((organisation.centre_version c
     CROSS JOIN LATERAL ( SELECT count(*) AS number
           FROM clock.holiday_notice n
          WHERE (n.centre_id = c.centre_id)) notices)
     CROSS JOIN LATERAL ( SELECT count(*) AS number
           FROM clock."overlay" o
          WHERE (o.centre_id = c.centre_id)) decisions)
     CROSS JOIN LATERAL ( SELECT count(*) AS number
           FROM clock.overlay_withdrawal w
          WHERE (w.centre_id = c.centre_id)) withdrawals)
     CROSS JOIN LATERAL ( SELECT COALESCE(max(r.version), 0) AS version
           FROM clock.rules_version r
          WHERE (r.centre_id = c.centre_id)) rules);

create view cases.counted_case as
 SELECT centre_id,
    case_id,
    department_code,
    handling,
    application_id,
    received_at,
    accepted_at,
    decided_at,
    outcome,
    is_on_time,
    promised_due_at,
    statutory_due_at,
    LEAST(promised_due_at, statutory_due_at) AS due_at
   FROM cases.case_file;

create view channels.department_of as
 SELECT p.centre_id,
    p.procedure_key,
    p.version AS procedure_version,
    (s.step ->> 'department'::text) AS department_code,
    (s.step -> 'routes'::text) AS routes
   FROM (processes.procedure p
     CROSS JOIN LATERAL jsonb_array_elements(((p.definition -> 'procedure'::text) -> 'steps'::text)) s(step))
  WHERE (((s.step ->> 'department'::text) IS NOT NULL) AND (NOT ((s.step ->> 'optional'::text))::boolean));



comment on schema cases is '办件: case files, their journal, the personal data apart from it.';

comment on table cases.case_file is '办件. The row is the truth for reading; it equals the fold of its events.';
comment on column cases.case_file.centre_id is 'The centre.';
comment on column cases.case_file.case_id is 'UUIDv7.';
comment on column cases.case_file.case_number is '办件编号: 21 digits; a step of an application has its number with a suffix.';
comment on column cases.case_file.item_code is 'Service item.';
comment on column cases.case_file.item_version is 'Version of the sheet the case began with.';
comment on column cases.case_file.department_code is 'Department that decides.';
comment on column cases.case_file.handling is 'Kind of handling, frozen from the sheet.';
comment on column cases.case_file.received_via is '办理渠道: counter, online, …';
comment on column cases.case_file.state is 'State of the life cycle.';
comment on column cases.case_file.version is 'Number of events; what an act must have seen.';
comment on column cases.case_file.head_hash is 'Hash of the last event.';
comment on column cases.case_file.draft_id is 'Draft it was submitted from.';
comment on column cases.case_file.application_id is 'Channel application it is a step of.';
comment on column cases.case_file.step_id is 'Which step.';
comment on column cases.case_file.required_facts is 'Facts of the application the step builds on, written when it is opened; its guards look only here.';
comment on column cases.case_file.submitted_at is 'Online filing entered the system.';
comment on column cases.case_file.received_at is 'Materials taken in, or the filing.';
comment on column cases.case_file.accepted_at is '受理.';
comment on column cases.case_file.accepted_on is 'Day of acceptance: the first day is not counted from here.';
comment on column cases.case_file.accepted_by is 'Account that accepted.';
comment on column cases.case_file.decided_at is 'Moment of the decision.';
comment on column cases.case_file.decided_by is 'Account that decided.';
comment on column cases.case_file.outcome is 'How it ended; null while open.';
comment on column cases.case_file.promised_due_at is 'Last moment of the promised limit.';
comment on column cases.case_file.promised_due_on is 'Its day.';
comment on column cases.case_file.promised_due_unit is 'Unit of the limit it came from.';
comment on column cases.case_file.promised_due_provisional is 'True when a year without a holiday notice was touched.';
comment on column cases.case_file.statutory_due_at is 'Last moment of the statutory limit; null when the law sets none.';
comment on column cases.case_file.statutory_due_on is 'Its day.';
comment on column cases.case_file.statutory_due_unit is 'Unit of the limit it came from.';
comment on column cases.case_file.statutory_due_provisional is 'True when a year without a holiday notice was touched.';
comment on column cases.case_file.is_on_time is 'Verdict, frozen with the decision.';
comment on column cases.case_file.delivered_at is '送达.';
comment on column cases.case_file.step_attempt is 'Counts the cases of one step: the next one after a refusal, a withdrawal, or a decision set aside.';

comment on view cases.counted_case is 'For oversight: what statistics and supervision count, without personal data.';

comment on table cases.dossier is 'Personal data of a case, apart from its journal: events hold only the salted digest. Deleting row and salt leaves the chain whole.';
comment on column cases.dossier.centre_id is 'The centre.';
comment on column cases.dossier.case_id is 'The case.';
comment on column cases.dossier.salt is 'Random; makes the digest in the journal unguessable.';
comment on column cases.dossier.applicant is '申请人, agent, phone.';
comment on column cases.dossier.form is 'Values of the form.';
comment on column cases.dossier.documents is 'Ids of the documents presented.';
comment on column cases.dossier.query_code is 'Six digits, asked together with the number.';

comment on table cases.event is 'Journal of a case: append-only, gapless and chained by constraint. Holds ids, codes and digests only, never personal data.';
comment on column cases.event.centre_id is 'The centre.';
comment on column cases.event.case_id is 'The case.';
comment on column cases.event.seq is '1, 2, 3 … without a gap.';
comment on column cases.event.prev_seq is 'The event before; null for the first.';
comment on column cases.event.prev_hash is 'Its hash.';
comment on column cases.event.hash is 'SHA-256 over canonical JSON (RFC 8785) of centre, case, seq, format, prev hash, kind, time, part, actor, body.';
comment on column cases.event.kind is 'What happened.';
comment on column cases.event.at is 'When, by the server.';
comment on column cases.event.part is 'In which part somebody acted: applicant, clerk, acceptor, approver, system, …';
comment on column cases.event.actor_id is 'Account; null for the applicant and the system.';
comment on column cases.event.body is 'Ids, codes, digests.';
comment on column cases.event.format is 'Version of the hash input.';

comment on table cases.number_block is 'Daily sequence of case numbers, taken in blocks by each node.';
comment on column cases.number_block.centre_id is 'The centre.';
comment on column cases.number_block.day is 'Day in the number.';
comment on column cases.number_block.via is 'How the application came, 1 counter … 8 phone.';
comment on column cases.number_block.last_taken is 'Last sequence given to a node.';
comment on column cases.number_block.accounted_to is 'Up to here every number has its case or is voided.';

comment on table cases.opinion_request is '征求意见: one row for each department asked. Answers lie here until they are gathered into the journal, by digest.';
comment on column cases.opinion_request.centre_id is 'The centre.';
comment on column cases.opinion_request.case_id is 'The case.';
comment on column cases.opinion_request.seq is 'Event that sought the opinion; its statement holds the questions.';
comment on column cases.opinion_request.department_code is 'Department that was asked.';
comment on column cases.opinion_request.request_id is 'UUIDv7; the address of the request for the department.';
comment on column cases.opinion_request.asked_at is 'When, by the server.';
comment on column cases.opinion_request.due_at is 'Last moment to answer; moves with the calendar like the consultation of the case.';
comment on column cases.opinion_request.due_on is 'Its day.';
comment on column cases.opinion_request.due_unit is 'Unit of the limit it came from.';
comment on column cases.opinion_request.due_provisional is 'True when a year without a holiday notice was touched.';
comment on column cases.opinion_request.answered_at is 'When the department answered; null while it has not.';
comment on column cases.opinion_request.answered_by is 'Account that answered.';
comment on column cases.opinion_request.stance is '意见: agrees, agreesOnConditions, disagrees, notConcerned.';
comment on column cases.opinion_request.words is 'Conditions and basis in words, apart from the journal; null when unanswered or deleted with the personal data.';
comment on column cases.opinion_request.digest is 'Salted digest of the answer; what the journal will hold.';
comment on column cases.opinion_request.gathered_at is '意见齐备; unanswered then means by silence.';

comment on table cases.statement is 'What an event states in words (reason, basis, defects, opinion): may name people, so it lies apart; the event holds the salted digest.';
comment on column cases.statement.centre_id is 'The centre.';
comment on column cases.statement.case_id is 'The case.';
comment on column cases.statement.seq is 'The event.';
comment on column cases.statement.content is 'Texts by name.';

comment on table cases.voided_number is 'Journal of numbers that no case will have: their act failed, or the node that held them ended. Append-only.';
comment on column cases.voided_number.centre_id is 'The centre.';
comment on column cases.voided_number.day is 'Day in the number.';
comment on column cases.voided_number.via is 'How the application would have come.';
comment on column cases.voided_number.sequence is 'Its sequence in the day.';
comment on column cases.voided_number.voided_at is 'When it was found unused, after its day.';

comment on schema catalogue is 'Service items, their sheets and versions, life events, search.';

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
comment on column catalogue.item."position" is 'Order in the catalogue.';
comment on column catalogue.item.published_by is 'Account that published the version on the page of the item; null when it came with imported data.';

comment on view catalogue.item_title is 'For lists of higher modules: what an item was called in a version.';

comment on table catalogue.life_event is '一件事: a task in everyday words with the items it needs.';
comment on column catalogue.life_event.centre_id is 'The centre.';
comment on column catalogue.life_event.slug is 'Part of the address.';
comment on column catalogue.life_event.name is 'Name in Chinese.';
comment on column catalogue.life_event.name_en is 'Name in English.';
comment on column catalogue.life_event.event is 'Questions, rules, order, as data.';
comment on column catalogue.life_event.channel_key is 'Parallel channel that carries it, if any.';
comment on column catalogue.life_event."position" is 'Order in lists.';

comment on view catalogue.published_item is 'For hot statements of higher modules: the version offered now.';

comment on table catalogue.search_entry is 'What the search box looks into; rebuilt with every import.';
comment on column catalogue.search_entry.centre_id is 'The centre.';
comment on column catalogue.search_entry.subject_kind is 'item, event or notice.';
comment on column catalogue.search_entry.subject_id is 'Its code.';
comment on column catalogue.search_entry.words is 'Weighted tokens: name A, keywords B, text C.';
comment on column catalogue.search_entry.plain is 'Name and keywords as written, lower case, one per line.';
comment on column catalogue.search_entry.pinyin is 'Full pinyin of name and keywords, no tones, one per line.';
comment on column catalogue.search_entry.initials is 'First letters, one per line.';
comment on column catalogue.search_entry."position" is 'Order among equals.';

comment on schema channels is '并联审批: applications that run through several departments at once.';

comment on table channels.application is '联办件: one application, one number for the applicant; each step is a case of its own.';
comment on column channels.application.centre_id is 'The centre.';
comment on column channels.application.application_id is 'UUIDv7.';
comment on column channels.application.application_number is '21 digits; its cases have it with the suffix of their step.';
comment on column channels.application.procedure_key is 'The channel.';
comment on column channels.application.procedure_version is 'Version frozen into this application.';
comment on column channels.application.route is 'Kind of case within the channel.';
comment on column channels.application.state is 'State of the whole.';
comment on column channels.application.version is 'Number of events.';
comment on column channels.application.head_hash is 'Hash of the last event.';
comment on column channels.application.draft_id is 'Draft it was submitted from.';
comment on column channels.application.submitted_at is 'Filing entered the system.';
comment on column channels.application.accepted_at is 'Accepted for all departments: starts the clock of the channel.';
comment on column channels.application.accepted_by is 'Account that accepted.';
comment on column channels.application.promised_due_at is 'Last moment of the promise of the channel.';
comment on column channels.application.promised_due_on is 'Its day.';
comment on column channels.application.promised_due_unit is 'Unit of the promise.';
comment on column channels.application.promised_due_provisional is 'True when a year without a holiday notice was touched.';
comment on column channels.application.concluded_at is 'Every step decided.';
comment on column channels.application.is_on_time is 'Verdict, frozen with the conclusion.';
comment on column channels.application.joined is 'Steps on a condition that apply: said at the filing, or joined since.';
comment on column channels.application.dropped is 'Steps on a condition that do not apply: said at the filing, or left since.';
comment on column channels.application.correction_asked is 'Documents of the one correction notice; null: none was sent.';
comment on column channels.application.correction_asked_at is 'When the notice was sent.';
comment on column channels.application.correction_due_at is 'By when they should be in.';
comment on column channels.application.correction_due_on is 'Its day.';
comment on column channels.application.correction_due_unit is 'Unit of that limit.';
comment on column channels.application.correction_due_provisional is 'True when a year without a holiday notice was touched.';
comment on column channels.application.corrected_at is 'The last missing paper was in.';

comment on table channels.defect is '部门指出的材料缺陷: what departments find in the papers of an application, gathered for one notice.';
comment on column channels.defect.centre_id is 'The centre.';
comment on column channels.defect.application_id is 'The application.';
comment on column channels.defect.defect_id is 'UUIDv7.';
comment on column channels.defect.department_code is 'Department that found it.';
comment on column channels.defect.document_id is 'Document of the form of the channel.';
comment on column channels.defect.defect is 'What exactly is missing or wrong.';
comment on column channels.defect.named_by is 'Account that named it.';
comment on column channels.defect.named_at is 'When.';
comment on column channels.defect.told_seq is 'Event that told the applicant; null until then, and it may be taken back so long.';

comment on view channels.department_of is 'Which departments take part in a version of a channel: they see its applications. Without routes: in each.';

comment on table channels.dossier is 'Personal data of an application; as cases.dossier.';
comment on column channels.dossier.centre_id is 'The centre.';
comment on column channels.dossier.application_id is 'The application.';
comment on column channels.dossier.salt is 'Random; makes the digest in the journal unguessable.';
comment on column channels.dossier.applicant is '申请人, agent, phone.';
comment on column channels.dossier.form is 'Values of the form.';
comment on column channels.dossier.documents is 'Ids of the documents ready.';
comment on column channels.dossier.query_code is 'Six digits, asked together with the number.';

comment on table channels.event is 'Journal of an application; as cases.event.';
comment on column channels.event.centre_id is 'The centre.';
comment on column channels.event.application_id is 'The application.';
comment on column channels.event.seq is '1, 2, 3 … without a gap.';
comment on column channels.event.prev_seq is 'The event before; null for the first.';
comment on column channels.event.prev_hash is 'Its hash.';
comment on column channels.event.hash is 'As cases.event.';
comment on column channels.event.kind is 'What happened.';
comment on column channels.event.at is 'When, by the server.';
comment on column channels.event.part is 'In which part somebody acted.';
comment on column channels.event.actor_id is 'Account; null for the applicant and the system.';
comment on column channels.event.body is 'Ids, codes, digests.';
comment on column channels.event.format is 'Version of the hash input.';

comment on table channels.statement is 'What an event of an application states in words; as cases.statement.';
comment on column channels.statement.centre_id is 'The centre.';
comment on column channels.statement.application_id is 'The application.';
comment on column channels.statement.seq is 'The event.';
comment on column channels.statement.content is 'Texts by name.';

comment on table channels.urging is '催办记录: one row for each urging of a step; append-only.';
comment on column channels.urging.centre_id is 'The centre.';
comment on column channels.urging.application_id is 'The application.';
comment on column channels.urging.urging_id is 'UUIDv7.';
comment on column channels.urging.case_id is 'Case of the step.';
comment on column channels.urging.step_id is 'The step.';
comment on column channels.urging.department_code is 'Department that is urged.';
comment on column channels.urging.rung is 'Who there, or above.';
comment on column channels.urging.used_percent is 'Share of its time that was used then.';
comment on column channels.urging.is_overdue is 'True when the time was over.';
comment on column channels.urging.urged_at is 'When.';
comment on column channels.urging.urged_by is 'Account of the coordinator; null: the nightly rule.';

comment on table channels.urging_ladder is '催办规则: whom the nightly rule urges from when on; empty: the defaults of the product.';
comment on column channels.urging_ladder.centre_id is 'The centre.';
comment on column channels.urging_ladder.rung is 'Who is urged.';
comment on column channels.urging_ladder.from_percent is 'Share of the time used, in per cent; null: when the time is over.';

comment on table channels.what_if is '推演: changes thought through on a copy of a plan. A sandbox: no application goes by it, rows may be deleted.';
comment on column channels.what_if.centre_id is 'The centre.';
comment on column channels.what_if.what_if_id is 'UUIDv7.';
comment on column channels.what_if.name is 'As the coordinator calls it.';
comment on column channels.what_if.procedure_key is 'The channel.';
comment on column channels.what_if.procedure_version is 'Version whose steps the changes name.';
comment on column channels.what_if.changes is 'List of changes: kind, steps, length.';
comment on column channels.what_if.made_by is 'Account that saved it.';
comment on column channels.what_if.made_at is 'When.';

comment on schema clock is 'Working calendars.';

comment on table clock.holiday_notice is '国务院办公厅节假日安排通知: immutable; a later notice of a year replaces the earlier from its day of publication.';
comment on column clock.holiday_notice.centre_id is 'The centre.';
comment on column clock.holiday_notice.notice_id is 'Year and serial within the year, for example 2020-2.';
comment on column clock.holiday_notice.year is 'Year it arranges.';
comment on column clock.holiday_notice.published_on is 'Day of publication; null: before the year began.';
comment on column clock.holiday_notice.document_number is 'Number of the notice, null when not checked.';
comment on column clock.holiday_notice.notice is 'Days off, days worked, names, page.';
comment on column clock.holiday_notice.imported_at is 'Since when the centre goes by it; null: from the beginning, with the data of the centre.';

comment on table clock."overlay" is '本地安排: days the centre, or one of its halls, closes or works beside the notices of the State Council. Append-only.';
comment on column clock."overlay".centre_id is 'The centre.';
comment on column clock."overlay".overlay_id is 'UUIDv7.';
comment on column clock."overlay".kind is 'closure: not worked; extraDay: a day off that is worked.';
comment on column clock."overlay".first_day is 'First day.';
comment on column clock."overlay".last_day is 'Last day, included.';
comment on column clock."overlay".institution_id is 'The hall it holds for; null: the whole centre.';
comment on column clock."overlay".basis is 'The decision that says so; there is none without.';
comment on column clock."overlay".document_number is 'Number of that decision, null when it has none.';
comment on column clock."overlay".published_on is 'Day on which the public was told.';
comment on column clock."overlay".known_at is 'Since when the clocks of the centre go by it.';
comment on column clock."overlay".entered_by is 'Account of who entered it.';

comment on table clock.overlay_withdrawal is '撤销本地安排: a decision that no longer holds; the row of what it withdraws stays. Append-only.';
comment on column clock.overlay_withdrawal.centre_id is 'The centre.';
comment on column clock.overlay_withdrawal.overlay_id is 'What is withdrawn.';
comment on column clock.overlay_withdrawal.basis is 'Why, or by which decision.';
comment on column clock.overlay_withdrawal.withdrawn_at is 'Since when the clocks of the centre go without it.';
comment on column clock.overlay_withdrawal.withdrawn_by is 'Account of who withdrew it.';

comment on table clock.rules_version is '计时规则: what a centre sets for its counting, all of it in every version. Append-only; without a row the defaults hold.';
comment on column clock.rules_version.centre_id is 'The centre.';
comment on column clock.rules_version.version is 'Grows by one with every change; 0 are the defaults.';
comment on column clock.rules_version.rules is 'Every setting but the opening hours of the centre.';
comment on column clock.rules_version.known_at is 'Binds what is accepted from this moment on.';
comment on column clock.rules_version.changed_by is 'Account of who changed them.';
comment on column clock.rules_version.basis is 'Why, or by which decision.';

comment on view clock.stamp is 'For other modules: what a cached clock was made from; when it differs, the clock is made anew.';

comment on schema documents is 'Papers handed out.';

comment on table documents.letter is '文书: one row per paper handed out, with the digest of its PDF. A paper is withdrawn, never deleted.';
comment on column documents.letter.centre_id is 'The centre.';
comment on column documents.letter.letter_id is 'UUIDv7.';
comment on column documents.letter.subject_id is 'Case or application it belongs to.';
comment on column documents.letter.kind is 'acceptanceNotice, correctionNotice, …; one of each kind for an occasion of a subject.';
comment on column documents.letter.number is '文号.';
comment on column documents.letter.code is 'Printed in the QR; opens the public verification page.';
comment on column documents.letter.content is 'What was printed, masked as on the paper.';
comment on column documents.letter.digest is 'SHA-256 of the PDF, which lies in the file store under this name.';
comment on column documents.letter.issued_at is 'When.';
comment on column documents.letter.withdrawn_at is 'When it was withdrawn.';
comment on column documents.letter.occasion is 'Sequence of the event that brought it forth, where a subject may have several of a kind; 0 for a kind that comes once.';
comment on column documents.letter.recipient is 'Code of the department it went to, where an event brings forth one for each of several; else empty.';
comment on column documents.letter.edition is 'From 1; a corrected paper that follows a withdrawn one has the next number.';
comment on column documents.letter.printed is 'The data the PDF was set from, so that a preview can be set from the same; null for papers of a release before 0012.';
comment on column documents.letter.template_digest is 'SHA-256 of the template with the file it imports, which lies in the file store under this name; null for papers of a release before 0012.';
comment on column documents.letter.withdrawal_ground is 'Class of the reason of the withdrawal, told to everybody who verifies the paper.';
comment on column documents.letter.withdrawal_reason is 'Reason in words, for those who may see the case.';
comment on column documents.letter.withdrawn_by is 'Account that withdrew it.';

comment on table documents.letter_serial is 'Last 文号 given, by prefix and year.';
comment on column documents.letter_serial.centre_id is 'The centre.';
comment on column documents.letter_serial.prefix is 'For example 成高许受.';
comment on column documents.letter_serial.year is 'Year in the number.';
comment on column documents.letter_serial.last_serial is 'Last serial given.';

comment on table documents.letter_signature is '电子签名: the signature of a paper, which its file carries too; one that is imported from elsewhere has none.';
comment on column documents.letter_signature.centre_id is 'The centre.';
comment on column documents.letter_signature.letter_id is 'The paper.';
comment on column documents.letter_signature.key_id is 'The key that signed.';
comment on column documents.letter_signature.signature is 'Over the file as typeset, its code and the moment of issue.';

comment on table documents.signing_key is 'Public halves of the keys that signed papers of a centre; the private ones lie outside of the database.';
comment on column documents.signing_key.centre_id is 'The centre.';
comment on column documents.signing_key.key_id is 'First 16 hex digits of the SHA-256 of the public key; printed on every paper.';
comment on column documents.signing_key.algorithm is 'For example Ed25519.';
comment on column documents.signing_key.public_key is 'SubjectPublicKeyInfo, DER.';
comment on column documents.signing_key.known_since is 'When it was first used here.';

comment on table documents.template_change is '文书模板的变更: who put which template in use, and when; the text lies in the file store under its digest. Append-only.';
comment on column documents.template_change.centre_id is 'The centre.';
comment on column documents.template_change.kind is 'Kind of the papers that are set from it.';
comment on column documents.template_change.seq is 'From 1 within a kind.';
comment on column documents.template_change.digest is 'SHA-256 of the template; null: back to the one that was shipped.';
comment on column documents.template_change.changed_at is 'When.';
comment on column documents.template_change.changed_by is 'Account of the administrator.';

comment on schema forms is 'Forms as JSON Schema, and drafts of applications.';

comment on table forms.draft is '草稿: answers given so far. Random id = the secret of its owner; emptied when submitted, deleted on delete_on.';
comment on column forms.draft.centre_id is 'The centre.';
comment on column forms.draft.draft_id is 'UUIDv4 with 122 random bits, not UUIDv7: it must not be guessable.';
comment on column forms.draft.subject is 'Item, or channel and route.';
comment on column forms.draft.answers is 'Applicant, form values, documents ready. Personal data.';
comment on column forms.draft.version is 'Grows with every saving.';
comment on column forms.draft.submitted_as is 'Case or application it became.';
comment on column forms.draft.created_at is 'When it was opened.';
comment on column forms.draft.delete_on is 'Day on which it is removed.';

comment on table forms.form is '申请表 as JSON Schema 2020-12 with sections.';
comment on column forms.form.centre_id is 'The centre.';
comment on column forms.form.form_id is 'Code.';
comment on column forms.form.title is 'Title in Chinese.';
comment on column forms.form.title_en is 'Title in English.';
comment on column forms.form.definition is 'Help, sections, schema.';

comment on schema identity is 'Who somebody is, and what they may do.';

comment on table identity.account is 'Staff accounts (工作人员账号). Applicants have none.';
comment on column identity.account.centre_id is 'The centre.';
comment on column identity.account.account_id is 'UUIDv7.';
comment on column identity.account.login_name is 'What the person types.';
comment on column identity.account.display_name is 'Name shown to colleagues; sorted by pinyin.';
comment on column identity.account.password_hash is 'argon2id, PHC string.';
comment on column identity.account.role is 'What the person may do at all.';
comment on column identity.account.department_code is 'Department; clerks and reviewers always have one.';
comment on column identity.account.is_disabled is 'A disabled account has no live session.';
comment on column identity.account.version is 'Grows with every change of authority; hot acts check it.';
comment on column identity.account.created_at is 'When it was opened.';
comment on column identity.account.last_signed_in_at is 'Last successful sign-in.';

comment on table identity.delegation is '授权: what a department lets a person do in its name. Checked at the moment of every act; days are inclusive.';
comment on column identity.delegation.centre_id is 'The centre.';
comment on column identity.delegation.delegation_id is 'UUIDv7.';
comment on column identity.delegation.account_id is 'Who may act.';
comment on column identity.delegation.department_code is 'In whose name.';
comment on column identity.delegation.act is 'accept (受理) or decide (决定).';
comment on column identity.delegation.valid_from is 'First day.';
comment on column identity.delegation.valid_until is 'Last day; null while open.';
comment on column identity.delegation.basis is 'The paper that grants it.';
comment on column identity.delegation.granted_at is 'When it was entered.';
comment on column identity.delegation.granted_by is 'Who entered it; null: the console.';
comment on column identity.delegation.ended_at is 'When it was ended before its last day; it holds no longer from then on.';
comment on column identity.delegation.ended_by is 'Who ended it.';

comment on table identity.guess is 'Tries of an hour, for the limits of sign-in and of the public case query.';
comment on column identity.guess.centre_id is 'The centre.';
comment on column identity.guess.subject is 'Digest of what is tried: account and network, network, or case number.';
comment on column identity.guess.since is 'First try of the hour counted.';
comment on column identity.guess.tries is 'Tries since then; a try that was right is taken back.';

comment on view identity.live_session is 'Sessions that hold now (compare expires_at with the time given); for hot statements of higher modules too.';

comment on table identity.session is 'Sessions; the browser holds the token, the table only its SHA-256.';
comment on column identity.session.centre_id is 'The centre.';
comment on column identity.session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column identity.session.account_id is 'Whose session.';
comment on column identity.session.started_at is 'Sign-in.';
comment on column identity.session.expires_at is 'Twelve hours after sign-in (NIST 800-63B AAL2).';
comment on column identity.session.ended_at is 'Sign-out, disabling or a new password.';

comment on schema licences is '证照: licences after they were granted, their journal, the personal data apart from it.';

comment on table licences.dossier is 'Personal data of a licence, apart from its journal: deleting row and salt leaves the chain whole.';
comment on column licences.dossier.centre_id is 'The centre.';
comment on column licences.dossier.licence_id is 'The licence.';
comment on column licences.dossier.salt is 'Random; makes the digests in the journal unguessable.';
comment on column licences.dossier.holder_kind is 'Person or legal entity: only a person is masked in public.';
comment on column licences.dossier.holder_name is '持有人, by the name the licence bears now.';
comment on column licences.dossier.id_tail is 'Last four signs of the number of the identity document, asked together with the number of the licence.';

comment on table licences.event is 'Journal of a licence; as cases.event.';
comment on column licences.event.centre_id is 'The centre.';
comment on column licences.event.licence_id is 'The licence.';
comment on column licences.event.seq is '1, 2, 3 … without a gap.';
comment on column licences.event.prev_seq is 'The event before; null for the first.';
comment on column licences.event.prev_hash is 'Its hash.';
comment on column licences.event.hash is 'As cases.event.';
comment on column licences.event.kind is 'What happened.';
comment on column licences.event.at is 'When, by the server.';
comment on column licences.event.part is 'In which part somebody acted.';
comment on column licences.event.actor_id is 'Account; null for the holder and the system.';
comment on column licences.event.body is 'Ids, codes, days, digests.';
comment on column licences.event.format is 'Version of the hash input.';

comment on table licences.licence is '许可. The row is the truth for reading; it equals the fold of its events.';
comment on column licences.licence.centre_id is 'The centre.';
comment on column licences.licence.licence_id is 'UUIDv7.';
comment on column licences.licence.case_id is 'Case in which it was granted; a case grants one licence.';
comment on column licences.licence.case_number is 'Number of that case.';
comment on column licences.licence.number is '证照编号 as printed.';
comment on column licences.licence.number_key is 'The number without width, spaces and kind of bracket, as it is looked up.';
comment on column licences.licence.item_code is 'Service item.';
comment on column licences.licence.item_version is 'Version of the sheet it was granted by.';
comment on column licences.licence.department_code is 'Authority that answers for it.';
comment on column licences.licence.state is 'State of its life as it is on record; a term that is over ends it before anybody notices.';
comment on column licences.licence.state_since is 'Day it came into the state by law, whenever that was noticed.';
comment on column licences.licence.version is 'Number of events; what an act must have seen.';
comment on column licences.licence.head_hash is 'Hash of the last event.';
comment on column licences.licence.valid_from is 'First day it was ever valid.';
comment on column licences.licence.term_from is 'First day of the term that runs, or that is to come after a renewal.';
comment on column licences.licence.valid_until is 'Last day of that term; null without end.';
comment on column licences.licence.issued_at is '颁发.';
comment on column licences.licence.renewal_requested_on is 'Day of the request for renewal that waits for an answer.';
comment on column licences.licence.renewal_is_timely is 'Whether it came so early that silence renews (Administrative Licensing Law art. 50).';

comment on table licences.statement is 'What an event states in words (content, facts, basis, compensation); the event holds the salted digest. Append-only.';
comment on column licences.statement.centre_id is 'The centre.';
comment on column licences.statement.licence_id is 'The licence.';
comment on column licences.statement.seq is 'The event.';
comment on column licences.statement.content is 'Texts by name.';

comment on schema notices is 'What the public is told.';

comment on table notices.notice is '公告 and 便民信息.';
comment on column notices.notice.centre_id is 'The centre.';
comment on column notices.notice.notice_id is 'Code.';
comment on column notices.notice.category is 'Kind of notice in Chinese.';
comment on column notices.notice.title is 'Title.';
comment on column notices.notice.body is 'Text.';
comment on column notices.notice.published_on is 'Day of publication.';
comment on column notices.notice.related_items is 'Item codes it touches.';

comment on table notices.question is '常见问题 with its answer, by item.';
comment on column notices.question.centre_id is 'The centre.';
comment on column notices.question.question_id is 'Code.';
comment on column notices.question.item_code is 'Item it is about.';
comment on column notices.question.kind is 'consultation or complaint.';
comment on column notices.question.question is 'Question.';
comment on column notices.question.answer is 'Answer.';

comment on schema organisation is 'Centre, halls, departments, counters.';

comment on table organisation.centre is '政务服务中心 with its halls, streets and communities. One region code, one centre.';
comment on column organisation.centre.centre_id is 'The centre.';
comment on column organisation.centre.name is 'Name in Chinese.';
comment on column organisation.centre.name_en is 'Name in English.';
comment on column organisation.centre.region_code is 'First six digits of its case numbers.';
comment on column organisation.centre.office_hours is 'Segments of a working day, for example 08:30-12:00,13:00-17:30.';
comment on column organisation.centre.hours_per_working_day is 'How many working hours a working day stands for when units are compared.';
comment on column organisation.centre.phone is 'Number for questions.';
comment on column organisation.centre.letter_prefix is '机关代字: first signs of every 文号.';
comment on column organisation.centre.version is 'Grows with every change.';
comment on column organisation.centre.review_body is '行政复议机关 named in decisions against the applicant; null: by its general name.';
comment on column organisation.centre.court is '有管辖权的人民法院 named in the same decisions; null: by its general name.';

comment on view organisation.centre_version is 'For other modules: what grows when the settings of a centre change.';

comment on table organisation.counter is '窗口 of a hall.';
comment on column organisation.counter.centre_id is 'The centre.';
comment on column organisation.counter.counter_id is 'Code from the imported data, for example S001.';
comment on column organisation.counter.number is 'Number above the counter.';
comment on column organisation.counter.institution_id is 'Its hall.';
comment on column organisation.counter.area is 'Area of the hall.';
comment on column organisation.counter.name is 'Name in Chinese.';
comment on column organisation.counter.name_en is 'Name in English.';
comment on column organisation.counter.department_code is 'Department that staffs it, when it is not an intermediary.';
comment on column organisation.counter.intermediary_kind is 'Kind of intermediary that staffs it.';

comment on table organisation.department is '进驻部门. level manager: the office that runs the centre and its general counters.';
comment on column organisation.department.centre_id is 'The centre.';
comment on column organisation.department.department_code is 'Code from the imported data.';
comment on column organisation.department.name is 'Name in Chinese.';
comment on column organisation.department.name_en is 'Name in English.';
comment on column organisation.department.level is 'zone_bureau, municipal_branch, or manager.';
comment on column organisation.department."position" is 'Order in lists.';

comment on view organisation.department_level is 'For other modules: whether a department runs the centre.';

comment on table organisation.former_office_hours is 'Opening hours the centre had before: what was accepted while they held is counted by them. Append-only; the hours that hold stand in organisation.centre.';
comment on column organisation.former_office_hours.centre_id is 'The centre.';
comment on column organisation.former_office_hours.held_until is 'When other hours took their place.';
comment on column organisation.former_office_hours.office_hours is 'Segments of a working day, for example 08:30-12:00,13:00-17:30.';

comment on table organisation.institution is 'The places of a centre on its three tiers: halls, street centres, community centres.';
comment on column organisation.institution.centre_id is 'The centre.';
comment on column organisation.institution.institution_id is 'Code from the imported data.';
comment on column organisation.institution.name is 'Name in Chinese.';
comment on column organisation.institution.name_en is 'Name in English.';
comment on column organisation.institution.kind is 'What it is.';
comment on column organisation.institution.tier is '1 centre, 2 street, 3 community.';
comment on column organisation.institution.parent_id is 'The place above it.';
comment on column organisation.institution.address is 'Where it is.';
comment on column organisation.institution."position" is 'Order in lists.';

comment on schema platform is 'What every module stands on; no word of the trade inside.';

comment on table platform.installation is 'One row: the mode this database keeps for ever, and the key of signed links.';
comment on column platform.installation.only_row is 'Always true; keeps the table at one row.';
comment on column platform.installation.mode is 'demo or production; set at installation, never changed.';
comment on column platform.installation.link_secret is 'HMAC key of the links printed on receipts, 32 random bytes.';
comment on column platform.installation.set_up_token_hash is 'SHA-256 of the one-time set-up token; null when set-up is closed.';
comment on column platform.installation.installed_at is 'When this database was first prepared.';

comment on table platform.outbox is 'Effects written in the transaction of the act that causes them; a dispatcher hands them to the job queue.';
comment on column platform.outbox.centre_id is 'The centre.';
comment on column platform.outbox.effect_id is 'UUIDv7: order of writing.';
comment on column platform.outbox.task is 'Name of the job.';
comment on column platform.outbox.effect_key is 'Natural key of the effect: it happens once, however often the job runs.';
comment on column platform.outbox.payload is 'Ids and codes only.';
comment on column platform.outbox.written_at is 'When the act was done.';
comment on column platform.outbox.dispatched_at is 'When the job was queued; null while it waits.';

comment on table platform.request is 'Idempotency keys. Same key and digest: the same reply; other digest: refused. Replies hold ids and codes only.';
comment on column platform.request.centre_id is 'The centre.';
comment on column platform.request.scope is 'Account id, or public: a key of one person never answers another.';
comment on column platform.request.key is 'Made by the caller, once per act.';
comment on column platform.request.digest is 'SHA-256 of route and canonical input.';
comment on column platform.request.route is 'Name of the route.';
comment on column platform.request.reply is 'Ids and codes from which the reply is presented again.';
comment on column platform.request.made_at is 'When the act was done; old keys are removed by age.';

comment on schema processes is 'Procedures as data, and the facts that running applications have established.';

comment on table processes.fact is 'What an application has established so far; a step is ready when the facts it needs hold.';
comment on column processes.fact.centre_id is 'The centre.';
comment on column processes.fact.application_id is 'The application.';
comment on column processes.fact.fact is 'Named by the step that establishes it.';
comment on column processes.fact.case_id is 'Case whose decision established it; null for the step of an intermediary, reported in the journal of the application.';
comment on column processes.fact.event_seq is 'The event of that case, or of the application.';
comment on column processes.fact.established_at is 'When.';

comment on table processes.procedure is '流程: one immutable row per published version; an application keeps the version it began with.';
comment on column processes.procedure.centre_id is 'The centre.';
comment on column processes.procedure.procedure_key is 'For example enterprise-establishment.';
comment on column processes.procedure.version is 'Grows with every publication.';
comment on column processes.procedure.definition is 'Routes, stages, steps, prerequisites, limits.';
comment on column processes.procedure.digest is 'SHA-256 of the canonical definition.';
comment on column processes.procedure.published_at is 'When this version was published.';
comment on column processes.procedure.applies_from is 'First day on which applications take this version; of those whose day has come, the highest version is offered.';
comment on column processes.procedure.published_by is 'Account that published the version on the page of the channel; null when it came with imported data.';

comment on table processes.procedure_draft is '流程草稿: the next version of a channel while it is edited; one a channel.';
comment on column processes.procedure_draft.centre_id is 'The centre.';
comment on column processes.procedure_draft.procedure_key is 'The channel.';
comment on column processes.procedure_draft.version is 'Grows whenever the draft is saved, discarded or published: who saw another one is told.';
comment on column processes.procedure_draft.base_version is 'Newest published version when the draft was saved; null when there is no draft.';
comment on column processes.procedure_draft.definition is 'The channel as it was typed, faults and all; null once it was discarded or published.';
comment on column processes.procedure_draft.saved_at is 'When it was last saved, discarded or published.';
comment on column processes.procedure_draft.saved_by is 'Account that did so.';

comment on table public.migration is 'Migrations that have run, in order.';
comment on column public.migration.number is 'Its number, 1, 2, 3 …';
comment on column public.migration.name is 'Its name.';
comment on column public.migration.digest is 'SHA-256 of its text: one that has run must not change.';
comment on column public.migration.applied_at is 'When it ran.';

comment on schema supervision is '效能监督: warnings, yellow and red cards, and what came of them. Nothing here changes a case.';

comment on table supervision.card is '监察牌: one row a breach; hearing of it twice raises one card. The row is the truth for reading; it equals the fold of its events.';
comment on column supervision.card.centre_id is 'The centre.';
comment on column supervision.card.card_id is 'UUIDv7.';
comment on column supervision.card.case_id is 'The case it is held against.';
comment on column supervision.card.rule is 'Rule that was broken.';
comment on column supervision.card.occasion is 'Number of the event it rests on, or of the run of the clock; tells breaches of one rule apart.';
comment on column supervision.card.colour is '预警, 黄牌, 红牌.';
comment on column supervision.card.department_code is 'Department that answers.';
comment on column supervision.card.responsible_id is 'Account that acted, where the journal names one.';
comment on column supervision.card.raised_at is 'When it was raised.';
comment on column supervision.card.evidence is '证据快照: what the system held then; the first event holds the digest.';
comment on column supervision.card.answer_by_at is 'Last moment for the explanation of the department; null for a warning.';
comment on column supervision.card.answer_by_on is 'Its day.';
comment on column supervision.card.explained_at is 'When the department explained itself.';
comment on column supervision.card.state is 'Where it stands.';
comment on column supervision.card.version is 'Number of events; what an act must have seen.';
comment on column supervision.card.head_hash is 'Hash of the last event.';

comment on table supervision.event is 'Journal of a card; as cases.event.';
comment on column supervision.event.centre_id is 'The centre.';
comment on column supervision.event.card_id is 'The card.';
comment on column supervision.event.seq is '1, 2, 3 … without a gap.';
comment on column supervision.event.prev_seq is 'The event before; null for the first.';
comment on column supervision.event.prev_hash is 'Its hash.';
comment on column supervision.event.hash is 'As cases.event.';
comment on column supervision.event.kind is 'What happened.';
comment on column supervision.event.at is 'When, by the server.';
comment on column supervision.event.part is 'In which part somebody acted: system, reviewer, monitor.';
comment on column supervision.event.actor_id is 'Account; null for the system.';
comment on column supervision.event.body is 'Ids, codes, digests.';
comment on column supervision.event.format is 'Version of the hash input.';

comment on table supervision.statement is 'What an event states in words (explanation, judgement, demand): may name people, so it lies apart; the event holds the salted digest.';
comment on column supervision.statement.centre_id is 'The centre.';
comment on column supervision.statement.card_id is 'The card.';
comment on column supervision.statement.seq is 'The event.';
comment on column supervision.statement.salt is 'Random; makes the digest in the journal unguessable.';
comment on column supervision.statement.content is 'Texts by name.';

grant usage on schema cases to yichuang_app;
grant select, insert, update on cases.case_file to yichuang_app;
grant select on cases.counted_case to yichuang_app;
grant select, insert, update, delete on cases.dossier to yichuang_app;
grant select, insert on cases.event to yichuang_app;
grant select, insert, update, delete on cases.number_block to yichuang_app;
grant select, insert on cases.opinion_request to yichuang_app;
grant update (due_at) on cases.opinion_request to yichuang_app;
grant update (due_on) on cases.opinion_request to yichuang_app;
grant update (due_unit) on cases.opinion_request to yichuang_app;
grant update (due_provisional) on cases.opinion_request to yichuang_app;
grant update (answered_at) on cases.opinion_request to yichuang_app;
grant update (answered_by) on cases.opinion_request to yichuang_app;
grant update (stance) on cases.opinion_request to yichuang_app;
grant update (words) on cases.opinion_request to yichuang_app;
grant update (digest) on cases.opinion_request to yichuang_app;
grant update (gathered_at) on cases.opinion_request to yichuang_app;
grant select, insert, delete on cases.statement to yichuang_app;
grant select, insert on cases.voided_number to yichuang_app;
grant usage on schema catalogue to yichuang_app;
grant select, insert on catalogue.item to yichuang_app;
grant update (is_current) on catalogue.item to yichuang_app;
grant select on catalogue.item_title to yichuang_app;
grant select, insert, update, delete on catalogue.life_event to yichuang_app;
grant select on catalogue.published_item to yichuang_app;
grant select, insert, update, delete on catalogue.search_entry to yichuang_app;
grant usage on schema channels to yichuang_app;
grant select, insert, update on channels.application to yichuang_app;
grant select, insert, delete on channels.defect to yichuang_app;
grant update (told_seq) on channels.defect to yichuang_app;
grant select on channels.department_of to yichuang_app;
grant select, insert, update, delete on channels.dossier to yichuang_app;
grant select, insert on channels.event to yichuang_app;
grant select, insert on channels.statement to yichuang_app;
grant select, insert on channels.urging to yichuang_app;
grant select, insert, update, delete on channels.urging_ladder to yichuang_app;
grant select, insert, delete on channels.what_if to yichuang_app;
grant usage on schema clock to yichuang_app;
grant select, insert on clock.holiday_notice to yichuang_app;
grant select, insert on clock."overlay" to yichuang_app;
grant select, insert on clock.overlay_withdrawal to yichuang_app;
grant select, insert on clock.rules_version to yichuang_app;
grant select on clock.stamp to yichuang_app;
grant usage on schema documents to yichuang_app;
grant select, insert, update on documents.letter to yichuang_app;
grant select, insert, update, delete on documents.letter_serial to yichuang_app;
grant select, insert on documents.letter_signature to yichuang_app;
grant select, insert on documents.signing_key to yichuang_app;
grant select, insert on documents.template_change to yichuang_app;
grant usage on schema forms to yichuang_app;
grant select, insert, update, delete on forms.draft to yichuang_app;
grant select, insert, update, delete on forms.form to yichuang_app;
grant usage on schema identity to yichuang_app;
grant select, insert, update, delete on identity.account to yichuang_app;
grant select, insert, update, delete on identity.delegation to yichuang_app;
grant select, insert, update, delete on identity.guess to yichuang_app;
grant select on identity.live_session to yichuang_app;
grant select, insert, update, delete on identity.session to yichuang_app;
grant usage on schema licences to yichuang_app;
grant select, insert, update, delete on licences.dossier to yichuang_app;
grant select, insert on licences.event to yichuang_app;
grant select, insert, update on licences.licence to yichuang_app;
grant select, insert, delete on licences.statement to yichuang_app;
grant usage on schema notices to yichuang_app;
grant select, insert, update, delete on notices.notice to yichuang_app;
grant select, insert, update, delete on notices.question to yichuang_app;
grant usage on schema organisation to yichuang_app;
grant select, insert, update, delete on organisation.centre to yichuang_app;
grant select on organisation.centre_version to yichuang_app;
grant select, insert, update, delete on organisation.counter to yichuang_app;
grant select, insert, update, delete on organisation.department to yichuang_app;
grant select on organisation.department_level to yichuang_app;
grant select, insert on organisation.former_office_hours to yichuang_app;
grant select, insert, update, delete on organisation.institution to yichuang_app;
grant usage on schema platform to yichuang_app;
grant select on platform.installation to yichuang_app;
grant update (set_up_token_hash) on platform.installation to yichuang_app;
grant select, insert, update, delete on platform.outbox to yichuang_app;
grant select, insert, update, delete on platform.request to yichuang_app;
grant usage on schema processes to yichuang_app;
grant select, insert, update, delete on processes.fact to yichuang_app;
grant select, insert on processes.procedure to yichuang_app;
grant select, insert, update on processes.procedure_draft to yichuang_app;
grant usage on schema supervision to yichuang_app;
grant select, insert, update on supervision.card to yichuang_app;
grant select, insert on supervision.event to yichuang_app;
grant select, insert, delete on supervision.statement to yichuang_app;
