-- The schema after the last migration. Written by `node tools/dump-schema.ts`, never by hand; the migrations are the source.

create schema cases;
create schema catalogue;
create schema channels;
create schema clock;
create schema complaints;
create schema documents;
create schema forms;
create schema identity;
create schema licences;
create schema notices;
create schema organisation;
create schema platform;
create schema processes;
create schema queueing;
create schema statistics;
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
  counter_id text,
  ticket_id uuid,
  constraint case_file_pkey primary key (centre_id, case_id),
  constraint case_file_centre_id_case_number_key unique (centre_id, case_number),
  constraint case_file_centre_id_draft_id_key unique (centre_id, draft_id),
  constraint case_file_handling_check check (handling = ANY (ARRAY['immediate'::text, 'promised'::text, 'joint'::text, 'referred'::text])),
  constraint case_file_head_hash_check check (length(head_hash) = 32),
  constraint case_file_outcome_check check (outcome = ANY (ARRAY['granted'::text, 'refused'::text, 'declined'::text, 'notRequired'::text, 'withdrawn'::text, 'lapsed'::text, 'terminated'::text, 'voided'::text])),
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

create table cases.proposal (
  centre_id smallint not null,
  case_id uuid not null,
  version integer not null,
  outcome text not null,
  statement jsonb not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  constraint proposal_pkey primary key (centre_id, case_id),
  constraint proposal_outcome_check check (outcome = ANY (ARRAY['granted'::text, 'refused'::text]))
);

create table cases.reapplication_bar (
  centre_id smallint not null,
  bar_id uuid not null,
  case_id uuid not null,
  ground text not null,
  item_code text not null,
  decided_on date not null,
  barred_until date,
  reason text not null,
  legal_basis text not null,
  remedies text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint reapplication_bar_pkey primary key (centre_id, bar_id),
  constraint reapplication_bar_centre_id_case_id_ground_key unique (centre_id, case_id, ground),
  constraint barred_later check (barred_until > decided_on),
  constraint reapplication_bar_ground_check check (ground = ANY (ARRAY['falsePapers'::text, 'fraud'::text])),
  constraint reapplication_bar_legal_basis_check check ((char_length(legal_basis) >= 1) AND (char_length(legal_basis) <= 200)),
  constraint reapplication_bar_reason_check check ((char_length(reason) >= 1) AND (char_length(reason) <= 500))
);

create table cases.reveal (
  centre_id smallint not null,
  reveal_id uuid not null,
  case_id uuid not null,
  what text not null,
  account_id uuid not null,
  at timestamptz not null,
  constraint reveal_pkey primary key (centre_id, reveal_id),
  constraint reveal_what_check check (what = ANY (ARRAY['numbers'::text, 'answers'::text, 'papers'::text]))
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

create table channels.agenda_item (
  centre_id smallint not null,
  application_id uuid not null,
  session_id uuid not null,
  item_no smallint not null,
  kind text not null,
  topic text not null,
  steps text[] not null,
  outcome text,
  conclusion text,
  constraint agenda_item_pkey primary key (centre_id, application_id, session_id, item_no),
  constraint agenda_item_counts_from_one check (item_no >= 1),
  constraint agenda_item_kind check (kind = ANY (ARRAY['disagreement'::text, 'condition'::text, 'sharedDefect'::text])),
  constraint agenda_item_names_steps check (cardinality(steps) > 0),
  constraint agenda_item_outcome check (outcome = ANY (ARRAY['agreed'::text, 'agreedOnConditions'::text, 'notAgreed'::text])),
  constraint agenda_item_outcome_in_words check (((outcome IS NULL) = (conclusion IS NULL)) AND (conclusion <> ''::text)),
  constraint agenda_item_topic_check check (topic <> ''::text)
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
  answers jsonb default '{}'::jsonb not null,
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

create table channels.department_event (
  centre_id smallint not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  department_code text not null,
  application_id uuid not null,
  case_id uuid,
  rung text,
  session_id uuid,
  constraint department_event_pkey primary key (centre_id, seq),
  constraint about_case_or_session check (((case_id IS NOT NULL) = (kind = 'urged'::text)) AND ((session_id IS NULL) = (kind = 'urged'::text))),
  constraint department_event_kind_check check (kind = ANY (ARRAY['urged'::text, 'urgedToSign'::text, 'sessionCancelled'::text])),
  constraint rung_of_urged check ((rung IS NOT NULL) = (kind = 'urged'::text))
);

create table channels.department_event_head (
  centre_id smallint not null,
  seq bigint not null,
  constraint department_event_head_pkey primary key (centre_id)
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

create table channels.joint_session (
  centre_id smallint not null,
  application_id uuid not null,
  session_id uuid not null,
  kind text not null,
  version integer not null,
  needed_on date not null,
  called_at timestamptz not null,
  called_by uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  is_applicant_invited boolean not null,
  preparation text not null,
  moves integer default 0 not null,
  change_reason text,
  minuted_at timestamptz,
  minuted_by uuid,
  is_applicant_present boolean,
  minutes_seq integer,
  signed_seq integer,
  cancelled_at timestamptz,
  closed_at timestamptz,
  constraint joint_session_pkey primary key (centre_id, application_id, session_id),
  constraint joint_session_change_has_reason check ((change_reason IS NOT NULL) = ((moves > 0) OR (cancelled_at IS NOT NULL))),
  constraint joint_session_closed check ((closed_at IS NOT NULL) = ((cancelled_at IS NOT NULL) OR (signed_seq IS NOT NULL))),
  constraint joint_session_ends_after_start check (ends_at > starts_at),
  constraint joint_session_invitation_says_what check ((NOT is_applicant_invited) OR (preparation <> ''::text)),
  constraint joint_session_kind check (kind = ANY (ARRAY['meeting'::text, 'visit'::text])),
  constraint joint_session_minuted_or_cancelled check ((minuted_at IS NULL) OR (cancelled_at IS NULL)),
  constraint joint_session_minutes_are_whole check (((minuted_at IS NULL) = (minuted_by IS NULL)) AND ((minuted_at IS NULL) = (is_applicant_present IS NULL)) AND ((minuted_at IS NULL) = (minutes_seq IS NULL))),
  constraint joint_session_moves_check check (moves >= 0),
  constraint joint_session_place_check check (place <> ''::text),
  constraint joint_session_signed_after_minutes check ((signed_seq IS NULL) OR (signed_seq > minutes_seq)),
  constraint joint_session_version_check check (version > 0),
  constraint joint_session_visit_tells_applicant check ((kind = 'meeting'::text) OR is_applicant_invited)
);

create table channels.ladder_version (
  centre_id smallint not null,
  version integer not null,
  rungs jsonb not null,
  known_at timestamptz not null,
  changed_by uuid not null,
  basis text not null,
  constraint ladder_version_pkey primary key (centre_id, version),
  constraint ladder_version_basis_check check ((length(basis) >= 2) AND (length(basis) <= 200)),
  constraint ladder_version_rungs_check check (jsonb_typeof(rungs) = 'array'::text),
  constraint ladder_version_version_check check (version > 0)
);

create table channels.session_line (
  centre_id smallint not null,
  application_id uuid not null,
  session_id uuid not null,
  department_code text not null,
  is_present boolean,
  signed_at timestamptz,
  signed_by uuid,
  reservation text,
  urgings integer default 0 not null,
  urged_at timestamptz,
  constraint session_line_pkey primary key (centre_id, application_id, session_id, department_code),
  constraint session_line_reservation_check check (reservation <> ''::text),
  constraint session_line_reserved_by_signer check ((reservation IS NULL) OR (signed_at IS NOT NULL)),
  constraint session_line_signed_by_somebody check ((signed_at IS NULL) = (signed_by IS NULL)),
  constraint session_line_signed_by_those_present check ((signed_at IS NULL) OR (is_present IS TRUE)),
  constraint session_line_urged_at_a_moment check ((urgings > 0) = (urged_at IS NOT NULL)),
  constraint session_line_urgings_check check (urgings >= 0)
);

create table channels.session_rules_version (
  centre_id smallint not null,
  version integer not null,
  rules jsonb not null,
  known_at timestamptz not null,
  changed_by uuid not null,
  basis text not null,
  constraint session_rules_version_pkey primary key (centre_id, version),
  constraint session_rules_version_basis_check check ((length(basis) >= 2) AND (length(basis) <= 200)),
  constraint session_rules_version_rules_check check (jsonb_typeof(rules) = 'object'::text),
  constraint session_rules_version_version_check check (version > 0)
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
  act text default 'urging'::text not null,
  constraint urging_pkey primary key (centre_id, application_id, urging_id),
  constraint urging_act_check check (act = ANY (ARRAY['reminder'::text, 'urging'::text, 'escalation'::text])),
  constraint urging_rung_check check (rung = ANY (ARRAY['reviewer'::text, 'departmentHead'::text, 'centreManager'::text, 'centreSupervisor'::text])),
  constraint urging_used_percent_check check ((used_percent >= 0) AND (used_percent <= 999))
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

create table complaints.event (
  centre_id smallint not null,
  remedy_id uuid not null,
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
  constraint event_pkey primary key (centre_id, remedy_id, seq),
  constraint event_centre_id_remedy_id_seq_hash_key unique (centre_id, remedy_id, seq, hash),
  constraint event_hash_check check (length(hash) = 32),
  constraint event_seq_check check (seq > 0),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash IS NULL))
);

create table complaints.invitation (
  centre_id smallint not null,
  invitation_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  case_id uuid,
  number text,
  counter_id text,
  rated_account_id uuid,
  department_code text not null,
  service_name text not null,
  service_name_en text not null,
  invited_at timestamptz not null,
  answer_by_at timestamptz not null,
  answer_by_on date not null,
  state text not null,
  answered_at timestamptz,
  constraint invitation_pkey primary key (centre_id, invitation_id),
  constraint invitation_centre_id_kind_subject_id_key unique (centre_id, kind, subject_id),
  constraint answered_has_moment check ((state = 'open'::text) = (answered_at IS NULL)),
  constraint invitation_kind_check check (kind = ANY (ARRAY['visit'::text, 'case'::text])),
  constraint invitation_state_check check (state = ANY (ARRAY['open'::text, 'answered'::text, 'lapsed'::text]))
);

create table complaints.rating (
  centre_id smallint not null,
  rating_id uuid not null,
  invitation_id uuid not null,
  level smallint not null,
  is_default boolean not null,
  via text not null,
  aspects text[] not null,
  words text,
  phone text,
  rated_at timestamptz not null,
  constraint rating_pkey primary key (centre_id, rating_id),
  constraint rating_centre_id_invitation_id_key unique (centre_id, invitation_id),
  constraint by_default_says_nothing check ((is_default = (via = 'default'::text)) AND ((NOT is_default) OR (words IS NULL))),
  constraint rating_level_check check ((level >= 1) AND (level <= 5)),
  constraint rating_phone_check check (char_length(phone) <= 20),
  constraint rating_via_check check (via = ANY (ARRAY['pad'::text, 'phone'::text, 'default'::text])),
  constraint rating_words_check check ((char_length(words) >= 1) AND (char_length(words) <= 500))
);

create table complaints.remedy (
  centre_id smallint not null,
  remedy_id uuid not null,
  rating_id uuid not null,
  level smallint not null,
  department_code text not null,
  rated_account_id uuid,
  state text not null,
  verdict text,
  opened_at timestamptz not null,
  assigned_at timestamptz,
  judged_at timestamptz,
  rectified_at timestamptz,
  revisited_at timestamptz,
  is_revisited_in_time boolean,
  second_level smallint,
  closed_at timestamptz,
  version integer not null,
  head_hash bytea not null,
  appealed_at timestamptz,
  appeal_decided_at timestamptz,
  appeal_outcome text,
  constraint remedy_pkey primary key (centre_id, remedy_id),
  constraint remedy_centre_id_rating_id_key unique (centre_id, rating_id),
  constraint appeal_decided_has_outcome check ((appeal_decided_at IS NULL) = (appeal_outcome IS NULL)),
  constraint judged_has_verdict check ((judged_at IS NULL) = (verdict IS NULL)),
  constraint remedy_appeal_outcome_check check (appeal_outcome = ANY (ARRAY['ratingUpheld'::text, 'ratingSetAside'::text])),
  constraint remedy_head_hash_check check (length(head_hash) = 32),
  constraint remedy_level_check check ((level >= 1) AND (level <= 2)),
  constraint remedy_second_level_check check ((second_level >= 1) AND (second_level <= 5)),
  constraint remedy_state_check check (state = ANY (ARRAY['opened'::text, 'assigned'::text, 'judged'::text, 'rectified'::text, 'revisited'::text, 'closed'::text])),
  constraint remedy_verdict_check check (verdict = ANY (ARRAY['founded'::text, 'mistaken'::text, 'malicious'::text, 'policy'::text])),
  constraint remedy_version_check check (version > 0),
  constraint revisited_in_time_or_not check ((revisited_at IS NULL) = (is_revisited_in_time IS NULL))
);

create table complaints.reveal (
  centre_id smallint not null,
  reveal_id uuid not null,
  remedy_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  constraint reveal_pkey primary key (centre_id, reveal_id)
);

create table complaints.statement (
  centre_id smallint not null,
  remedy_id uuid not null,
  seq integer not null,
  salt bytea not null,
  content jsonb not null,
  constraint statement_pkey primary key (centre_id, remedy_id, seq),
  constraint statement_salt_check check (length(salt) = 16)
);

create table documents.attachment (
  centre_id smallint not null,
  attachment_id uuid not null,
  digest bytea not null,
  media_type text not null,
  bytes integer not null,
  pages integer,
  name text not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  constraint attachment_pkey primary key (centre_id, attachment_id),
  constraint attachment_bytes_check check (bytes > 0),
  constraint attachment_digest_check check (length(digest) = 32),
  constraint attachment_media_type_check check (media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'application/ofd'::text])),
  constraint attachment_name_check check (name <> ''::text),
  constraint attachment_pages_check check (pages > 0)
);

create table documents.attachment_link (
  centre_id smallint not null,
  subject_id uuid not null,
  document_id text not null,
  attachment_id uuid not null,
  edition smallint not null,
  purpose text not null,
  filed_at timestamptz,
  constraint attachment_link_pkey primary key (centre_id, subject_id, document_id, attachment_id),
  constraint attachment_link_document_id_check check (document_id <> ''::text),
  constraint attachment_link_edition_check check (edition >= 1),
  constraint attachment_link_purpose_check check (purpose = ANY (ARRAY['filing'::text, 'correction'::text, 'scan'::text]))
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
  rectifies uuid,
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
  is_head boolean default false not null,
  constraint account_pkey primary key (centre_id, account_id),
  constraint account_centre_id_login_name_key unique (centre_id, login_name),
  constraint account_display_name_check check ((length(display_name) >= 1) AND (length(display_name) <= 40)),
  constraint account_login_name_check check (login_name ~ '^[a-z][a-z0-9._-]{2,31}$'::text),
  constraint account_role_check check (role = ANY (ARRAY['clerk'::text, 'reviewer'::text, 'archivist'::text, 'supervisor'::text, 'administrator'::text])),
  constraint department_for_department_roles check ((role <> ALL (ARRAY['clerk'::text, 'reviewer'::text])) OR (department_code IS NOT NULL))
);

