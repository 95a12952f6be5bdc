create schema identity;
comment on schema identity is 'Who somebody is, and what they may do.';

create table identity.account (
  centre_id smallint not null,
  account_id uuid not null,
  login_name text not null check (login_name ~ '^[a-z][a-z0-9._-]{2,31}$'),
  display_name text not null check (length(display_name) between 1 and 40),
  password_hash text not null,
  role text not null check (role in ('clerk', 'reviewer', 'supervisor', 'administrator')),
  department_code text,
  is_disabled boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  last_signed_in_at timestamptz,
  primary key (centre_id, account_id),
  unique (centre_id, login_name),
  foreign key (centre_id, department_code) references organisation.department,
  constraint department_for_department_roles check (role not in ('clerk', 'reviewer') or department_code is not null)
);
comment on table identity.account is 'Staff accounts (工作人员账号). Applicants have none.';
comment on column identity.account.centre_id is 'The centre.';
comment on column identity.account.account_id is 'UUIDv7.';
comment on column identity.account.login_name is 'What the person types.';
comment on column identity.account.display_name is 'Name shown to colleagues.';
comment on column identity.account.password_hash is 'argon2id, PHC string.';
comment on column identity.account.role is 'What the person may do at all.';
comment on column identity.account.department_code is 'Department; clerks and reviewers always have one.';
comment on column identity.account.is_disabled is 'A disabled account has no live session.';
comment on column identity.account.version is 'Grows with every change of authority; hot acts check it.';
comment on column identity.account.created_at is 'When it was opened.';
comment on column identity.account.last_signed_in_at is 'Last successful sign-in.';

create table identity.session (
  centre_id smallint not null,
  token_hash bytea not null check (length(token_hash) = 32),
  account_id uuid not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (centre_id, token_hash),
  foreign key (centre_id, account_id) references identity.account
);
create index session_of_account on identity.session (centre_id, account_id) where ended_at is null;
comment on table identity.session is 'Sessions; the browser holds the token, the table only its SHA-256.';
comment on column identity.session.centre_id is 'The centre.';
comment on column identity.session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column identity.session.account_id is 'Whose session.';
comment on column identity.session.started_at is 'Sign-in.';
comment on column identity.session.expires_at is 'Twelve hours after sign-in (NIST 800-63B AAL2).';
comment on column identity.session.ended_at is 'Sign-out, disabling or a new password.';

create table identity.sign_in_try (
  centre_id smallint not null,
  try_id uuid not null default gen_random_uuid(),
  subject text not null,
  tried_at timestamptz not null,
  primary key (centre_id, try_id)
);
create index sign_in_try_recent on identity.sign_in_try (centre_id, subject, tried_at);
comment on table identity.sign_in_try is 'Failed tries, for the limits of sign-in and of the public case query; subjects are digests.';
comment on column identity.sign_in_try.centre_id is 'The centre.';
comment on column identity.sign_in_try.try_id is 'Random.';
comment on column identity.sign_in_try.subject is 'Digest of what was tried: account and network, or case number.';
comment on column identity.sign_in_try.tried_at is 'When.';

create table identity.delegation (
  centre_id smallint not null,
  delegation_id uuid not null,
  account_id uuid not null,
  department_code text not null,
  act text not null check (act in ('accept', 'decide')),
  valid_from date not null,
  valid_until date,
  basis text not null check (length(basis) > 0),
  primary key (centre_id, delegation_id),
  foreign key (centre_id, account_id) references identity.account,
  foreign key (centre_id, department_code) references organisation.department,
  check (valid_until >= valid_from)
);
create index delegation_of_account on identity.delegation (centre_id, account_id);
comment on table identity.delegation is
  '授权: what a department lets a person do in its name. Checked at the moment of every act; days are inclusive.';
comment on column identity.delegation.centre_id is 'The centre.';
comment on column identity.delegation.delegation_id is 'UUIDv7.';
comment on column identity.delegation.account_id is 'Who may act.';
comment on column identity.delegation.department_code is 'In whose name.';
comment on column identity.delegation.act is 'accept (受理) or decide (决定).';
comment on column identity.delegation.valid_from is 'First day.';
comment on column identity.delegation.valid_until is 'Last day; null while open.';
comment on column identity.delegation.basis is 'The paper that grants it.';

create view identity.live_session as
  select s.centre_id, s.token_hash, s.expires_at, a.account_id, a.login_name, a.display_name, a.role, a.department_code,
         a.version as authority_version
    from identity.session s
    join identity.account a using (centre_id, account_id)
   where s.ended_at is null
     and not a.is_disabled;
comment on view identity.live_session is
  'Sessions that hold now (compare expires_at with the time given); for hot statements of higher modules too.';
