-- What every module stands on: request keys, outbox, secrets, mode.
create schema platform;
comment on schema platform is 'What every module stands on; no word of the trade inside.';

create table platform.installation (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('demo', 'production')),
  link_secret bytea not null check (length(link_secret) = 32),
  set_up_token_hash bytea check (length(set_up_token_hash) = 32),
  installed_at timestamptz not null
);
comment on table platform.installation is 'One row: the mode this database keeps for ever, and the key of signed links.';
comment on column platform.installation.only_row is 'Always true; keeps the table at one row.';
comment on column platform.installation.mode is 'demo or production; set at installation, never changed.';
comment on column platform.installation.link_secret is 'HMAC key of the links printed on receipts, 32 random bytes.';
comment on column platform.installation.set_up_token_hash is 'SHA-256 of the one-time set-up token; null when set-up is closed.';
comment on column platform.installation.installed_at is 'When this database was first prepared.';

create table platform.request (
  centre_id smallint not null,
  scope text not null,
  key text not null check (length(key) between 8 and 100),
  digest bytea not null,
  route text not null,
  reply jsonb,
  made_at timestamptz not null,
  primary key (centre_id, scope, key)
);
create index request_made_at on platform.request (centre_id, made_at);
comment on table platform.request is
  'Idempotency keys. Same key and digest: the same reply; other digest: refused. Replies hold ids and codes only.';
comment on column platform.request.centre_id is 'The centre.';
comment on column platform.request.scope is 'Account id, or public: a key of one person never answers another.';
comment on column platform.request.key is 'Made by the caller, once per act.';
comment on column platform.request.digest is 'SHA-256 of route and canonical input.';
comment on column platform.request.route is 'Name of the route.';
comment on column platform.request.reply is 'Ids and codes from which the reply is presented again.';
comment on column platform.request.made_at is 'When the act was done; old keys are removed by age.';

create table platform.outbox (
  centre_id smallint not null,
  effect_id uuid not null,
  task text not null,
  effect_key text not null,
  payload jsonb not null,
  written_at timestamptz not null,
  dispatched_at timestamptz,
  primary key (centre_id, effect_id),
  unique (centre_id, task, effect_key)
);
create index outbox_waiting on platform.outbox (centre_id, written_at) where dispatched_at is null;
comment on table platform.outbox is
  'Effects written in the transaction of the act that causes them; a dispatcher hands them to the job queue.';
comment on column platform.outbox.centre_id is 'The centre.';
comment on column platform.outbox.effect_id is 'UUIDv7: order of writing.';
comment on column platform.outbox.task is 'Name of the job.';
comment on column platform.outbox.effect_key is 'Natural key of the effect: it happens once, however often the job runs.';
comment on column platform.outbox.payload is 'Ids and codes only.';
comment on column platform.outbox.written_at is 'When the act was done.';
comment on column platform.outbox.dispatched_at is 'When the job was queued; null while it waits.';