create table identity.authority_event (
  centre_id smallint not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  department_code text not null,
  account_ids uuid[] not null,
  delegation_id uuid,
  seal_id uuid,
  constraint authority_event_pkey primary key (centre_id, seq),
  constraint authority_event_kind_check check (kind = ANY (ARRAY['granted'::text, 'ended'::text, 'sealRegistered'::text, 'sealHandedOver'::text, 'sealRevoked'::text]))
);

create table identity.authority_head (
  centre_id smallint not null,
  seq bigint not null,
  constraint authority_head_pkey primary key (centre_id),
  constraint authority_head_seq_check check (seq >= 0)
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
  counter_id text,
  item_codes text[],
  item_kinds text[],
  limits text,
  seal_id uuid,
  end_reason text,
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

create table identity.seal (
  centre_id smallint not null,
  seal_id uuid not null,
  department_code text not null,
  name text not null,
  use text not null,
  number text not null,
  form text not null,
  valid_from date not null,
  valid_until date,
  keeper_id uuid not null,
  version integer default 1 not null,
  registered_at timestamptz not null,
  registered_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  revoke_reason text,
  constraint seal_pkey primary key (centre_id, seal_id),
  constraint seal_centre_id_number_key unique (centre_id, number),
  constraint seal_check check (valid_until >= valid_from),
  constraint seal_check1 check ((revoked_at IS NULL) = (revoke_reason IS NULL)),
  constraint seal_form_check check (form = ANY (ARRAY['physical'::text, 'electronic'::text])),
  constraint seal_name_check check ((length(name) >= 1) AND (length(name) <= 40)),
  constraint seal_number_check check ((length(number) >= 1) AND (length(number) <= 40)),
  constraint seal_use_check check (use = ANY (ARRAY['acceptance'::text, 'approval'::text, 'licensing'::text, 'office'::text]))
);

create table identity.seal_hand_over (
  centre_id smallint not null,
  seal_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  from_id uuid,
  to_id uuid not null,
  reason text not null,
  by_id uuid,
  constraint seal_hand_over_pkey primary key (centre_id, seal_id, seq),
  constraint seal_hand_over_check check (from_id <> to_id),
  constraint seal_hand_over_reason_check check ((length(reason) >= 1) AND (length(reason) <= 200)),
  constraint seal_hand_over_seq_check check (seq > 0)
);

create table identity.session (
  centre_id smallint not null,
  token_hash bytea not null,
  account_id uuid not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  locked_at timestamptz,
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
  plan_x smallint,
  plan_y smallint,
  kind text default 'standard'::text not null,
  is_accessible boolean default false not null,
  is_elder_friendly boolean default false not null,
  devices text[] default '{}'::text[] not null,
  closed_from date,
  closed_until date,
  retired_on date,
  version integer default 1 not null,
  constraint counter_pkey primary key (centre_id, counter_id),
  constraint counter_check check (closed_until >= closed_from),
  constraint counter_kind_check check (kind = ANY (ARRAY['standard'::text, 'enterprise'::text, 'project'::text, 'intermediary'::text, 'special'::text])),
  constraint counter_plan_x_check check ((plan_x >= 0) AND (plan_x <= 999)),
  constraint counter_plan_y_check check ((plan_y >= 0) AND (plan_y <= 999))
);

create table organisation.department (
  centre_id smallint not null,
  department_code text not null,
  name text not null,
  name_en text not null,
  level text not null,
  "position" smallint not null,
  constraint department_pkey primary key (centre_id, department_code),
  constraint department_level_check check (level = ANY (ARRAY['zone_bureau'::text, 'municipal_branch'::text, 'street_office'::text, 'manager'::text]))
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
  held_until timestamptz,
  held_for text,
  constraint outbox_pkey primary key (centre_id, effect_id),
  constraint outbox_centre_id_task_effect_key_key unique (centre_id, task, effect_key),
  constraint held_for_something check ((held_until IS NULL) = (held_for IS NULL))
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
  constraint procedure_draft_discarded check ((definition IS NOT NULL) OR (base_version IS NULL)),
  constraint procedure_draft_version_check check (version > 0)
);

create table public.migration (
  number integer not null,
  name text not null,
  digest text not null,
  applied_at timestamptz default now() not null,
  constraint migration_pkey primary key (number)
);

create table queueing.appointment (
  centre_id smallint not null,
  appointment_id uuid not null,
  institution_id text not null,
  service_id text not null,
  on_day date not null,
  from_minute smallint not null,
  to_minute smallint not null,
  seat smallint not null,
  bookable smallint not null,
  code text not null,
  state text not null,
  booked_at timestamptz not null,
  arrived_at timestamptz,
  ended_at timestamptz,
  ticket_id uuid,
  phone_digest bytea,
  id_digest bytea,
  holder_digest bytea,
  masked_name text not null,
  masked_phone text not null,
  version integer default 1 not null,
  constraint appointment_pkey primary key (centre_id, appointment_id),
  constraint appointment_code_check check (code ~ '^\d{8}$'::text),
  constraint appointment_from_minute_check check ((from_minute >= 0) AND (from_minute <= 1439)),
  constraint appointment_seat_check check (seat > 0),
  constraint appointment_state_check check (state = ANY (ARRAY['booked'::text, 'arrived'::text, 'cancelled'::text, 'calledOff'::text, 'missed'::text])),
  constraint appointment_to_minute_check check (to_minute <= 1440),
  constraint arrived_has_ticket check ((state = 'arrived'::text) = ((ticket_id IS NOT NULL) AND (arrived_at IS NOT NULL))),
  constraint seat_can_be_booked check (seat <= bookable),
  constraint slot_has_length check (from_minute < to_minute)
);

create table queueing.appointment_rules (
  centre_id smallint not null,
  version integer not null,
  slot_minutes smallint not null,
  seats smallint not null,
  service_seats jsonb not null,
  walk_in_percent smallint not null,
  days_ahead smallint not null,
  early_minutes smallint not null,
  late_minutes smallint not null,
  a_day smallint not null,
  no_shows smallint not null,
  no_show_days smallint not null,
  block_days smallint not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  constraint appointment_rules_pkey primary key (centre_id, version),
  constraint appointment_rules_a_day_check check ((a_day >= 1) AND (a_day <= 10)),
  constraint appointment_rules_block_days_check check ((block_days >= 1) AND (block_days <= 90)),
  constraint appointment_rules_days_ahead_check check ((days_ahead >= 1) AND (days_ahead <= 30)),
  constraint appointment_rules_early_minutes_check check ((early_minutes >= 0) AND (early_minutes <= 120)),
  constraint appointment_rules_late_minutes_check check ((late_minutes >= 0) AND (late_minutes <= 120)),
  constraint appointment_rules_no_show_days_check check ((no_show_days >= 1) AND (no_show_days <= 90)),
  constraint appointment_rules_no_shows_check check ((no_shows >= 1) AND (no_shows <= 10)),
  constraint appointment_rules_seats_check check ((seats >= 0) AND (seats <= 100)),
  constraint appointment_rules_service_seats_check check (jsonb_typeof(service_seats) = 'object'::text),
  constraint appointment_rules_slot_minutes_check check (slot_minutes = ANY (ARRAY[15, 20, 30, 60])),
  constraint appointment_rules_version_check check (version > 0),
  constraint appointment_rules_walk_in_percent_check check ((walk_in_percent >= 10) AND (walk_in_percent <= 100))
);

create table queueing.area (
  centre_id smallint not null,
  institution_id text not null,
  area text not null,
  letter text not null,
  name text not null,
  name_en text not null,
  "position" smallint not null,
  constraint area_pkey primary key (centre_id, institution_id, area),
  constraint area_centre_id_letter_key unique (centre_id, letter),
  constraint area_letter_check check (letter ~ '^[A-Z]$'::text)
);

create table queueing.clerk_skill (
  centre_id smallint not null,
  account_id uuid not null,
  services text[] not null,
  counters text[] not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  constraint clerk_skill_pkey primary key (centre_id, account_id),
  constraint clerk_skill_version_check check (version > 0)
);

create table queueing.counter (
  centre_id smallint not null,
  counter_id text not null,
  services text[] not null,
  constraint counter_pkey primary key (centre_id, counter_id)
);

create table queueing.counter_session (
  centre_id smallint not null,
  session_id uuid not null,
  counter_id text not null,
  institution_id text not null,
  area text not null,
  account_id uuid not null,
  on_day date not null,
  state text not null,
  pause_reason text,
  state_since timestamptz not null,
  opened_at timestamptz not null,
  services text[] not null,
  dedicated_to text,
  last_kind text,
  last_other text,
  version integer default 1 not null,
  constraint counter_session_pkey primary key (centre_id, session_id),
  constraint counter_session_dedicated_to_check check (dedicated_to = ANY (ARRAY['elder'::text, 'disabled'::text, 'pregnant'::text, 'military'::text])),
  constraint counter_session_last_kind_check check (last_kind = ANY (ARRAY['ordinary'::text, 'appointment'::text, 'priority'::text])),
  constraint counter_session_last_other_check check (last_other = ANY (ARRAY['ordinary'::text, 'appointment'::text])),
  constraint counter_session_pause_reason_check check (pause_reason = ANY (ARRAY['away'::text, 'lunch'::text, 'specialMatter'::text, 'handover'::text, 'equipment'::text])),
  constraint counter_session_state_check check (state = ANY (ARRAY['open'::text, 'paused'::text, 'closed'::text])),
  constraint pause_has_reason check ((state = 'paused'::text) = (pause_reason IS NOT NULL))
);

create table queueing.day_number (
  centre_id smallint not null,
  institution_id text not null,
  area text not null,
  on_day date not null,
  last integer not null,
  constraint day_number_pkey primary key (centre_id, institution_id, area, on_day),
  constraint day_number_last_check check (last > 0)
);

create table queueing.desk_item (
  centre_id smallint not null,
  account_id uuid not null,
  item_code text not null,
  slot smallint,
  picked_at timestamptz,
  constraint desk_item_pkey primary key (centre_id, account_id, item_code),
  constraint desk_item_centre_id_account_id_slot_key unique (centre_id, account_id, slot),
  constraint desk_item_slot_check check ((slot >= 1) AND (slot <= 9))
);

create table queueing.event (
  centre_id smallint not null,
  seq bigint not null,
  kind text not null,
  at timestamptz not null,
  institution_id text not null,
  area text not null,
  ticket_id uuid,
  session_id uuid,
  counter_id text,
  service_id text,
  actor_id uuid,
  detail text,
  handled_seconds integer,
  constraint event_pkey primary key (centre_id, seq),
  constraint event_handled_seconds_check check (handled_seconds >= 0),
  constraint event_seq_check check (seq > 0),
  constraint of_a_ticket_or_a_counter check ((ticket_id IS NOT NULL) OR (session_id IS NOT NULL))
);

create table queueing.hall_day (
  centre_id smallint not null,
  institution_id text not null,
  on_day date not null,
  hours text,
  basis text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  version integer default 1 not null,
  constraint hall_day_pkey primary key (centre_id, institution_id, on_day),
  constraint hall_day_basis_check check ((length(basis) >= 2) AND (length(basis) <= 60)),
  constraint hall_day_hours_check check (length(hours) <= 60)
);

create table queueing.known_duplicate (
  centre_id smallint not null,
  note_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  reason text not null,
  constraint known_duplicate_pkey primary key (centre_id, note_id),
  constraint known_duplicate_reason_check check ((char_length(reason) >= 1) AND (char_length(reason) <= 300))
);

create table queueing.phrase (
  centre_id smallint not null,
  phrase_id uuid not null,
  account_id uuid,
  abbreviation text not null,
  words text not null,
  item_code text,
  document_id text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  constraint phrase_pkey primary key (centre_id, phrase_id),
  constraint phrase_centre_id_account_id_abbreviation_item_code_document_key unique (centre_id, account_id, abbreviation, item_code, document_id),
  constraint document_of_an_item check ((document_id IS NULL) OR (item_code IS NOT NULL)),
  constraint phrase_abbreviation_check check (abbreviation ~ '^[a-z0-9]{1,12}$'::text),
  constraint phrase_version_check check (version > 0),
  constraint phrase_words_check check ((char_length(words) >= 1) AND (char_length(words) <= 500))
);

create table queueing.phrase_use (
  centre_id smallint not null,
  account_id uuid not null,
  phrase_key text not null,
  uses integer not null,
  used_at timestamptz not null,
  constraint phrase_use_pkey primary key (centre_id, account_id, phrase_key),
  constraint phrase_use_phrase_key_check check (char_length(phrase_key) <= 40),
  constraint phrase_use_uses_check check (uses > 0)
);

create table queueing.presentation (
  centre_id smallint not null,
  counter_id text not null,
  presentation_id uuid not null,
  account_id uuid not null,
  case_id uuid,
  masked_name text not null,
  item_name text not null,
  item_name_en text not null,
  materials text[] not null,
  fee text not null,
  wants_signature boolean not null,
  shown_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  constraint presentation_pkey primary key (centre_id, counter_id),
  constraint presentation_centre_id_presentation_id_key unique (centre_id, presentation_id),
  constraint answered_with_moment check ((answer IS NULL) = (answered_at IS NULL)),
  constraint presentation_answer_check check (answer = ANY (ARRAY['right'::text, 'wrong'::text])),
  constraint signed_for_a_case check ((NOT wants_signature) OR (case_id IS NOT NULL))
);

create table queueing.rota_duty (
  centre_id smallint not null,
  institution_id text not null,
  monday date not null,
  edition text not null,
  counter_id text not null,
  on_day date not null,
  half text not null,
  first_id uuid not null,
  second_id uuid,
  constraint rota_duty_pkey primary key (centre_id, institution_id, monday, edition, counter_id, on_day, half),
  constraint rota_duty_check check ((on_day >= monday) AND (on_day <= (monday + 6))),
  constraint rota_duty_edition_check check (edition = ANY (ARRAY['draft'::text, 'published'::text])),
  constraint rota_duty_half_check check (half = ANY (ARRAY['morning'::text, 'afternoon'::text]))
);

create table queueing.rota_pattern (
  centre_id smallint not null,
  counter_id text not null,
  first_id uuid not null,
  second_id uuid,
  turns text not null,
  constraint rota_pattern_pkey primary key (centre_id, counter_id),
  constraint rota_pattern_turns_check check (turns = ANY (ARRAY['never'::text, 'daily'::text, 'halves'::text]))
);

create table queueing.rota_week (
  centre_id smallint not null,
  institution_id text not null,
  monday date not null,
  version integer not null,
  published_version integer,
  published_at timestamptz,
  published_by uuid,
  constraint rota_week_pkey primary key (centre_id, institution_id, monday),
  constraint rota_week_check check ((published_at IS NULL) = (published_version IS NULL)),
  constraint rota_week_monday_check check (EXTRACT(isodow FROM monday) = (1)::numeric),
  constraint rota_week_version_check check (version > 0)
);

create table queueing.screen (
  centre_id smallint not null,
  screen_id uuid not null,
  state text not null,
  code text,
  code_until timestamptz,
  label text,
  kind text,
  institution_id text,
  area text,
  counter_id text,
  layout text default 'callsAndLines'::text not null,
  message text,
  volume smallint default 70 not null,
  reloads integer default 0 not null,
  asked_at timestamptz not null,
  paired_at timestamptz,
  paired_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  version integer default 1 not null,
  constraint screen_pkey primary key (centre_id, screen_id),
  constraint paired_has_place check ((state = 'waiting'::text) OR ((label IS NOT NULL) AND (kind IS NOT NULL) AND (paired_at IS NOT NULL))),
  constraint place_of_kind check ((kind IS NULL) OR ((kind = ANY (ARRAY['kiosk'::text, 'hall'::text])) AND (institution_id IS NOT NULL) AND (counter_id IS NULL)) OR ((kind = ANY (ARRAY['window'::text, 'pad'::text])) AND (counter_id IS NOT NULL) AND (institution_id IS NULL) AND (area IS NULL))),
  constraint screen_code_check check (code ~ '^\d{6}$'::text),
  constraint screen_kind_check check (kind = ANY (ARRAY['kiosk'::text, 'hall'::text, 'window'::text, 'pad'::text])),
  constraint screen_label_check check ((length(label) >= 1) AND (length(label) <= 40)),
  constraint screen_layout_check check (layout = ANY (ARRAY['calls'::text, 'callsAndLines'::text])),
  constraint screen_message_check check ((length(message) >= 1) AND (length(message) <= 60)),
  constraint screen_state_check check (state = ANY (ARRAY['waiting'::text, 'paired'::text, 'revoked'::text])),
  constraint screen_volume_check check ((volume >= 0) AND (volume <= 100)),
  constraint waiting_has_code check ((state = 'waiting'::text) = ((code IS NOT NULL) AND (code_until IS NOT NULL)))
);

create table queueing.service (
  centre_id smallint not null,
  service_id text not null,
  institution_id text not null,
  area text not null,
  name text not null,
  name_en text not null,
  item_codes text[] not null,
  "position" smallint not null,
  target_wait_minutes smallint,
  fewest_counters smallint default 1 not null,
  day_limit integer,
  priorities text[] default '{elder,disabled,pregnant,military}'::text[] not null,
  version integer default 1 not null,
  constraint service_pkey primary key (centre_id, service_id),
  constraint service_day_limit_check check ((day_limit >= 1) AND (day_limit <= 9999)),
  constraint service_fewest_counters_check check ((fewest_counters >= 0) AND (fewest_counters <= 50)),
  constraint service_target_wait_minutes_check check ((target_wait_minutes >= 1) AND (target_wait_minutes <= 240))
);

create table queueing.settings (
  centre_id smallint not null,
  calls smallint not null,
  gap_seconds smallint not null,
  tickets_a_day smallint not null,
  return_behind smallint default 3 not null,
  held_at_most smallint default 3 not null,
  waiting smallint default 15 not null,
  wait_minutes smallint default 30 not null,
  unserved_minutes smallint default 5 not null,
  pause_minutes smallint default 15 not null,
  quiet_minutes smallint default 15 not null,
  late_minutes smallint default 10 not null,
  version integer default 1 not null,
  changed_at timestamptz,
  changed_by uuid,
  constraint settings_pkey primary key (centre_id),
  constraint settings_calls_check check ((calls >= 1) AND (calls <= 3)),
  constraint settings_gap_seconds_check check ((gap_seconds >= 10) AND (gap_seconds <= 120)),
  constraint settings_held_at_most_check check ((held_at_most >= 1) AND (held_at_most <= 3)),
  constraint settings_late_minutes_check check ((late_minutes >= 0) AND (late_minutes <= 60)),
  constraint settings_pause_minutes_check check ((pause_minutes >= 5) AND (pause_minutes <= 60)),
  constraint settings_quiet_minutes_check check ((quiet_minutes >= 5) AND (quiet_minutes <= 60)),
  constraint settings_return_behind_check check ((return_behind >= 1) AND (return_behind <= 10)),
  constraint settings_tickets_a_day_check check ((tickets_a_day >= 1) AND (tickets_a_day <= 50)),
  constraint settings_unserved_minutes_check check ((unserved_minutes >= 1) AND (unserved_minutes <= 60)),
  constraint settings_wait_minutes_check check ((wait_minutes >= 5) AND (wait_minutes <= 240)),
  constraint settings_waiting_check check ((waiting >= 1) AND (waiting <= 200))
);

create table queueing.signature (
  centre_id smallint not null,
  case_id uuid not null,
  png bytea not null,
  digest bytea not null,
  counter_id text not null,
  presentation_id uuid not null,
  signed_at timestamptz not null,
  constraint signature_pkey primary key (centre_id, case_id),
  constraint signature_digest_check check (length(digest) = 32),
  constraint signature_png_check check ((length(png) >= 60) AND (length(png) <= 300000))
);

create table queueing.slip (
  centre_id smallint not null,
  number text not null,
  counter_id text not null,
  on_day date not null,
  serial integer not null,
  session_id uuid not null,
  account_id uuid not null,
  held_at timestamptz not null,
  handed_in_at timestamptz,
  entered_at timestamptz,
  case_id uuid,
  constraint slip_pkey primary key (centre_id, number),
  constraint slip_centre_id_counter_id_on_day_serial_key unique (centre_id, counter_id, on_day, serial),
  constraint entered_as_a_whole check (((case_id IS NULL) = (entered_at IS NULL)) AND ((case_id IS NULL) = (handed_in_at IS NULL))),
  constraint held_before_handed_in check ((held_at <= handed_in_at) AND (handed_in_at <= entered_at)),
  constraint slip_number_check check (number ~ '^L[0-9]{8}-.+-[0-9]{3,}$'::text),
  constraint slip_serial_check check (serial > 0)
);

create table queueing.staff_leave (
  centre_id smallint not null,
  leave_id uuid not null,
  account_id uuid not null,
  first_day date not null,
  last_day date not null,
  kind text not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  constraint staff_leave_pkey primary key (centre_id, leave_id),
  constraint staff_leave_check check (last_day >= first_day),
  constraint staff_leave_kind_check check (kind = ANY (ARRAY['annual'::text, 'sick'::text, 'training'::text, 'other'::text]))
);

create table queueing.stream_head (
  centre_id smallint not null,
  seq bigint not null,
  constraint stream_head_pkey primary key (centre_id),
  constraint stream_head_seq_check check (seq > 0)
);

create table queueing.substitution (
  centre_id smallint not null,
  substitution_id uuid not null,
  counter_id text not null,
  on_day date not null,
  half text not null,
  absent_id uuid not null,
  stand_in_id uuid not null,
  reason text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  recorded_by uuid not null,
  ended_by uuid,
  constraint substitution_pkey primary key (centre_id, substitution_id),
  constraint substitution_check check (stand_in_id <> absent_id),
  constraint substitution_check1 check (until_at >= from_at),
  constraint substitution_half_check check (half = ANY (ARRAY['morning'::text, 'afternoon'::text])),
  constraint substitution_reason_check check ((length(reason) >= 1) AND (length(reason) <= 100))
);

create table queueing.ticket (
  centre_id smallint not null,
  ticket_id uuid not null,
  institution_id text not null,
  area text not null,
  on_day date not null,
  serial integer not null,
  number text not null,
  kind text not null,
  priority_reason text,
  state text not null,
  service_id text not null,
  further text[] not null,
  place timestamptz not null,
  taken_at timestamptz not null,
  counter_id text,
  session_id uuid,
  only_counter_id text,
  calls smallint default 0 not null,
  called_at timestamptz,
  serving_since timestamptz,
  ended_at timestamptz,
  has_returned boolean default false not null,
  outcome text,
  holder_digest bytea,
  masked_name text,
  expected_from_minutes smallint,
  expected_to_minutes smallint,
  version integer default 1 not null,
  constraint ticket_pkey primary key (centre_id, ticket_id),
  constraint ticket_centre_id_institution_id_area_on_day_serial_key unique (centre_id, institution_id, area, on_day, serial),
  constraint at_a_counter check ((state <> ALL (ARRAY['called'::text, 'serving'::text, 'held'::text])) OR (session_id IS NOT NULL)),
  constraint done_has_outcome check ((state = 'done'::text) = (outcome IS NOT NULL)),
  constraint priority_has_reason check ((kind = 'priority'::text) = (priority_reason IS NOT NULL)),
  constraint ticket_kind_check check (kind = ANY (ARRAY['ordinary'::text, 'appointment'::text, 'priority'::text])),
  constraint ticket_outcome_check check (outcome = ANY (ARRAY['case'::text, 'noCase'::text])),
  constraint ticket_priority_reason_check check (priority_reason = ANY (ARRAY['elder'::text, 'disabled'::text, 'pregnant'::text, 'military'::text])),
  constraint ticket_serial_check check (serial > 0),
  constraint ticket_state_check check (state = ANY (ARRAY['taken'::text, 'called'::text, 'serving'::text, 'held'::text, 'missed'::text, 'transferred'::text, 'done'::text, 'cancelled'::text]))
);

create table statistics.counted_through (
  centre_id smallint not null,
  day date not null,
  constraint counted_through_pkey primary key (centre_id)
);

create table statistics.day_count (
  centre_id smallint not null,
  day date not null,
  department_code text not null,
  handling text not null,
  received integer not null,
  decided integer not null,
  on_time integer not null,
  late integer not null,
  place text not null,
  constraint day_count_pkey primary key (centre_id, day, department_code, place, handling),
  constraint day_count_decided_check check (decided >= 0),
  constraint day_count_late_check check (late >= 0),
  constraint day_count_on_time_check check (on_time >= 0),
  constraint day_count_received_check check (received >= 0),
  constraint verdicts_of_decisions check ((on_time + late) <= decided)
);

create table supervision.card (
  centre_id smallint not null,
  card_id uuid not null,
  case_id uuid,
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
  remedy_id uuid,
  constraint card_pkey primary key (centre_id, card_id),
  constraint card_centre_id_case_id_rule_occasion_key unique (centre_id, case_id, rule, occasion),
  constraint answer_has_moment_and_day check ((answer_by_at IS NULL) = (answer_by_on IS NULL)),
  constraint card_about_case_or_rating check ((case_id IS NULL) <> (remedy_id IS NULL)),
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
alter table cases.proposal add constraint proposal_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table cases.reapplication_bar add constraint reapplication_bar_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table cases.reapplication_bar add constraint reapplication_bar_centre_id_recorded_by_fkey
  foreign key (centre_id, recorded_by) references identity.account (centre_id, account_id);
alter table cases.reveal add constraint reveal_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table cases.reveal add constraint reveal_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
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
alter table channels.agenda_item add constraint agenda_item_of_session
  foreign key (centre_id, application_id, session_id) references channels.joint_session (centre_id, application_id, session_id);
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
alter table channels.department_event add constraint department_event_centre_id_application_id_fkey
  foreign key (centre_id, application_id) references channels.application (centre_id, application_id);
alter table channels.department_event add constraint department_event_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table channels.department_event_head add constraint department_event_head_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table channels.dossier add constraint dossier_centre_id_application_id_fkey
  foreign key (centre_id, application_id) references channels.application (centre_id, application_id);
alter table channels.event add constraint chained
  foreign key (centre_id, application_id, prev_seq, prev_hash) references channels.event (centre_id, application_id, seq, hash);
alter table channels.event add constraint event_centre_id_application_id_fkey
  foreign key (centre_id, application_id) references channels.application (centre_id, application_id);
alter table channels.joint_session add constraint joint_session_minutes_event
  foreign key (centre_id, application_id, minutes_seq) references channels.event (centre_id, application_id, seq);
alter table channels.joint_session add constraint joint_session_of_application
  foreign key (centre_id, application_id) references channels.application (centre_id, application_id);
alter table channels.joint_session add constraint joint_session_signed_event
  foreign key (centre_id, application_id, signed_seq) references channels.event (centre_id, application_id, seq);
alter table channels.ladder_version add constraint ladder_version_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table channels.session_line add constraint session_line_of_department
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table channels.session_line add constraint session_line_of_session
  foreign key (centre_id, application_id, session_id) references channels.joint_session (centre_id, application_id, session_id);
alter table channels.session_rules_version add constraint session_rules_version_centre_id_changed_by_fkey
  foreign key (centre_id, changed_by) references identity.account (centre_id, account_id);
alter table channels.session_rules_version add constraint session_rules_version_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table channels.statement add constraint statement_centre_id_application_id_seq_fkey
  foreign key (centre_id, application_id, seq) references channels.event (centre_id, application_id, seq);
alter table channels.urging add constraint urging_centre_id_application_id_fkey
  foreign key (centre_id, application_id) references channels.application (centre_id, application_id);
alter table channels.urging add constraint urging_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
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
alter table complaints.event add constraint chained
  foreign key (centre_id, remedy_id, prev_seq, prev_hash) references complaints.event (centre_id, remedy_id, seq, hash);
alter table complaints.event add constraint event_centre_id_remedy_id_fkey
  foreign key (centre_id, remedy_id) references complaints.remedy (centre_id, remedy_id);
alter table complaints.invitation add constraint invitation_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table complaints.invitation add constraint invitation_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table complaints.invitation add constraint invitation_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table complaints.invitation add constraint invitation_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table complaints.invitation add constraint invitation_centre_id_rated_account_id_fkey
  foreign key (centre_id, rated_account_id) references identity.account (centre_id, account_id);
alter table complaints.rating add constraint rating_centre_id_invitation_id_fkey
  foreign key (centre_id, invitation_id) references complaints.invitation (centre_id, invitation_id);
alter table complaints.remedy add constraint remedy_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table complaints.remedy add constraint remedy_centre_id_rated_account_id_fkey
  foreign key (centre_id, rated_account_id) references identity.account (centre_id, account_id);
alter table complaints.remedy add constraint remedy_centre_id_rating_id_fkey
  foreign key (centre_id, rating_id) references complaints.rating (centre_id, rating_id);
alter table complaints.reveal add constraint reveal_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table complaints.reveal add constraint reveal_centre_id_remedy_id_fkey
  foreign key (centre_id, remedy_id) references complaints.remedy (centre_id, remedy_id);
alter table complaints.statement add constraint statement_centre_id_remedy_id_seq_fkey
  foreign key (centre_id, remedy_id, seq) references complaints.event (centre_id, remedy_id, seq);
alter table documents.attachment add constraint attachment_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table documents.attachment_link add constraint attachment_link_centre_id_attachment_id_fkey
  foreign key (centre_id, attachment_id) references documents.attachment (centre_id, attachment_id);
alter table documents.letter add constraint letter_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table documents.letter add constraint letter_rectifies
  foreign key (centre_id, rectifies) references documents.letter (centre_id, letter_id) not valid;
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
alter table identity.authority_event add constraint authority_event_centre_id_delegation_id_fkey
  foreign key (centre_id, delegation_id) references identity.delegation (centre_id, delegation_id);
alter table identity.authority_event add constraint authority_event_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table identity.authority_event add constraint authority_event_centre_id_seal_id_fkey
  foreign key (centre_id, seal_id) references identity.seal (centre_id, seal_id);
alter table identity.authority_head add constraint authority_head_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table identity.delegation add constraint delegation_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table identity.delegation add constraint delegation_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table identity.delegation add constraint delegation_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table identity.delegation add constraint delegation_centre_id_ended_by_fkey
  foreign key (centre_id, ended_by) references identity.account (centre_id, account_id);
alter table identity.delegation add constraint delegation_centre_id_granted_by_fkey
  foreign key (centre_id, granted_by) references identity.account (centre_id, account_id);
alter table identity.delegation add constraint delegation_centre_id_seal_id_fkey
  foreign key (centre_id, seal_id) references identity.seal (centre_id, seal_id);
alter table identity.seal add constraint seal_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table identity.seal add constraint seal_centre_id_keeper_id_fkey
  foreign key (centre_id, keeper_id) references identity.account (centre_id, account_id);
alter table identity.seal add constraint seal_centre_id_registered_by_fkey
  foreign key (centre_id, registered_by) references identity.account (centre_id, account_id);
alter table identity.seal add constraint seal_centre_id_revoked_by_fkey
  foreign key (centre_id, revoked_by) references identity.account (centre_id, account_id);
alter table identity.seal_hand_over add constraint seal_hand_over_centre_id_by_id_fkey
  foreign key (centre_id, by_id) references identity.account (centre_id, account_id);
alter table identity.seal_hand_over add constraint seal_hand_over_centre_id_from_id_fkey
  foreign key (centre_id, from_id) references identity.account (centre_id, account_id);
alter table identity.seal_hand_over add constraint seal_hand_over_centre_id_seal_id_fkey
  foreign key (centre_id, seal_id) references identity.seal (centre_id, seal_id);
alter table identity.seal_hand_over add constraint seal_hand_over_centre_id_to_id_fkey
  foreign key (centre_id, to_id) references identity.account (centre_id, account_id);
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
alter table queueing.appointment add constraint appointment_centre_id_institution_id_fkey
  foreign key (centre_id, institution_id) references organisation.institution (centre_id, institution_id);
alter table queueing.appointment add constraint appointment_centre_id_service_id_fkey
  foreign key (centre_id, service_id) references queueing.service (centre_id, service_id);
alter table queueing.appointment add constraint appointment_centre_id_ticket_id_fkey
  foreign key (centre_id, ticket_id) references queueing.ticket (centre_id, ticket_id);
alter table queueing.appointment_rules add constraint appointment_rules_centre_id_changed_by_fkey
  foreign key (centre_id, changed_by) references identity.account (centre_id, account_id);
alter table queueing.appointment_rules add constraint appointment_rules_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table queueing.area add constraint area_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table queueing.area add constraint area_centre_id_institution_id_fkey
  foreign key (centre_id, institution_id) references organisation.institution (centre_id, institution_id);
alter table queueing.clerk_skill add constraint clerk_skill_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table queueing.clerk_skill add constraint clerk_skill_centre_id_changed_by_fkey
  foreign key (centre_id, changed_by) references identity.account (centre_id, account_id);
alter table queueing.counter add constraint counter_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.counter_session add constraint counter_session_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table queueing.counter_session add constraint counter_session_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.counter_session add constraint counter_session_centre_id_institution_id_area_fkey
  foreign key (centre_id, institution_id, area) references queueing.area (centre_id, institution_id, area);
alter table queueing.day_number add constraint day_number_centre_id_institution_id_area_fkey
  foreign key (centre_id, institution_id, area) references queueing.area (centre_id, institution_id, area);
alter table queueing.desk_item add constraint desk_item_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table queueing.event add constraint event_centre_id_session_id_fkey
  foreign key (centre_id, session_id) references queueing.counter_session (centre_id, session_id);
alter table queueing.event add constraint event_centre_id_ticket_id_fkey
  foreign key (centre_id, ticket_id) references queueing.ticket (centre_id, ticket_id);
alter table queueing.hall_day add constraint hall_day_centre_id_changed_by_fkey
  foreign key (centre_id, changed_by) references identity.account (centre_id, account_id);
alter table queueing.hall_day add constraint hall_day_centre_id_institution_id_fkey
  foreign key (centre_id, institution_id) references organisation.institution (centre_id, institution_id);
alter table queueing.known_duplicate add constraint known_duplicate_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table queueing.known_duplicate add constraint known_duplicate_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table queueing.phrase add constraint phrase_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table queueing.phrase add constraint phrase_centre_id_changed_by_fkey
  foreign key (centre_id, changed_by) references identity.account (centre_id, account_id);
alter table queueing.phrase add constraint phrase_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table queueing.phrase_use add constraint phrase_use_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table queueing.presentation add constraint presentation_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table queueing.presentation add constraint presentation_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table queueing.presentation add constraint presentation_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.rota_duty add constraint rota_duty_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.rota_duty add constraint rota_duty_centre_id_first_id_fkey
  foreign key (centre_id, first_id) references identity.account (centre_id, account_id);
alter table queueing.rota_duty add constraint rota_duty_centre_id_institution_id_monday_fkey
  foreign key (centre_id, institution_id, monday) references queueing.rota_week (centre_id, institution_id, monday);
alter table queueing.rota_duty add constraint rota_duty_centre_id_second_id_fkey
  foreign key (centre_id, second_id) references identity.account (centre_id, account_id);
alter table queueing.rota_pattern add constraint rota_pattern_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.rota_pattern add constraint rota_pattern_centre_id_first_id_fkey
  foreign key (centre_id, first_id) references identity.account (centre_id, account_id);
alter table queueing.rota_pattern add constraint rota_pattern_centre_id_second_id_fkey
  foreign key (centre_id, second_id) references identity.account (centre_id, account_id);
alter table queueing.rota_week add constraint rota_week_centre_id_institution_id_fkey
  foreign key (centre_id, institution_id) references organisation.institution (centre_id, institution_id);
alter table queueing.rota_week add constraint rota_week_centre_id_published_by_fkey
  foreign key (centre_id, published_by) references identity.account (centre_id, account_id);
alter table queueing.screen add constraint screen_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.screen add constraint screen_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table queueing.screen add constraint screen_centre_id_institution_id_area_fkey
  foreign key (centre_id, institution_id, area) references queueing.area (centre_id, institution_id, area);
alter table queueing.screen add constraint screen_centre_id_institution_id_fkey
  foreign key (centre_id, institution_id) references organisation.institution (centre_id, institution_id);
alter table queueing.screen add constraint screen_centre_id_paired_by_fkey
  foreign key (centre_id, paired_by) references identity.account (centre_id, account_id);
alter table queueing.screen add constraint screen_centre_id_revoked_by_fkey
  foreign key (centre_id, revoked_by) references identity.account (centre_id, account_id);
alter table queueing.service add constraint service_centre_id_institution_id_area_fkey
  foreign key (centre_id, institution_id, area) references queueing.area (centre_id, institution_id, area);
alter table queueing.settings add constraint settings_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table queueing.signature add constraint signature_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table queueing.signature add constraint signature_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.slip add constraint slip_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table queueing.slip add constraint slip_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table queueing.slip add constraint slip_centre_id_session_id_fkey
  foreign key (centre_id, session_id) references queueing.counter_session (centre_id, session_id);
alter table queueing.staff_leave add constraint staff_leave_centre_id_account_id_fkey
  foreign key (centre_id, account_id) references identity.account (centre_id, account_id);
alter table queueing.staff_leave add constraint staff_leave_centre_id_entered_by_fkey
  foreign key (centre_id, entered_by) references identity.account (centre_id, account_id);
alter table queueing.staff_leave add constraint staff_leave_centre_id_withdrawn_by_fkey
  foreign key (centre_id, withdrawn_by) references identity.account (centre_id, account_id);
alter table queueing.stream_head add constraint stream_head_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table queueing.substitution add constraint substitution_centre_id_absent_id_fkey
  foreign key (centre_id, absent_id) references identity.account (centre_id, account_id);
alter table queueing.substitution add constraint substitution_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.substitution add constraint substitution_centre_id_ended_by_fkey
  foreign key (centre_id, ended_by) references identity.account (centre_id, account_id);
alter table queueing.substitution add constraint substitution_centre_id_recorded_by_fkey
  foreign key (centre_id, recorded_by) references identity.account (centre_id, account_id);
alter table queueing.substitution add constraint substitution_centre_id_stand_in_id_fkey
  foreign key (centre_id, stand_in_id) references identity.account (centre_id, account_id);
alter table queueing.ticket add constraint ticket_centre_id_counter_id_fkey
  foreign key (centre_id, counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.ticket add constraint ticket_centre_id_institution_id_area_fkey
  foreign key (centre_id, institution_id, area) references queueing.area (centre_id, institution_id, area);
alter table queueing.ticket add constraint ticket_centre_id_only_counter_id_fkey
  foreign key (centre_id, only_counter_id) references organisation.counter (centre_id, counter_id);
alter table queueing.ticket add constraint ticket_centre_id_service_id_fkey
  foreign key (centre_id, service_id) references queueing.service (centre_id, service_id);
alter table queueing.ticket add constraint ticket_centre_id_session_id_fkey
  foreign key (centre_id, session_id) references queueing.counter_session (centre_id, session_id);
alter table statistics.counted_through add constraint counted_through_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table statistics.day_count add constraint day_count_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table supervision.card add constraint card_centre_id_case_id_fkey
  foreign key (centre_id, case_id) references cases.case_file (centre_id, case_id);
alter table supervision.card add constraint card_centre_id_department_code_fkey
  foreign key (centre_id, department_code) references organisation.department (centre_id, department_code);
alter table supervision.card add constraint card_centre_id_fkey
  foreign key (centre_id) references organisation.centre (centre_id);
alter table supervision.card add constraint card_of_remedy
  foreign key (centre_id, remedy_id) references complaints.remedy (centre_id, remedy_id);
alter table supervision.event add constraint chained
  foreign key (centre_id, card_id, prev_seq, prev_hash) references supervision.event (centre_id, card_id, seq, hash);
alter table supervision.event add constraint event_centre_id_card_id_fkey
  foreign key (centre_id, card_id) references supervision.card (centre_id, card_id);
alter table supervision.statement add constraint statement_centre_id_card_id_seq_fkey
  foreign key (centre_id, card_id, seq) references supervision.event (centre_id, card_id, seq);

create index case_by_ticket on cases.case_file (centre_id, ticket_id) where (ticket_id IS NOT NULL);
create index case_decided on cases.case_file (centre_id, decided_at) where (decided_at IS NOT NULL);
create index case_decided_by_step on cases.case_file (centre_id, step_id, item_code, decided_at) where ((step_id IS NOT NULL) AND (decided_at IS NOT NULL));
create index case_granted_by_item on cases.case_file (centre_id, item_code) where ((outcome = 'granted'::text) AND (handling <> 'immediate'::text));
create index case_open on cases.case_file (centre_id, received_at) where (outcome IS NULL);
create index case_open_by_due on cases.case_file (centre_id, department_code, promised_due_at) where ((decided_at IS NULL) AND (accepted_at IS NOT NULL) AND (outcome IS NULL));
create index case_open_by_item on cases.case_file (centre_id, item_code, item_version) where (outcome IS NULL);
create index case_received on cases.case_file (centre_id, received_at);
create index case_to_accept on cases.case_file (centre_id, department_code, received_at) where ((accepted_at IS NULL) AND (outcome IS NULL));
create index case_to_archive on cases.case_file (centre_id, COALESCE(delivered_at, received_at), case_id) where (state = ANY (ARRAY['concluded'::text, 'withdrawn'::text, 'lapsed'::text, 'declined'::text, 'notRequired'::text, 'terminated'::text]));
create index case_to_close on cases.case_file (centre_id, state, delivered_at, case_id) where (state = ANY (ARRAY['delivered'::text, 'concluded'::text]));
create index case_to_deliver on cases.case_file (centre_id, department_code, decided_at) where ((outcome = ANY (ARRAY['granted'::text, 'refused'::text])) AND (delivered_at IS NULL));
create unique index step_case on cases.case_file (centre_id, application_id, step_id, step_attempt) where (application_id IS NOT NULL);
create index dossier_applicant on cases.dossier (centre_id, (applicant ->> 'name'::text));
create index dossier_of_person on cases.dossier (centre_id, upper(applicant ->> 'idNumber'::text));
create index event_by_time on cases.event (centre_id, at);
create index opinion_request_asked on cases.opinion_request (centre_id, department_code, asked_at);
create index opinion_request_open on cases.opinion_request (centre_id, department_code, due_at) where ((answered_at IS NULL) AND (gathered_at IS NULL));
create index reapplication_bar_of_item on cases.reapplication_bar (centre_id, item_code, barred_until) where (barred_until IS NOT NULL);
create index reveal_by_time on cases.reveal (centre_id, at, reveal_id);
create unique index item_current on catalogue.item (centre_id, item_code) where is_current;
create index search_entry_words on catalogue.search_entry using gin (words);
create index application_open on channels.application (centre_id, promised_due_at) where (concluded_at IS NULL);
create index application_submitted on channels.application (centre_id, submitted_at);
create index joint_session_cancelled on channels.joint_session (centre_id, ends_at) where (cancelled_at IS NOT NULL);
create index joint_session_open on channels.joint_session (centre_id, starts_at) where (closed_at IS NULL);
create index session_line_unsigned on channels.session_line (centre_id, department_code) where (signed_at IS NULL);
create unique index urging_by_rule on channels.urging (centre_id, case_id, rung, act) where (urged_by IS NULL);
create index urging_of_department on channels.urging (centre_id, department_code, case_id);
create index invitation_by_time on complaints.invitation (centre_id, invited_at, invitation_id);
create index invitation_of_case on complaints.invitation (centre_id, case_id) where (case_id IS NOT NULL);
create index invitation_of_counter on complaints.invitation (centre_id, counter_id, invited_at);
create index invitation_open on complaints.invitation (centre_id, answer_by_at, invitation_id) where (state = 'open'::text);
create index rating_by_time on complaints.rating (centre_id, rated_at, rating_id);
create index remedy_newest on complaints.remedy (centre_id, opened_at, remedy_id);
create index reveal_by_time on complaints.reveal (centre_id, at, reveal_id);
create index attachment_by_age on documents.attachment (centre_id, uploaded_at);
create index attachment_by_digest on documents.attachment (centre_id, digest);
create index attachment_link_by_attachment on documents.attachment_link (centre_id, attachment_id);
create index draft_delete_on on forms.draft (centre_id, delete_on);
create index delegation_of_account on identity.delegation (centre_id, account_id);
create index delegation_of_department on identity.delegation (centre_id, department_code);
create index delegation_of_seal on identity.delegation (centre_id, seal_id) where (seal_id IS NOT NULL);
create index session_of_account on identity.session (centre_id, account_id) where (ended_at IS NULL);
create index dossier_holder on licences.dossier (centre_id, holder_name);
create index licence_by_case_number on licences.licence (centre_id, case_number);
create index licence_by_end on licences.licence (centre_id, valid_until) where (state = ANY (ARRAY['effective'::text, 'changed'::text, 'renewed'::text, 'deemedRenewed'::text]));
create index licence_by_number on licences.licence (centre_id, number_key);
create index licence_newest on licences.licence (centre_id, issued_at, licence_id);
create index question_of_item on notices.question (centre_id, item_code);
create index outbox_held on platform.outbox (centre_id, held_for) where ((held_for IS NOT NULL) AND (dispatched_at IS NULL));
create index outbox_waiting on platform.outbox (centre_id, written_at) where (dispatched_at IS NULL);
create index request_made_at on platform.request (centre_id, made_at);
create index appointment_booked on queueing.appointment (centre_id, on_day) where (state = 'booked'::text);
create index appointment_of_card on queueing.appointment (centre_id, id_digest, on_day) where (id_digest IS NOT NULL);
create index appointment_of_day on queueing.appointment (centre_id, institution_id, on_day, from_minute);
create index appointment_of_phone on queueing.appointment (centre_id, phone_digest, on_day) where (phone_digest IS NOT NULL);
create unique index one_appointment_a_code on queueing.appointment (centre_id, code) where (state = 'booked'::text);
create unique index one_appointment_a_ticket on queueing.appointment (centre_id, ticket_id) where (ticket_id IS NOT NULL);
create unique index one_holder_a_seat on queueing.appointment (centre_id, service_id, on_day, from_minute, seat) where (state = ANY (ARRAY['booked'::text, 'arrived'::text, 'missed'::text]));
create unique index one_place_a_phone on queueing.appointment (centre_id, service_id, on_day, phone_digest) where (state = 'booked'::text);
create unique index one_counter_a_person on queueing.counter_session (centre_id, account_id) where (state <> 'closed'::text);
create unique index one_session_a_counter on queueing.counter_session (centre_id, counter_id) where (state <> 'closed'::text);
create index event_called on queueing.event (centre_id, institution_id, seq) where (kind = ANY (ARRAY['called'::text, 'recalled'::text]));
create index event_handled on queueing.event (centre_id, service_id, seq) where (handled_seconds IS NOT NULL);
create index event_of_ticket on queueing.event (centre_id, ticket_id, seq) where (ticket_id IS NOT NULL);
create index known_duplicate_of_case on queueing.known_duplicate (centre_id, case_id, at);
create unique index code_of_waiting_screen on queueing.screen (centre_id, code) where (state = 'waiting'::text);
create unique index slip_of_case on queueing.slip (centre_id, case_id) where (case_id IS NOT NULL);
create index leave_by_day on queueing.staff_leave (centre_id, last_day) where (withdrawn_at IS NULL);
create unique index one_counter_a_stand_in on queueing.substitution (centre_id, stand_in_id, on_day, half) where (until_at IS NULL);
create unique index one_stand_in_a_counter on queueing.substitution (centre_id, counter_id, on_day, half) where (until_at IS NULL);
create index substitution_by_day on queueing.substitution (centre_id, on_day, from_at);
create unique index one_person_a_counter on queueing.ticket (centre_id, session_id) where (state = ANY (ARRAY['called'::text, 'serving'::text]));
create index ticket_at_counter on queueing.ticket (centre_id, session_id);
create index ticket_of_holder on queueing.ticket (centre_id, on_day, holder_digest) where (holder_digest IS NOT NULL);
create index ticket_open on queueing.ticket (centre_id, on_day) where (state <> ALL (ARRAY['done'::text, 'cancelled'::text]));
create index ticket_waiting on queueing.ticket (centre_id, on_day, service_id, place) where (state = ANY (ARRAY['taken'::text, 'transferred'::text]));
create index card_newest on supervision.card (centre_id, raised_at, card_id);
create index card_of_department on supervision.card (centre_id, department_code, raised_at, card_id);
create unique index card_once_a_rating on supervision.card (centre_id, remedy_id, rule, occasion) where (remedy_id IS NOT NULL);
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
    a.version AS authority_version,
    a.is_head,
    s.locked_at
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
    LEAST(promised_due_at, statutory_due_at) AS due_at,
    counter_id,
    received_via
   FROM cases.case_file
  WHERE (outcome IS DISTINCT FROM 'voided'::text);

create view channels.department_of as
 SELECT p.centre_id,
    p.procedure_key,
    p.version AS procedure_version,
    (s.step ->> 'department'::text) AS department_code,
    (s.step -> 'routes'::text) AS routes
   FROM (processes.procedure p
     CROSS JOIN LATERAL jsonb_array_elements(((p.definition -> 'procedure'::text) -> 'steps'::text)) s(step))
  WHERE (((s.step ->> 'department'::text) IS NOT NULL) AND (NOT ((s.step ->> 'optional'::text))::boolean));

create view organisation.counter_place as
 SELECT centre_id,
    counter_id,
    number,
    institution_id,
    area,
    name,
    name_en,
    plan_x,
    plan_y,
    department_code,
    kind,
    is_accessible,
    is_elder_friendly,
    closed_from,
    closed_until,
    retired_on
   FROM organisation.counter;

create view queueing.shown_ticket as
 SELECT t.centre_id,
    t.ticket_id,
    t.institution_id,
    t.area,
    t.on_day,
    t.number,
    t.kind,
    t.priority_reason,
    t.state,
    t.service_id,
    t.further,
    t.place,
    t.taken_at,
    t.counter_id,
    t.session_id,
    t.only_counter_id,
    t.calls,
    t.called_at,
    t.serving_since,
    t.ended_at,
    t.has_returned,
    t.masked_name,
    t.version,
    s.name AS service_name,
    s.name_en AS service_name_en,
    s.institution_id AS service_institution_id,
    s.area AS service_area,
    c.number AS counter_number,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('serviceId', n.service_id, 'name', n.name, 'nameEn', n.name_en, 'institutionId', n.institution_id, 'area', n.area) ORDER BY f.nth), '[]'::jsonb) AS "coalesce"
           FROM (unnest(t.further) WITH ORDINALITY f(service_id, nth)
             JOIN queueing.service n ON (((n.centre_id = t.centre_id) AND (n.service_id = f.service_id))))) AS further_services
   FROM ((queueing.ticket t
     JOIN queueing.service s ON (((s.centre_id = t.centre_id) AND (s.service_id = t.service_id))))
     LEFT JOIN organisation.counter c ON (((c.centre_id = t.centre_id) AND (c.counter_id = t.counter_id))));

