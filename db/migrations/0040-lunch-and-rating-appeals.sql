-- 午休: a counter pauses for lunch.
-- contract: the check is made wider below; no row and no reader loses anything.
alter table queueing.counter_session drop constraint counter_session_pause_reason_check;
alter table queueing.counter_session add constraint counter_session_pause_reason_check check (pause_reason in
  ('away', 'lunch', 'specialMatter', 'handover', 'equipment')) not valid;
alter table queueing.counter_session validate constraint counter_session_pause_reason_check;

-- The link of a case and the code on its papers lead to its rating.
-- short lock: one row a service since 0033; built in a moment.
create index invitation_of_case on complaints.invitation (centre_id, case_id) where case_id is not null;
