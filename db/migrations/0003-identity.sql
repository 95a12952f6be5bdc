create schema identity;
comment on schema identity is 'Who somebody is, and what they may do.';

create table identity.account (
  centre_id smallint not null,
  account_id uuid not null,
  login_name text not null check (login_name ~ '^[a-z][a-z0-9._-]{2,31}$'),
  display_name text collate "zh-x-icu" not null check (length(display_name) between 1 and 40),
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
comment on column identity.account.display_name is 'Name shown to colleagues; sorted by pinyin.';
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

create table identity.guess (
  centre_id smallint not null,
  subject text not null,
  since timestamptz not null,
  tries integer not null check (tries >= 0),
  primary key (centre_id, subject)
);
comment on table identity.guess is 'Tries of an hour, for the limits of sign-in and of the public case query.';
comment on column identity.guess.centre_id is 'The centre.';
comment on column identity.guess.subject is 'Digest of what is tried: account and network, network, or case number.';
comment on column identity.guess.since is 'First try of the hour counted.';
comment on column identity.guess.tries is 'Tries since then; a try that was right is taken back.';

create table identity.delegation (
  centre_id smallint not null,
  delegation_id uuid not null,
  account_id uuid not null,
  department_code text not null,
  act text not null check (act in ('accept', 'decide')),
  valid_from date not null,
  valid_until date,
  basis text not null check (length(basis) > 0),
  granted_at timestamptz not null,
  granted_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (centre_id, delegation_id),
  foreign key (centre_id, account_id) references identity.account,
  foreign key (centre_id, granted_by) references identity.account,
  foreign key (centre_id, ended_by) references identity.account,
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
comment on column identity.delegation.granted_at is 'When it was entered.';
comment on column identity.delegation.granted_by is 'Who entered it; null: the console.';
comment on column identity.delegation.ended_at is 'When it was ended before its last day; it holds no longer from then on.';
comment on column identity.delegation.ended_by is 'Who ended it.';

create view identity.live_session as
  select s.centre_id, s.token_hash, s.expires_at, a.account_id, a.login_name, a.display_name, a.role, a.department_code,
         a.version as authority_version
    from identity.session s
    join identity.account a using (centre_id, account_id)
   where s.ended_at is null
     and not a.is_disabled;
comment on view identity.live_session is
  'Sessions that hold now (compare expires_at with the time given); for hot statements of higher modules too.';