create view cases.case_of_ticket as
 SELECT centre_id,
    case_id,
    ticket_id
   FROM cases.case_file
  WHERE (ticket_id IS NOT NULL);

create view identity.held_power as
 SELECT g.centre_id,
    g.account_id,
    jsonb_strip_nulls(jsonb_build_object('powerId', g.delegation_id, 'departmentCode', g.department_code, 'act', g.act, 'from', g.valid_from, 'basis', g.basis, 'items', g.item_codes, 'kinds', g.item_kinds, 'counterId', g.counter_id, 'until', g.valid_until, 'endedAt', (floor((EXTRACT(epoch FROM g.ended_at) * (1000)::numeric)))::bigint, 'endReason', g.end_reason, 'grantedBy', granter.display_name, 'seal',
        CASE
            WHEN (s.seal_id IS NOT NULL) THEN jsonb_build_object('sealId', s.seal_id, 'name', s.name, 'use', s.use, 'from', s.valid_from, 'until', s.valid_until, 'revokedAt', (floor((EXTRACT(epoch FROM s.revoked_at) * (1000)::numeric)))::bigint, 'revokeReason', s.revoke_reason)
            ELSE NULL::jsonb
        END)) AS power
   FROM ((identity.delegation g
     LEFT JOIN identity.seal s ON (((s.centre_id = g.centre_id) AND (s.seal_id = g.seal_id))))
     LEFT JOIN identity.account granter ON (((granter.centre_id = g.centre_id) AND (granter.account_id = g.granted_by))))
  WHERE ((g.ended_at IS NULL) OR (NOT (EXISTS ( SELECT
           FROM identity.delegation later
          WHERE ((later.centre_id = g.centre_id) AND (later.account_id = g.account_id) AND (later.department_code = g.department_code) AND (later.act = g.act) AND (later.ended_at > g.ended_at))))));

