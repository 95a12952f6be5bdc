alter table channels.application add column answers jsonb not null default '{}';
comment on column channels.application.answers is
  'What the applicant answered about the situation, by question: it says which documents are necessary. Empty for filings of before.';
