-- However a case ended, its file waits for the archivist: also what was withdrawn, lapsed, declined or terminated.
-- short lock: no release has filled this table yet.
create index case_to_archive on cases.case_file (centre_id, (coalesce(delivered_at, received_at)), case_id)
  where state in ('concluded', 'withdrawn', 'lapsed', 'declined', 'notRequired', 'terminated');