create view cases.case_place as
 SELECT centre_id,
    case_id,
    counter_id,
    ticket_id
   FROM cases.case_file;



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
comment on column cases.case_file.counter_id is 'Counter where the papers were taken; null: online, or a desk that named none.';
comment on column cases.case_file.ticket_id is 'Number (号票) the person was called by; null: without one.';

comment on view cases.case_of_ticket is 'For other modules: which cases came of a ticket.';

comment on view cases.case_place is 'For other modules: counter and ticket a case was taken at; both null online.';

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

comment on table cases.proposal is '双人审批: a decision that waits for the second person. It binds nobody; gone once it is confirmed or given back, void when the case went on.';
comment on column cases.proposal.centre_id is 'The centre.';
comment on column cases.proposal.case_id is 'The case; one proposal at a time.';
comment on column cases.proposal.version is 'Version of the case it was made on.';
comment on column cases.proposal.outcome is 'granted or refused.';
comment on column cases.proposal.statement is 'The words of the decision: opinion, or reason, basis, cause.';
comment on column cases.proposal.proposed_by is 'The first person.';
comment on column cases.proposal.proposed_at is 'When it was proposed.';

comment on table cases.reapplication_bar is '限制再申请登记 (Administrative Licensing Law art. 78, 79): who concealed facts, filed false papers or got a licence by fraud was warned, and where the matter concerns safety cannot apply for the same licence until a day. Append-only; whose it is stands in the dossier of the case.';
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

