-- The server works as this role. It can neither log in, nor change tables, nor touch what journals hold.
do $$
begin
  if not exists (select from pg_roles where rolname = 'yichuang_app') then
    create role yichuang_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was faster
end
$$;

grant usage on schema platform, identity, organisation, catalogue, forms, notices, clock, processes, documents, cases, channels
  to yichuang_app;
grant select, insert, update, delete on all tables in schema platform, identity, organisation, catalogue, forms, notices,
  processes, documents, cases, channels to yichuang_app;
grant select, insert on all tables in schema clock to yichuang_app;

-- A simple view writes with the rights of its owner: views are for reading only.
revoke insert, update, delete on organisation.centre_version, organisation.department_level, identity.live_session,
  clock.stamp, catalogue.published_item, catalogue.item_title, cases.counted_case, channels.department_of from yichuang_app;

-- Append-only by grant: journals, published versions, installation.
revoke update, delete on cases.event, cases.voided_number, channels.event from yichuang_app;
revoke update on cases.statement from yichuang_app;
revoke update, delete on documents.letter_signature, documents.signing_key from yichuang_app;
revoke delete on cases.case_file, channels.application, documents.letter from yichuang_app;
revoke insert, update, delete on platform.installation from yichuang_app;
grant update (set_up_token_hash) on platform.installation to yichuang_app;
revoke delete on catalogue.item, processes.procedure from yichuang_app;
revoke update on catalogue.item, processes.procedure from yichuang_app;
grant update (is_current) on catalogue.item, processes.procedure to yichuang_app;
