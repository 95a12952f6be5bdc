create schema complaints;
comment on schema complaints is '好差评: who is asked about a service, what they said, and what came of bad ratings.';

create table complaints.invitation (
  centre_id smallint not null references organisation.centre,
  invitation_id uuid not null,
  kind text not null check (kind in ('visit', 'case')),
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
  state text not null check (state in ('open', 'answered', 'lapsed')),
  answered_at timestamptz,
  primary key (centre_id, invitation_id),
  unique (centre_id, kind, subject_id),
  foreign key (centre_id, case_id) references cases.case_file,
  foreign key (centre_id, counter_id) references organisation.counter,
  foreign key (centre_id, rated_account_id) references identity.account,
  foreign key (centre_id, department_code) references organisation.department,
  constraint answered_has_moment check ((state = 'open') = (answered_at is null))
);
create index invitation_of_counter on complaints.invitation (centre_id, counter_id, invited_at);
create index invitation_open on complaints.invitation (centre_id, answer_by_at, invitation_id) where state = 'open';
create index invitation_by_time on complaints.invitation (centre_id, invited_at, invitation_id);
comment on table complaints.invitation is
  '评价邀请: one service, one rating: a visit to a counter or a case handled online. Hearing of it twice invites once.';
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

create table complaints.rating (
  centre_id smallint not null,
  rating_id uuid not null,
  invitation_id uuid not null,
  level smallint not null check (level between 1 and 5),
  is_default boolean not null,
  via text not null check (via in ('pad', 'phone', 'default')),
  aspects text[] not null,
  words text check (char_length(words) between 1 and 500),
  phone text check (char_length(phone) <= 20),
  rated_at timestamptz not null,
  primary key (centre_id, rating_id),
  unique (centre_id, invitation_id),
  foreign key (centre_id, invitation_id) references complaints.invitation,
  constraint by_default_says_nothing check (is_default = (via = 'default') and (not is_default or words is null))
);
create index rating_by_time on complaints.rating (centre_id, rated_at, rating_id);
comment on table complaints.rating is
  '评价: what somebody said. Append-only: the role of the server may neither change nor delete a row.';
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

create table complaints.remedy (
  centre_id smallint not null,
  remedy_id uuid not null,
  rating_id uuid not null,
  level smallint not null check (level between 1 and 2),
  department_code text not null,
  rated_account_id uuid,
  state text not null check (state in ('opened', 'assigned', 'judged', 'rectified', 'revisited', 'closed')),
  verdict text check (verdict in ('founded', 'mistaken', 'malicious', 'policy')),
  opened_at timestamptz not null,
  assigned_at timestamptz,
  judged_at timestamptz,
  rectified_at timestamptz,
  revisited_at timestamptz,
  is_revisited_in_time boolean,
  second_level smallint check (second_level between 1 and 5),
  closed_at timestamptz,
  version int not null check (version > 0),
  head_hash bytea not null check (length(head_hash) = 32),
  primary key (centre_id, remedy_id),
  unique (centre_id, rating_id),
  foreign key (centre_id, rating_id) references complaints.rating,
  foreign key (centre_id, department_code) references organisation.department,
  foreign key (centre_id, rated_account_id) references identity.account,
  constraint judged_has_verdict check ((judged_at is null) = (verdict is null)),
  constraint revisited_in_time_or_not check ((revisited_at is null) = (is_revisited_in_time is null))
);
create index remedy_newest on complaints.remedy (centre_id, opened_at, remedy_id);
comment on table complaints.remedy is
  '差评整改: what came of a bad rating. The row is the truth for reading; it equals the fold of its events.';
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

create table complaints.event (
  centre_id smallint not null,
  remedy_id uuid not null,
  seq int not null check (seq > 0),
  prev_seq int generated always as (nullif(seq - 1, 0)) stored,
  prev_hash bytea,
  hash bytea not null check (length(hash) = 32),
  kind text not null,
  at timestamptz not null,
  part text not null,
  actor_id uuid,
  body jsonb not null,
  format smallint not null,
  primary key (centre_id, remedy_id, seq),
  unique (centre_id, remedy_id, seq, hash),
  constraint first_event_has_no_predecessor check ((seq = 1) = (prev_hash is null)),
  constraint chained foreign key (centre_id, remedy_id, prev_seq, prev_hash)
    references complaints.event (centre_id, remedy_id, seq, hash),
  foreign key (centre_id, remedy_id) references complaints.remedy
);
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

create table complaints.statement (
  centre_id smallint not null,
  remedy_id uuid not null,
  seq int not null,
  salt bytea not null check (length(salt) = 16),
  content jsonb not null,
  primary key (centre_id, remedy_id, seq),
  foreign key (centre_id, remedy_id, seq) references complaints.event
);
comment on table complaints.statement is
  'What an event states in words: may name people, so it lies apart; the event holds the salted digest.';
comment on column complaints.statement.centre_id is 'The centre.';
comment on column complaints.statement.remedy_id is 'The remedy.';
comment on column complaints.statement.seq is 'The event.';
comment on column complaints.statement.salt is 'Random; makes the digest in the journal unguessable.';
comment on column complaints.statement.content is 'Texts by name.';

-- What the pad of a counter shows of the matter in hand, and what was signed on it.
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
  answer text check (answer in ('right', 'wrong')),
  answered_at timestamptz,
  primary key (centre_id, counter_id),
  unique (centre_id, presentation_id),
  foreign key (centre_id, counter_id) references organisation.counter,
  foreign key (centre_id, account_id) references identity.account,
  foreign key (centre_id, case_id) references cases.case_file,
  constraint answered_with_moment check ((answer is null) = (answered_at is null)),
  constraint signed_for_a_case check (not wants_signature or case_id is not null)
);
comment on table queueing.presentation is
  '客屏内容: what the second screen of a counter asks the person to confirm; one row a counter, replaced by the next.';
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

create table queueing.signature (
  centre_id smallint not null,
  case_id uuid not null,
  png bytea not null check (length(png) between 60 and 300000),
  digest bytea not null check (length(digest) = 32),
  counter_id text not null,
  presentation_id uuid not null,
  signed_at timestamptz not null,
  primary key (centre_id, case_id),
  foreign key (centre_id, case_id) references cases.case_file,
  foreign key (centre_id, counter_id) references organisation.counter
);
comment on table queueing.signature is '手写签名 on the pad of a counter, for the papers of a case. Append-only; one a case.';
comment on column queueing.signature.centre_id is 'The centre.';
comment on column queueing.signature.case_id is 'The case.';
comment on column queueing.signature.png is 'The drawing.';
comment on column queueing.signature.digest is 'SHA-256 of it.';
comment on column queueing.signature.counter_id is 'Counter whose pad it was.';
comment on column queueing.signature.presentation_id is 'What the pad showed.';
comment on column queueing.signature.signed_at is 'When.';

create view cases.case_place as
  select centre_id, case_id, counter_id, ticket_id from cases.case_file;
comment on view cases.case_place is 'For other modules: counter and ticket a case was taken at; both null online.';
grant select on cases.case_place to yichuang_app;

grant usage on schema complaints to yichuang_app;
grant select, insert, update on complaints.invitation, complaints.remedy to yichuang_app;
grant select, insert on complaints.rating, complaints.event to yichuang_app;
grant select, insert, delete on complaints.statement to yichuang_app;
grant select, insert, update, delete on queueing.presentation to yichuang_app;
grant select, insert on queueing.signature to yichuang_app;