comment on table cases.reveal is '个人信息查看记录: who had masked data of a case shown (PIPL art. 51 and 54). Append-only; holds ids, never the data.';
comment on column cases.reveal.centre_id is 'The centre.';
comment on column cases.reveal.reveal_id is 'UUIDv7.';
comment on column cases.reveal.case_id is 'The case for whose sake they were shown.';
comment on column cases.reveal.what is 'numbers: identity and phone numbers; answers: the applicant and the form, taken over into a new case.';
comment on column cases.reveal.account_id is 'Who looked.';
comment on column cases.reveal.at is 'When.';

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

comment on table channels.agenda_item is '会审议题: what a joint session is about, and what came of it.';
comment on column channels.agenda_item.centre_id is 'The centre.';
comment on column channels.agenda_item.application_id is 'The application.';
comment on column channels.agenda_item.session_id is 'The session.';
comment on column channels.agenda_item.item_no is '1, 2, 3 … in the order of the agenda.';
comment on column channels.agenda_item.kind is 'disagreement: 分歧; condition: 条件; sharedDefect: 共同缺陷.';
comment on column channels.agenda_item.topic is 'What exactly is to be settled.';
comment on column channels.agenda_item.steps is 'Steps it concerns.';
comment on column channels.agenda_item.outcome is 'What came of it; null until the minutes are recorded.';
comment on column channels.agenda_item.conclusion is 'The outcome in words; with conditions, the conditions.';

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
comment on column channels.application.answers is 'What the applicant answered about the situation, by question: it says which documents are necessary. Empty for filings of before.';

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

comment on table channels.department_event is '部门提醒: what a department is to see at once on its open screens; the row it tells of stands elsewhere. Append-only.';
comment on column channels.department_event.centre_id is 'The centre.';
comment on column channels.department_event.seq is '1, 2, 3 … in the order of commits.';
comment on column channels.department_event.at is 'When.';
comment on column channels.department_event.kind is '催办 urged, 催签 urgedToSign, 取消会审 sessionCancelled.';
comment on column channels.department_event.department_code is 'Who is to see it.';
comment on column channels.department_event.application_id is 'The application it is about.';
comment on column channels.department_event.case_id is 'The case that was urged.';
comment on column channels.department_event.rung is 'Whom the urging went to, there or above.';
comment on column channels.department_event.session_id is 'The meeting or visit.';

comment on table channels.department_event_head is 'The last number of channels.department_event; locked until the commit, so that numbers become visible in their order.';
comment on column channels.department_event_head.centre_id is 'The centre.';
comment on column channels.department_event_head.seq is 'The last number given.';

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

comment on table channels.joint_session is '联合会审、联合踏勘: one meeting or one visit of several departments on one application.';
comment on column channels.joint_session.centre_id is 'The centre.';
comment on column channels.joint_session.application_id is 'The application.';
comment on column channels.joint_session.session_id is 'UUIDv7.';
comment on column channels.joint_session.kind is 'meeting: 联合会审; visit: 联合踏勘.';
comment on column channels.joint_session.version is 'Grows when it is moved, cancelled or minuted; a signature leaves it as it is.';
comment on column channels.joint_session.needed_on is 'Day on which it turned out to be needed: the limit to call it counts from here.';
comment on column channels.joint_session.called_at is 'When it was called.';
comment on column channels.joint_session.called_by is 'Account of the coordinator.';
comment on column channels.joint_session.starts_at is 'Begin, as it stands now.';
comment on column channels.joint_session.ends_at is 'End, as it stands now.';
comment on column channels.joint_session.place is 'Room or site.';
comment on column channels.joint_session.is_applicant_invited is 'The applicant takes part and is told on the page of the application; always so for a visit.';
comment on column channels.joint_session.preparation is 'What the applicant is to prepare; empty when not invited.';
comment on column channels.joint_session.moves is 'How often it was moved to another time or place.';
comment on column channels.joint_session.change_reason is 'Why it was moved last, or cancelled.';
comment on column channels.joint_session.minuted_at is 'When the minutes were recorded.';
comment on column channels.joint_session.minuted_by is 'Account that recorded them.';
comment on column channels.joint_session.is_applicant_present is 'Whether the applicant was there.';
comment on column channels.joint_session.minutes_seq is 'Event of the minutes; their paper is of this occasion.';
comment on column channels.joint_session.signed_seq is 'Event of the last signature; the signed paper is of this occasion.';
comment on column channels.joint_session.cancelled_at is 'When it was cancelled.';
comment on column channels.joint_session.closed_at is 'When nothing was left to do: cancelled, or signed by all.';

comment on table channels.ladder_version is '催办规则: whom the nightly rule urges from when on, all rungs in every version. Append-only; without a row the defaults hold.';
comment on column channels.ladder_version.centre_id is 'The centre.';
comment on column channels.ladder_version.version is 'Grows by one with every change; 0 are the defaults.';
comment on column channels.ladder_version.rungs is 'From the lowest to the highest: who is told, by what act, from which share of the time on.';
comment on column channels.ladder_version.known_at is 'Since when the rule goes by it.';
comment on column channels.ladder_version.changed_by is 'Account of who changed it.';
comment on column channels.ladder_version.basis is 'Why, or by which decision.';

comment on table channels.session_line is '参加部门签署栏: one line of the record for each department invited; nobody signs for another.';
comment on column channels.session_line.centre_id is 'The centre.';
comment on column channels.session_line.application_id is 'The application.';
comment on column channels.session_line.session_id is 'The session.';
comment on column channels.session_line.department_code is 'Department invited.';
comment on column channels.session_line.is_present is 'Whether it was there; null until the minutes are recorded.';
comment on column channels.session_line.signed_at is 'When it signed.';
comment on column channels.session_line.signed_by is 'Account of that department that signed.';
comment on column channels.session_line.reservation is '保留意见 that it signed with; null: none.';
comment on column channels.session_line.urgings is 'How often it was urged to sign.';
comment on column channels.session_line.urged_at is 'When it was urged last.';

