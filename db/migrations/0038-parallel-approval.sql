alter table channels.application add column answers jsonb not null default '{}';
comment on column channels.application.answers is
  'What the applicant answered about the situation, by question: it says which documents are necessary. Empty for filings of before.';

-- short lock: one row for each meeting or visit ever called, some thousands in years.
create index joint_session_cancelled on channels.joint_session (centre_id, ends_at) where cancelled_at is not null;
