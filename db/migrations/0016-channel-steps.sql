-- Steps that join an application late, and steps handled once more.
alter table channels.application add column joined text[] not null default '{}';
alter table channels.application add column dropped text[] not null default '{}';
comment on column channels.application.joined is 'Steps on a condition that apply: said at the filing, or joined since.';
comment on column channels.application.dropped is 'Steps on a condition that do not apply: said at the filing, or left since.';

alter table cases.case_file add column step_attempt smallint not null default 1 check (step_attempt > 0);
comment on column cases.case_file.step_attempt is 'Counts the cases of one step: the next one after a refusal, a withdrawal, or a decision set aside.';
-- contract: no release used the key; the index below takes its place, and leaves out cases that are no step.
alter table cases.case_file drop constraint case_file_centre_id_application_id_step_id_key;
-- short lock: no release has filled this table yet.
create unique index step_case on cases.case_file (centre_id, application_id, step_id, step_attempt)
 where application_id is not null;