comment on table channels.session_rules_version is '会审规则 in every version: dates of the house, notice, length and size of meetings and visits. A session goes by that of its call. Append-only.';
comment on column channels.session_rules_version.centre_id is 'The centre.';
comment on column channels.session_rules_version.version is 'Grows by one with every change; 0 are the defaults.';
comment on column channels.session_rules_version.rules is 'Each rule with its number: working days, hours, departments, items.';
comment on column channels.session_rules_version.known_at is 'Since when sessions are called by it.';
comment on column channels.session_rules_version.changed_by is 'Account of who changed it.';
comment on column channels.session_rules_version.basis is 'Why, or by which decision.';

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
comment on column channels.urging.used_percent is 'Share of its time that was used then; above 100 when it is late.';
comment on column channels.urging.is_overdue is 'True when the time was over.';
comment on column channels.urging.urged_at is 'When.';
comment on column channels.urging.urged_by is 'Account of the coordinator; null: the nightly rule.';
comment on column channels.urging.act is '提醒, 催办 or 督办.';

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

comment on schema complaints is '好差评: who is asked about a service, what they said, and what came of bad ratings.';

comment on table complaints.event is 'Journal of a remedy; as cases.event.';
comment on column complaints.event.centre_id is 'The centre.';
comment on column complaints.event.remedy_id is 'The remedy.';
comment on column complaints.event.seq is '1, 2, 3 … without a gap.';
comment on column complaints.event.prev_seq is 'The event before; null for the first.';
comment on column complaints.event.prev_hash is 'Its hash.';
comment on column complaints.event.hash is 'As cases.event.';
comment on column complaints.event.kind is 'What happened.';
comment on column complaints.event.at is 'When, by the server.';
comment on column complaints.event.part is 'In which part somebody acted: system, reviewer, monitor.';
comment on column complaints.event.actor_id is 'Account; null for the system.';
comment on column complaints.event.body is 'Ids, codes, digests.';
comment on column complaints.event.format is 'Version of the hash input.';

comment on table complaints.invitation is '评价邀请: one service, one rating: a visit to a counter or a case handled online. Hearing of it twice invites once.';
comment on column complaints.invitation.centre_id is 'The centre.';
comment on column complaints.invitation.invitation_id is 'UUIDv7.';
comment on column complaints.invitation.kind is '一次一评 visit, 一事一评 case.';
comment on column complaints.invitation.subject_id is 'The ticket of the visit; or the case, for a case and for a visit without a number.';
comment on column complaints.invitation.case_id is 'The case that came of it, where there is one.';
comment on column complaints.invitation.number is 'What the person knows it by: number of the queue, or of the case.';
comment on column complaints.invitation.counter_id is 'The counter, whose pad wakes; null: online.';
comment on column complaints.invitation.rated_account_id is 'Who served the person; null: nobody did.';
comment on column complaints.invitation.department_code is 'Department that answers for it.';
comment on column complaints.invitation.service_name is 'What was done, in Chinese.';
comment on column complaints.invitation.service_name_en is 'The same in English.';
comment on column complaints.invitation.invited_at is 'When the service was over.';
comment on column complaints.invitation.answer_by_at is 'Last moment for an answer.';
comment on column complaints.invitation.answer_by_on is 'Its day.';
comment on column complaints.invitation.state is 'Open, answered by the person, or lapsed and rated by default.';
comment on column complaints.invitation.answered_at is 'When it was answered, or lapsed.';

comment on table complaints.rating is '评价: what somebody said. Append-only: the role of the server may neither change nor delete a row.';
comment on column complaints.rating.centre_id is 'The centre.';
comment on column complaints.rating.rating_id is 'UUIDv7.';
comment on column complaints.rating.invitation_id is 'What it answers.';
comment on column complaints.rating.level is '5 非常满意 to 1 非常不满意.';
comment on column complaints.rating.is_default is 'Nobody answered in time; shown apart from what people said.';
comment on column complaints.rating.via is 'Pad at the counter, telephone, or nobody.';
comment on column complaints.rating.aspects is 'Codes of what was good or bad about it.';
comment on column complaints.rating.words is 'In the words of the person; never edited.';
comment on column complaints.rating.phone is 'Where to call back, if the person gave it.';
comment on column complaints.rating.rated_at is 'When.';

comment on table complaints.remedy is '差评整改: what came of a bad rating. The row is the truth for reading; it equals the fold of its events.';
comment on column complaints.remedy.centre_id is 'The centre.';
comment on column complaints.remedy.remedy_id is 'UUIDv7.';
comment on column complaints.remedy.rating_id is 'The rating that opened it.';
comment on column complaints.remedy.level is 'Level of that rating.';
comment on column complaints.remedy.department_code is 'Department that puts it right.';
comment on column complaints.remedy.rated_account_id is 'Who was rated, and has no hand in it.';
comment on column complaints.remedy.state is 'Where it stands.';
comment on column complaints.remedy.verdict is '属实, 误评, 恶意, 政策原因; attached to the rating, whose words stay.';
comment on column complaints.remedy.opened_at is 'When the rating was given; call back and correction count from here.';
comment on column complaints.remedy.assigned_at is 'When it was assigned and the person called.';
comment on column complaints.remedy.judged_at is 'When the verdict was given.';
comment on column complaints.remedy.rectified_at is 'When it was put right.';
comment on column complaints.remedy.revisited_at is 'When the person was asked again.';
comment on column complaints.remedy.is_revisited_in_time is 'Whether that was within its limit, by the calendar of that day.';
comment on column complaints.remedy.second_level is '二次评价: stands beside the first.';
comment on column complaints.remedy.closed_at is 'When it was closed.';
comment on column complaints.remedy.version is 'Number of events; what an act must have seen.';
comment on column complaints.remedy.head_hash is 'Hash of the last event.';
comment on column complaints.remedy.appealed_at is '申诉: when the department appealed against the finding; once.';
comment on column complaints.remedy.appeal_decided_at is 'When that was decided.';
comment on column complaints.remedy.appeal_outcome is 'ratingUpheld: it stands; ratingSetAside: it counts nowhere.';

comment on table complaints.reveal is '个人信息查看记录: who had the telephone of a bad rating shown (PIPL art. 51 and 54). Append-only; never the number.';
comment on column complaints.reveal.centre_id is 'The centre.';
comment on column complaints.reveal.reveal_id is 'UUIDv7.';
comment on column complaints.reveal.remedy_id is 'The remedy for whose sake it was shown.';
comment on column complaints.reveal.account_id is 'Who looked.';
comment on column complaints.reveal.at is 'When.';

comment on table complaints.statement is 'What an event states in words: may name people, so it lies apart; the event holds the salted digest.';
comment on column complaints.statement.centre_id is 'The centre.';
comment on column complaints.statement.remedy_id is 'The remedy.';
comment on column complaints.statement.seq is 'The event.';
comment on column complaints.statement.salt is 'Random; makes the digest in the journal unguessable.';
comment on column complaints.statement.content is 'Texts by name.';

comment on schema documents is 'Papers handed out.';

comment on table documents.attachment is '附件: one uploaded file; its bytes lie in the file store under the digest. Personal data: the row goes with the case it belongs to.';
comment on column documents.attachment.centre_id is 'The centre.';
comment on column documents.attachment.attachment_id is 'UUIDv7.';
comment on column documents.attachment.digest is 'SHA-256 of the bytes, the name of the file.';
comment on column documents.attachment.media_type is 'What the bytes are, whatever the name said.';
comment on column documents.attachment.bytes is 'Size in bytes.';
comment on column documents.attachment.pages is 'Pages of a PDF, 1 for a picture; null: not known.';
comment on column documents.attachment.name is 'Name it came with, made safe; may name a person.';
comment on column documents.attachment.uploaded_at is 'When.';
comment on column documents.attachment.uploaded_by is 'Account of the member of staff; null: the applicant, through a draft or a signed link.';

comment on table documents.attachment_link is '材料的附件: the pages of one document of a draft, a case or an application. The newest edition holds, older ones are kept.';
comment on column documents.attachment_link.centre_id is 'The centre.';
comment on column documents.attachment_link.subject_id is 'Draft, case or application, as letter.subject_id.';
comment on column documents.attachment_link.document_id is 'Required document of the item, or shared document of the channel.';
comment on column documents.attachment_link.attachment_id is 'The file.';
comment on column documents.attachment_link.edition is 'From 1; a correction has the next number, all pages of one correction the same.';
comment on column documents.attachment_link.purpose is 'Came with the application, with a correction, or was scanned at the centre.';
comment on column documents.attachment_link.filed_at is 'When it was handed in; null: not yet, staff do not see it and the applicant may take it away.';

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
comment on column documents.letter.rectifies is 'The decision whose words this 更正决定书 puts right; null for every other kind. That decision stays in force, read with it.';

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
comment on column identity.account.is_head is '部门负责人: manages what the department delegates, and its seals. Only for reviewers.';

comment on table identity.authority_event is '授权变动: what changed in delegations and seals, for open screens. Append-only.';
comment on column identity.authority_event.centre_id is 'The centre.';
comment on column identity.authority_event.seq is '1, 2, 3 … in the order of commits.';
comment on column identity.authority_event.at is 'When.';
comment on column identity.authority_event.kind is 'What changed.';
comment on column identity.authority_event.department_code is 'Whose delegation or seal.';
comment on column identity.authority_event.account_ids is 'Accounts whose powers are other ones since.';
comment on column identity.authority_event.delegation_id is 'The delegation, where it is about one.';
comment on column identity.authority_event.seal_id is 'The seal, where it is about one.';

comment on table identity.authority_head is 'Number of the last change; locked until the commit, so that numbers become visible in their order.';
comment on column identity.authority_head.centre_id is 'The centre.';
comment on column identity.authority_head.seq is 'The last number given.';

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
comment on column identity.delegation.counter_id is 'Counter it is bound to; null: wherever the person works.';
comment on column identity.delegation.item_codes is 'Items it is limited to; null: every item of the department.';
comment on column identity.delegation.item_kinds is 'Kinds of items it is limited to; null: every kind.';
comment on column identity.delegation.limits is 'What else the paper limits it to, in its words; for the person to keep.';
comment on column identity.delegation.seal_id is 'Seal that papers under it bear; null: the place for the seal of the department stays free.';
comment on column identity.delegation.end_reason is 'Why it was ended; null in rows of before the register.';

comment on table identity.guess is 'Tries of an hour, for the limits of sign-in and of the public case query.';
comment on column identity.guess.centre_id is 'The centre.';
comment on column identity.guess.subject is 'Digest of what is tried: account and network, network, or case number.';
comment on column identity.guess.since is 'First try of the hour counted.';
comment on column identity.guess.tries is 'Tries since then; a try that was right is taken back.';

comment on view identity.held_power is 'Powers as the rules read them: those not ended, and of each department and act the last that was, so that a refusal can name it.';

comment on view identity.live_session is 'Sessions that hold now (compare expires_at with the time given); for hot statements of higher modules too.';

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

comment on table identity.seal_hand_over is '印章移交记录: who kept a seal from when on. Append-only.';
comment on column identity.seal_hand_over.centre_id is 'The centre.';
comment on column identity.seal_hand_over.seal_id is 'The seal.';
comment on column identity.seal_hand_over.seq is '1, 2, 3 …';
comment on column identity.seal_hand_over.at is 'When it changed hands.';
comment on column identity.seal_hand_over.from_id is 'Who gave it; null for its first keeper.';
comment on column identity.seal_hand_over.to_id is 'Who took it.';
comment on column identity.seal_hand_over.reason is 'Why.';
comment on column identity.seal_hand_over.by_id is 'Who entered it; null: the console.';

comment on table identity.session is 'Sessions; the browser holds the token, the table only its SHA-256.';
comment on column identity.session.centre_id is 'The centre.';
comment on column identity.session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column identity.session.account_id is 'Whose session.';
comment on column identity.session.started_at is 'Sign-in.';
comment on column identity.session.expires_at is 'Twelve hours after sign-in (NIST 800-63B AAL2).';
comment on column identity.session.ended_at is 'Sign-out, disabling or a new password.';
comment on column identity.session.locked_at is '锁屏: since when the screen is locked; null: it is not. A locked session acts and reads nothing.';

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
comment on column organisation.counter.plan_x is 'Place in the plan of its hall, from west to east, in steps of about 1.5 metres; null: the data name none.';
comment on column organisation.counter.plan_y is 'The same from north to south.';
comment on column organisation.counter.kind is '通道: 标准件, 企业设立并联, 项目报建并联, 中介, 专业.';
comment on column organisation.counter.is_accessible is 'A low counter or one with aids for disabled people (无障碍环境建设法 art. 40).';
comment on column organisation.counter.is_elder_friendly is '老年专窗.';
comment on column organisation.counter.devices is 'What stands there: caller, camera, scanner, idReader, ratingPad, signaturePad, printer.';
comment on column organisation.counter.closed_from is 'First day on which it is closed for a while; null: it is not.';
comment on column organisation.counter.closed_until is 'Last day of that; null: until further notice.';
comment on column organisation.counter.retired_on is 'Taken out of use for good on this day; what happened there stays readable.';
comment on column organisation.counter.version is 'Grows with every change; what a change must have seen.';

comment on view organisation.counter_place is 'For other modules: where a counter stands, what is written above it, and whose it is.';

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
comment on column platform.outbox.held_until is 'The effect leaves no earlier: until then its act can be taken back. Null: at once.';
comment on column platform.outbox.held_for is 'What it is held for, as its module names it; all effects of one act bear one name.';

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
comment on column processes.procedure_draft.base_version is 'Newest published version when the draft was saved; null when there is no draft, or the channel was never published.';
comment on column processes.procedure_draft.definition is 'The channel as it was typed, faults and all; null once it was discarded or published.';
comment on column processes.procedure_draft.saved_at is 'When it was last saved, discarded or published.';
comment on column processes.procedure_draft.saved_by is 'Account that did so.';

comment on table public.migration is 'Migrations that have run, in order.';
comment on column public.migration.number is 'Its number, 1, 2, 3 …';
comment on column public.migration.name is 'Its name.';
comment on column public.migration.digest is 'SHA-256 of its text: one that has run must not change.';
comment on column public.migration.applied_at is 'When it ran.';

comment on schema queueing is '排队叫号: tickets of a day, counters at work, and the stream that screens follow.';

comment on table queueing.appointment is '预约: a seat of a service held for a person at a time. Whole name, telephone and identity number are never kept.';
comment on column queueing.appointment.centre_id is 'The centre.';
comment on column queueing.appointment.appointment_id is 'UUID, random: whoever has the address of its page holds it.';
comment on column queueing.appointment.institution_id is 'The hall.';
comment on column queueing.appointment.service_id is 'The service.';
comment on column queueing.appointment.on_day is 'The day.';
comment on column queueing.appointment.from_minute is 'Begin of the slot, minutes since midnight.';
comment on column queueing.appointment.to_minute is 'End of the slot.';
comment on column queueing.appointment.seat is 'Which of the seats of the slot, from 1.';
comment on column queueing.appointment.bookable is 'Seats that could be booked when it was booked.';
comment on column queueing.appointment.code is '预约码, eight digits: checks in at a machine, and with the telephone finds the appointment again.';
comment on column queueing.appointment.state is 'Booked, arrived, cancelled by its holder, called off by the hall, or missed (爽约).';
comment on column queueing.appointment.booked_at is 'When it was booked.';
comment on column queueing.appointment.arrived_at is 'When it was checked in.';
comment on column queueing.appointment.ended_at is 'When it was cancelled, called off or missed.';
comment on column queueing.appointment.ticket_id is 'The number it became.';
comment on column queueing.appointment.phone_digest is 'HMAC of the telephone; gone once no block can rest on it.';
comment on column queueing.appointment.id_digest is 'HMAC of the identity number, where one was given; gone at the same time.';
comment on column queueing.appointment.holder_digest is 'The digest its ticket will carry: of that person and that day.';
comment on column queueing.appointment.masked_name is 'Name with its middle hidden.';
comment on column queueing.appointment.masked_phone is 'Telephone with its middle hidden, so that the holder knows their own.';
comment on column queueing.appointment.version is 'Grows with every change; what an act must have seen.';

comment on table queueing.appointment_rules is '预约规则 of a centre, one row a version; the highest holds. No row: the usual ones.';
comment on column queueing.appointment_rules.centre_id is 'The centre.';
comment on column queueing.appointment_rules.version is '1, 2, 3, …; two changes at once make one version.';
comment on column queueing.appointment_rules.slot_minutes is 'Length of a slot (时段).';
comment on column queueing.appointment_rules.seats is 'People a service can serve in one slot, unless service_seats says otherwise.';
comment on column queueing.appointment_rules.service_seats is 'The same for single services, by service id; 0: no appointments.';
comment on column queueing.appointment_rules.walk_in_percent is 'Share of the seats that is never booked: walk-in stays possible.';
comment on column queueing.appointment_rules.days_ahead is 'Opening days after today that can be booked.';
comment on column queueing.appointment_rules.early_minutes is 'How long before its slot an appointment can be checked in.';
comment on column queueing.appointment_rules.late_minutes is 'How long after its slot an appointment still comes first; later it is an ordinary number.';
comment on column queueing.appointment_rules.a_day is 'Appointments of one person on one day.';
comment on column queueing.appointment_rules.no_shows is 'So many appointments not kept within no_show_days block a person.';
comment on column queueing.appointment_rules.no_show_days is 'Natural days (自然日) over which they are counted.';
comment on column queueing.appointment_rules.block_days is 'Natural days a person may not book.';
comment on column queueing.appointment_rules.changed_at is 'When this version was made.';
comment on column queueing.appointment_rules.changed_by is 'Administrator who made it.';

comment on table queueing.area is '分区 of a hall: numbers of a ticket begin with its letter.';
comment on column queueing.area.centre_id is 'The centre.';
comment on column queueing.area.institution_id is 'The hall.';
comment on column queueing.area.area is 'Code from the imported data, as in organisation.counter.';
comment on column queueing.area.letter is 'First sign of its numbers; no two areas of a centre share one.';
comment on column queueing.area.name is 'Name in Chinese.';
comment on column queueing.area.name_en is 'Name in English.';
comment on column queueing.area."position" is 'Order in lists, from west to east.';

comment on table queueing.clerk_skill is '窗口人员技能: what a clerk can do and where; a clerk without a row is bound to nothing.';
comment on column queueing.clerk_skill.centre_id is 'The centre.';
comment on column queueing.clerk_skill.account_id is 'The clerk.';
comment on column queueing.clerk_skill.services is 'Services the clerk can do; empty: every one.';
comment on column queueing.clerk_skill.counters is 'Counters the clerk works at; empty: every one.';
comment on column queueing.clerk_skill.version is 'Grows with every change.';
comment on column queueing.clerk_skill.changed_at is 'When it was changed last.';
comment on column queueing.clerk_skill.changed_by is 'Who changed it.';

comment on table queueing.counter is 'Services a counter calls numbers for.';
comment on column queueing.counter.centre_id is 'The centre.';
comment on column queueing.counter.counter_id is 'The counter.';
comment on column queueing.counter.services is 'Its services; ids of queueing.service.';

comment on table queueing.counter_session is '窗口值守: who works at which counter since when. One person at a counter, one counter a person.';
comment on column queueing.counter_session.centre_id is 'The centre.';
comment on column queueing.counter_session.session_id is 'UUIDv7.';
comment on column queueing.counter_session.counter_id is 'The counter.';
comment on column queueing.counter_session.institution_id is 'Its hall.';
comment on column queueing.counter_session.area is 'Its area.';
comment on column queueing.counter_session.account_id is 'Who works there.';
comment on column queueing.counter_session.on_day is 'The day; a session forgotten over night holds nobody up.';
comment on column queueing.counter_session.state is 'Open, paused or closed.';
comment on column queueing.counter_session.pause_reason is 'Why it is paused; shown on its screen.';
comment on column queueing.counter_session.state_since is 'Since when the state holds.';
comment on column queueing.counter_session.opened_at is 'When the person sat down.';
comment on column queueing.counter_session.services is 'What the person can do there today: services of the counter.';
comment on column queueing.counter_session.dedicated_to is '老年专窗 and the like: this group is called first here.';
comment on column queueing.counter_session.last_kind is 'Kind of the last ticket it called; decides whose turn it is.';
comment on column queueing.counter_session.last_other is 'Kind of the last ticket without priority it called.';
comment on column queueing.counter_session.version is 'Grows with every act on the session.';

comment on table queueing.day_number is 'The last number given out in an area on a day.';
comment on column queueing.day_number.centre_id is 'The centre.';
comment on column queueing.day_number.institution_id is 'The hall.';
comment on column queueing.day_number.area is 'The area.';
comment on column queueing.day_number.on_day is 'The day.';
comment on column queueing.day_number.last is 'The number.';

comment on table queueing.desk_item is '常办事项: items a clerk keeps under a number key, and those taken last. A few rows a clerk.';
comment on column queueing.desk_item.centre_id is 'The centre.';
comment on column queueing.desk_item.account_id is 'The clerk.';
comment on column queueing.desk_item.item_code is 'The item, in whatever version is offered.';
comment on column queueing.desk_item.slot is 'Number key 1 to 9 of a favourite (收藏); null: not one.';
comment on column queueing.desk_item.picked_at is 'When the clerk took it last; null: never yet.';

comment on table queueing.event is '排队流水: what happened in the hall, in order; append-only. Screens follow it by seq.';
comment on column queueing.event.centre_id is 'The centre.';
comment on column queueing.event.seq is '1, 2, 3, … without gaps, in the order of the commits.';
comment on column queueing.event.kind is 'What happened.';
comment on column queueing.event.at is 'When.';
comment on column queueing.event.institution_id is 'The hall.';
comment on column queueing.event.area is 'The area.';
comment on column queueing.event.ticket_id is 'The ticket; null for an event of a counter.';
comment on column queueing.event.session_id is 'Session of the counter; null for an act of the holder.';
comment on column queueing.event.counter_id is 'The counter, or the one a ticket was sent to.';
comment on column queueing.event.service_id is 'The service, or the one a ticket was sent to.';
comment on column queueing.event.actor_id is 'Account of the clerk; null: the holder, a machine of the hall, or the end of the day.';
comment on column queueing.event.detail is 'A code: reason of a pause, outcome of a service.';
comment on column queueing.event.handled_seconds is 'Handling time of the service that ended with this event; estimates of waits rest on it.';

comment on table queueing.hall_day is '大厅开放日: days on which one hall is open other than the working calendar and the office hours say. Deadlines do not follow it.';
comment on column queueing.hall_day.centre_id is 'The centre.';
comment on column queueing.hall_day.institution_id is 'The hall.';
comment on column queueing.hall_day.on_day is 'The day.';
comment on column queueing.hall_day.hours is 'Sessions, 09:00-12:00; null: closed that day.';
comment on column queueing.hall_day.basis is 'Why, as visitors read it.';
comment on column queueing.hall_day.changed_at is 'When it was entered.';
comment on column queueing.hall_day.changed_by is 'Administrator who entered it.';
comment on column queueing.hall_day.version is 'Grows with every change; what a change must have seen.';

comment on table queueing.known_duplicate is '重复办件说明: why the same matter was taken once more while an earlier case was open. Append-only.';
comment on column queueing.known_duplicate.centre_id is 'The centre.';
comment on column queueing.known_duplicate.note_id is 'UUIDv7.';
comment on column queueing.known_duplicate.case_id is 'The earlier case, open at that moment.';
comment on column queueing.known_duplicate.account_id is 'The clerk who went on all the same.';
comment on column queueing.known_duplicate.at is 'When.';
comment on column queueing.known_duplicate.reason is 'In the words of the clerk.';

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

comment on table queueing.phrase_use is 'How often a member of staff used a phrase; a few rows each.';
comment on column queueing.phrase_use.centre_id is 'The centre.';
comment on column queueing.phrase_use.account_id is 'Who.';
comment on column queueing.phrase_use.phrase_key is 'Id of the phrase, or the abbreviation of one that every centre has.';
comment on column queueing.phrase_use.uses is 'How often.';
comment on column queueing.phrase_use.used_at is 'When last.';

comment on table queueing.presentation is '客屏内容: what the second screen of a counter asks the person to confirm; one row a counter, replaced by the next.';
comment on column queueing.presentation.centre_id is 'The centre.';
comment on column queueing.presentation.counter_id is 'The counter.';
comment on column queueing.presentation.presentation_id is 'UUIDv7; an answer names what it answers.';
comment on column queueing.presentation.account_id is 'Clerk who shows it.';
comment on column queueing.presentation.case_id is 'The case, once there is one.';
comment on column queueing.presentation.masked_name is 'Name with its middle hidden: the hall looks on.';
comment on column queueing.presentation.item_name is 'The item, in Chinese.';
comment on column queueing.presentation.item_name_en is 'The same in English.';
comment on column queueing.presentation.materials is 'Papers handed in, by name.';
comment on column queueing.presentation.fee is 'What it costs, in words; empty: nothing.';
comment on column queueing.presentation.wants_signature is 'Whether the person is asked to sign for the papers of the case.';
comment on column queueing.presentation.shown_at is 'When.';
comment on column queueing.presentation.answer is 'Right or wrong, as the person said; null: not yet.';
comment on column queueing.presentation.answered_at is 'When.';

comment on table queueing.rota_duty is '班次: who works at a counter in one half of a day, as planned and as published.';
comment on column queueing.rota_duty.centre_id is 'The centre.';
comment on column queueing.rota_duty.institution_id is 'The hall.';
comment on column queueing.rota_duty.monday is 'The week.';
comment on column queueing.rota_duty.edition is 'Draft: being planned; published: what the hall goes by.';
comment on column queueing.rota_duty.counter_id is 'The counter.';
comment on column queueing.rota_duty.on_day is 'The day.';
comment on column queueing.rota_duty.half is 'Morning or afternoon.';
comment on column queueing.rota_duty.first_id is 'A岗: who works there.';
comment on column queueing.rota_duty.second_id is 'B岗: who stands in; null: nobody.';

comment on table queueing.rota_pattern is '排班模式: whom a counter usually has, from which a week is made.';
comment on column queueing.rota_pattern.centre_id is 'The centre.';
comment on column queueing.rota_pattern.counter_id is 'The counter.';
comment on column queueing.rota_pattern.first_id is 'A岗.';
comment on column queueing.rota_pattern.second_id is 'B岗; null: nobody.';
comment on column queueing.rota_pattern.turns is 'The two never change places, from day to day, or at noon.';

comment on table queueing.rota_week is '排班周: the rota of one hall for one week.';
comment on column queueing.rota_week.centre_id is 'The centre.';
comment on column queueing.rota_week.institution_id is 'The hall.';
comment on column queueing.rota_week.monday is 'First day of the week.';
comment on column queueing.rota_week.version is 'Grows with every change; what a change must have seen.';
comment on column queueing.rota_week.published_version is 'The version that was published last; null: never.';
comment on column queueing.rota_week.published_at is 'When that was.';
comment on column queueing.rota_week.published_by is 'Who published it.';

comment on table queueing.screen is '大厅终端: take-a-number machines, hall screens, counter screens and pads. Its token is derived from the id, never stored; a revoked one is refused.';
comment on column queueing.screen.centre_id is 'The centre.';
comment on column queueing.screen.screen_id is 'UUID, random: part of the token in the cookie of the screen.';
comment on column queueing.screen.state is 'Waiting for its code to be entered, paired, or revoked.';
comment on column queueing.screen.code is 'The six digits it shows; gone once it is paired.';
comment on column queueing.screen.code_until is 'Until when the code is good.';
comment on column queueing.screen.label is 'What the administrator calls it.';
comment on column queueing.screen.kind is '取号机, 大厅屏, 窗口屏, 评价器.';
comment on column queueing.screen.institution_id is 'The hall of a machine or hall screen.';
comment on column queueing.screen.area is 'The area a hall screen is limited to; null: the whole hall.';
comment on column queueing.screen.counter_id is 'The counter of a counter screen or pad.';
comment on column queueing.screen.layout is 'Of a hall screen: calls alone, or with the lines of each area.';
comment on column queueing.screen.message is 'Words shown at its foot.';
comment on column queueing.screen.volume is 'Loudness of chime and voice, per cent; 0: silent calling (无声叫号).';
comment on column queueing.screen.reloads is 'Grows when it is to load its page anew.';
comment on column queueing.screen.asked_at is 'When it asked for a code.';
comment on column queueing.screen.paired_at is 'When it was paired.';
comment on column queueing.screen.paired_by is 'Administrator who paired it.';
comment on column queueing.screen.revoked_at is 'When it was revoked.';
comment on column queueing.screen.revoked_by is 'Administrator who revoked it.';
comment on column queueing.screen.version is 'Grows with every change; what a change must have seen.';

comment on table queueing.service is '取号业务: what people take a number for; counters that do the same work share one.';
comment on column queueing.service.centre_id is 'The centre.';
comment on column queueing.service.service_id is 'Group of counters in the imported data, for example GS.gt.';
comment on column queueing.service.institution_id is 'The hall.';
comment on column queueing.service.area is 'The area.';
comment on column queueing.service.name is 'Name in Chinese.';
comment on column queueing.service.name_en is 'Name in English.';
comment on column queueing.service.item_codes is 'Items handled there.';
comment on column queueing.service."position" is 'Order in lists.';
comment on column queueing.service.target_wait_minutes is 'Nobody is to wait longer for it; null: as the hall says.';
comment on column queueing.service.fewest_counters is 'A rota with fewer counters for it is told as too thin.';
comment on column queueing.service.day_limit is 'Numbers given out for it on one day at most; null: no limit.';
comment on column queueing.service.priorities is 'Who goes first there; the others of the four take an ordinary number.';
comment on column queueing.service.version is 'Grows with every change; what a change must have seen.';

comment on table queueing.settings is '叫号规则 of a centre; no row: the usual ones.';
comment on column queueing.settings.centre_id is 'The centre.';
comment on column queueing.settings.calls is 'How often a number is called before it counts as missed.';
comment on column queueing.settings.gap_seconds is 'Seconds between two calls.';
comment on column queueing.settings.tickets_a_day is 'Numbers one person may take on one day.';
comment on column queueing.settings.return_behind is 'How many are called before a missed number that came back.';
comment on column queueing.settings.held_at_most is 'Numbers a counter may hold.';
comment on column queueing.settings.waiting is 'More people than this in one line are told.';
comment on column queueing.settings.wait_minutes is 'A longer wait than this is told.';
comment on column queueing.settings.unserved_minutes is 'People wait so long and no counter is open for them: told.';
comment on column queueing.settings.pause_minutes is 'A pause longer than this is told (暂离).';
comment on column queueing.settings.quiet_minutes is 'An open counter that calls nobody for so long is told.';
comment on column queueing.settings.late_minutes is 'Somebody the rota expects who is so late is missed (空岗).';
comment on column queueing.settings.version is 'Grows with every change; what a change must have seen.';
comment on column queueing.settings.changed_at is 'When it was changed last.';
comment on column queueing.settings.changed_by is 'Who changed it.';

comment on view queueing.shown_ticket is 'A ticket with the names people read beside it.';

comment on table queueing.signature is '手写签名 on the pad of a counter, for the papers of a case. Append-only; one a case.';
comment on column queueing.signature.centre_id is 'The centre.';
comment on column queueing.signature.case_id is 'The case.';
comment on column queueing.signature.png is 'The drawing.';
comment on column queueing.signature.digest is 'SHA-256 of it.';
comment on column queueing.signature.counter_id is 'Counter whose pad it was.';
comment on column queueing.signature.presentation_id is 'What the pad showed.';
comment on column queueing.signature.signed_at is 'When.';

comment on table queueing.slip is '临时凭条: a number a counter holds while there is a network, to be given out while there is none. A few dozen a counter and day; most stay unused.';
comment on column queueing.slip.centre_id is 'The centre.';
comment on column queueing.slip.number is 'As printed: day, counter, serial. Never a case number, and no proof of acceptance.';
comment on column queueing.slip.counter_id is 'The counter that holds it.';
comment on column queueing.slip.on_day is 'The day for which it is held.';
comment on column queueing.slip.serial is 'Counts up at one counter on one day.';
comment on column queueing.slip.session_id is 'The time at the counter during which it was fetched.';
comment on column queueing.slip.account_id is 'The clerk, who alone may enter papers under it.';
comment on column queueing.slip.held_at is 'When it was fetched: papers under it cannot have come earlier.';
comment on column queueing.slip.handed_in_at is 'When the window received the papers; the days of the law count from here. Null: not used.';
comment on column queueing.slip.entered_at is 'When they were entered afterwards (补录). Null: not used.';
comment on column queueing.slip.case_id is 'What it became. Null: not used.';

comment on table queueing.staff_leave is '请假: whole days on which a clerk is not there.';
comment on column queueing.staff_leave.centre_id is 'The centre.';
comment on column queueing.staff_leave.leave_id is 'UUIDv7.';
comment on column queueing.staff_leave.account_id is 'The clerk.';
comment on column queueing.staff_leave.first_day is 'First day away.';
comment on column queueing.staff_leave.last_day is 'Last day away.';
comment on column queueing.staff_leave.kind is '年休假, 病假, 培训, 其他; no diagnosis.';
comment on column queueing.staff_leave.entered_at is 'When it was entered.';
comment on column queueing.staff_leave.entered_by is 'Who entered it.';
comment on column queueing.staff_leave.withdrawn_at is 'When it was taken back; null: it holds.';
comment on column queueing.staff_leave.withdrawn_by is 'Who took it back.';

comment on table queueing.stream_head is 'The last number of queueing.event. One row a centre on purpose: numbers appear in the order of their commits, so that a screen that has read up to one never misses a smaller one.';
comment on column queueing.stream_head.centre_id is 'The centre.';
comment on column queueing.stream_head.seq is 'The number.';

comment on table queueing.substitution is '顶岗记录 (AB岗): who stood in for whom, where and how long. Never deleted; only its end is added.';
comment on column queueing.substitution.centre_id is 'The centre.';
comment on column queueing.substitution.substitution_id is 'UUIDv7.';
comment on column queueing.substitution.counter_id is 'The counter.';
comment on column queueing.substitution.on_day is 'The day.';
comment on column queueing.substitution.half is 'The half of the day.';
comment on column queueing.substitution.absent_id is 'Whom the rota expected.';
comment on column queueing.substitution.stand_in_id is 'Who stands in.';
comment on column queueing.substitution.reason is 'Why, in the words of whoever recorded it.';
comment on column queueing.substitution.from_at is 'From when.';
comment on column queueing.substitution.until_at is 'Until when; null: still, or until the half ends.';
comment on column queueing.substitution.recorded_by is 'Who recorded it.';
comment on column queueing.substitution.ended_by is 'Who recorded the end.';

comment on table queueing.ticket is '号票 of one visit. Numbers begin anew in each area every day.';
comment on column queueing.ticket.centre_id is 'The centre.';
comment on column queueing.ticket.ticket_id is 'UUID; on the slip it opens the page of the ticket, so it is random.';
comment on column queueing.ticket.institution_id is 'The hall.';
comment on column queueing.ticket.area is 'The area whose letter it bears.';
comment on column queueing.ticket.on_day is 'The day.';
comment on column queueing.ticket.serial is 'Number of the area that day.';
comment on column queueing.ticket.number is 'As it is called: letter and serial, A001.';
comment on column queueing.ticket.kind is '普通, 预约, 优先.';
comment on column queueing.ticket.priority_reason is 'Why it has priority.';
comment on column queueing.ticket.state is 'Where it stands.';
comment on column queueing.ticket.service_id is 'Service it waits for or is served in.';
comment on column queueing.ticket.further is 'Services still to be visited, in order.';
comment on column queueing.ticket.place is 'Its place among its kind: first arrival, or where a missed number came back.';
comment on column queueing.ticket.taken_at is 'When it was taken.';
comment on column queueing.ticket.counter_id is 'Counter that called, serves, holds or served it.';
comment on column queueing.ticket.session_id is 'Session of that counter.';
comment on column queueing.ticket.only_counter_id is 'The one counter that may call it, after a transfer to a counter.';
comment on column queueing.ticket.calls is 'How often it was called for the present service.';
comment on column queueing.ticket.called_at is 'The last call.';
comment on column queueing.ticket.serving_since is 'Since when it is served.';
comment on column queueing.ticket.ended_at is 'When it was done or cancelled.';
comment on column queueing.ticket.has_returned is 'It was missed and has come back once.';
comment on column queueing.ticket.outcome is 'Whether a case came of it; a ticket done without one is listed by supervision.';
comment on column queueing.ticket.holder_digest is 'HMAC of the number of the identity card or the telephone with day and centre: tells tickets of one person, not who.';
comment on column queueing.ticket.masked_name is 'Name with its middle hidden, 李*明; the whole name is never kept.';
comment on column queueing.ticket.expected_from_minutes is 'The wait that was told, from; kept to see how good it was.';
comment on column queueing.ticket.expected_to_minutes is 'The wait that was told, to.';
comment on column queueing.ticket.version is 'Grows with every event; what an act must have seen.';

comment on schema statistics is 'What oversight counts, added up so that a year of a million cases is read in a moment.';

comment on table statistics.counted_through is 'Up to which day the days are added up; what is younger is counted from the cases.';
comment on column statistics.counted_through.centre_id is 'The centre.';
comment on column statistics.counted_through.day is 'The last day added up.';

comment on table statistics.day_count is 'Cases of a day that is over, by responsible department, place and way of handling. Written only from the cases, every night.';
comment on column statistics.day_count.centre_id is 'The centre.';
comment on column statistics.day_count.day is 'Day of receipt, or of decision, in China.';
comment on column statistics.day_count.department_code is 'The department that is responsible.';
comment on column statistics.day_count.handling is 'immediate, promised, joint, referred.';
comment on column statistics.day_count.received is 'Received on that day.';
comment on column statistics.day_count.decided is 'Decided on that day.';
comment on column statistics.day_count.on_time is 'Of these within both limits.';
comment on column statistics.day_count.late is 'Of these after one of them.';
comment on column statistics.day_count.place is 'Where the papers were taken in: the institution of the counter, else the way they came.';

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
comment on column supervision.card.remedy_id is 'The bad rating it is about, by its remedy; null: a case.';

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
grant select on cases.case_of_ticket to yichuang_app;
grant select on cases.case_place to yichuang_app;
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
grant select, insert, delete on cases.proposal to yichuang_app;
grant select, insert on cases.reapplication_bar to yichuang_app;
grant select, insert on cases.reveal to yichuang_app;
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
grant select, insert on channels.agenda_item to yichuang_app;
grant update (outcome) on channels.agenda_item to yichuang_app;
grant update (conclusion) on channels.agenda_item to yichuang_app;
grant select, insert, update on channels.application to yichuang_app;
grant select, insert, delete on channels.defect to yichuang_app;
grant update (told_seq) on channels.defect to yichuang_app;
grant select, insert on channels.department_event to yichuang_app;
grant select, insert, update on channels.department_event_head to yichuang_app;
grant select on channels.department_of to yichuang_app;
grant select, insert, update, delete on channels.dossier to yichuang_app;
grant select, insert on channels.event to yichuang_app;
grant select, insert on channels.joint_session to yichuang_app;
grant update (version) on channels.joint_session to yichuang_app;
grant update (starts_at) on channels.joint_session to yichuang_app;
grant update (ends_at) on channels.joint_session to yichuang_app;
grant update (place) on channels.joint_session to yichuang_app;
grant update (preparation) on channels.joint_session to yichuang_app;
grant update (moves) on channels.joint_session to yichuang_app;
grant update (change_reason) on channels.joint_session to yichuang_app;
grant update (minuted_at) on channels.joint_session to yichuang_app;
grant update (minuted_by) on channels.joint_session to yichuang_app;
grant update (is_applicant_present) on channels.joint_session to yichuang_app;
grant update (minutes_seq) on channels.joint_session to yichuang_app;
grant update (signed_seq) on channels.joint_session to yichuang_app;
grant update (cancelled_at) on channels.joint_session to yichuang_app;
grant update (closed_at) on channels.joint_session to yichuang_app;
grant select, insert on channels.ladder_version to yichuang_app;
grant select, insert on channels.session_line to yichuang_app;
grant update (is_present) on channels.session_line to yichuang_app;
grant update (signed_at) on channels.session_line to yichuang_app;
grant update (signed_by) on channels.session_line to yichuang_app;
grant update (reservation) on channels.session_line to yichuang_app;
grant update (urgings) on channels.session_line to yichuang_app;
grant update (urged_at) on channels.session_line to yichuang_app;
grant select, insert on channels.session_rules_version to yichuang_app;
grant select, insert on channels.statement to yichuang_app;
grant select, insert on channels.urging to yichuang_app;
grant select, insert, delete on channels.what_if to yichuang_app;
grant usage on schema clock to yichuang_app;
grant select, insert on clock.holiday_notice to yichuang_app;
grant select, insert on clock."overlay" to yichuang_app;
grant select, insert on clock.overlay_withdrawal to yichuang_app;
grant select, insert on clock.rules_version to yichuang_app;
grant select on clock.stamp to yichuang_app;
grant usage on schema complaints to yichuang_app;
grant select, insert on complaints.event to yichuang_app;
grant select, insert, update on complaints.invitation to yichuang_app;
grant select, insert on complaints.rating to yichuang_app;
grant select, insert, update on complaints.remedy to yichuang_app;
grant select, insert on complaints.reveal to yichuang_app;
grant select, insert, delete on complaints.statement to yichuang_app;
grant usage on schema documents to yichuang_app;
grant select, insert, delete on documents.attachment to yichuang_app;
grant select, insert, delete on documents.attachment_link to yichuang_app;
grant update (subject_id) on documents.attachment_link to yichuang_app;
grant update (filed_at) on documents.attachment_link to yichuang_app;
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
grant select, insert on identity.authority_event to yichuang_app;
grant select, insert, update on identity.authority_head to yichuang_app;
grant select, insert, update, delete on identity.delegation to yichuang_app;
grant select, insert, update, delete on identity.guess to yichuang_app;
grant select on identity.held_power to yichuang_app;
grant select on identity.live_session to yichuang_app;
grant select, insert on identity.seal to yichuang_app;
grant update (keeper_id) on identity.seal to yichuang_app;
grant update (version) on identity.seal to yichuang_app;
grant update (revoked_at) on identity.seal to yichuang_app;
grant update (revoked_by) on identity.seal to yichuang_app;
grant update (revoke_reason) on identity.seal to yichuang_app;
grant select, insert on identity.seal_hand_over to yichuang_app;
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
grant select on organisation.counter_place to yichuang_app;
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
grant usage on schema queueing to yichuang_app;
grant select, insert, update on queueing.appointment to yichuang_app;
grant select, insert on queueing.appointment_rules to yichuang_app;
grant select, insert, update on queueing.area to yichuang_app;
grant select, insert, update on queueing.clerk_skill to yichuang_app;
grant select, insert, update on queueing.counter to yichuang_app;
grant select, insert, update on queueing.counter_session to yichuang_app;
grant select, insert, update on queueing.day_number to yichuang_app;
grant select, insert, update, delete on queueing.desk_item to yichuang_app;
grant select, insert on queueing.event to yichuang_app;
grant select, insert, update, delete on queueing.hall_day to yichuang_app;
grant select, insert on queueing.known_duplicate to yichuang_app;
grant select, insert, update, delete on queueing.phrase to yichuang_app;
grant select, insert, update on queueing.phrase_use to yichuang_app;
grant select, insert, update, delete on queueing.presentation to yichuang_app;
grant select, insert, update, delete on queueing.rota_duty to yichuang_app;
grant select, insert, update, delete on queueing.rota_pattern to yichuang_app;
grant select, insert, update on queueing.rota_week to yichuang_app;
grant select, insert, update, delete on queueing.screen to yichuang_app;
grant select, insert, update on queueing.service to yichuang_app;
grant select, insert, update on queueing.settings to yichuang_app;
grant select on queueing.shown_ticket to yichuang_app;
grant select, insert on queueing.signature to yichuang_app;
grant select, insert, update on queueing.slip to yichuang_app;
grant select, insert, update on queueing.staff_leave to yichuang_app;
grant select, insert, update on queueing.stream_head to yichuang_app;
grant select, insert, update on queueing.substitution to yichuang_app;
grant select, insert, update on queueing.ticket to yichuang_app;
grant usage on schema statistics to yichuang_app;
grant select, insert, update on statistics.counted_through to yichuang_app;
grant select, insert, delete on statistics.day_count to yichuang_app;
grant usage on schema supervision to yichuang_app;
grant select, insert, update on supervision.card to yichuang_app;
grant select, insert on supervision.event to yichuang_app;
grant select, insert, delete on supervision.statement to yichuang_app;
