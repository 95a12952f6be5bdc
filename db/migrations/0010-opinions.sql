-- What departments were asked and what each answered; the journal holds who was asked, and the digests.
create table cases.opinion_request (
  centre_id smallint not null,
  case_id uuid not null,
  seq int not null,
  department_code text not null,
  request_id uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  due_on date not null,
  due_unit text not null,
  due_provisional boolean not null,
  answered_at timestamptz,
  answered_by uuid,
  stance text check (stance in ('agrees', 'agreesOnConditions', 'disagrees', 'notConcerned')),
  words jsonb,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  gathered_at timestamptz,
  primary key (centre_id, case_id, seq, department_code),
  unique (centre_id, request_id),
  foreign key (centre_id, case_id, seq) references cases.event,
  foreign key (centre_id, department_code) references organisation.department,
  constraint answered_in_full check (
    (answered_at is null) = (stance is null) and (answered_at is null) = (answered_by is null)
    and (answered_at is null) = (digest is null))
);
create index opinion_request_open on cases.opinion_request (centre_id, department_code, due_at)
  where answered_at is null and gathered_at is null;
create index opinion_request_asked on cases.opinion_request (centre_id, department_code, asked_at);
comment on table cases.opinion_request is
  '征求意见: one row for each department asked. Answers lie here until they are gathered into the journal, by digest.';
comment on column cases.opinion_request.centre_id is 'The centre.';
comment on column cases.opinion_request.case_id is 'The case.';
comment on column cases.opinion_request.seq is 'Event that sought the opinion; its statement holds the questions.';
comment on column cases.opinion_request.department_code is 'Department that was asked.';
comment on column cases.opinion_request.request_id is 'UUIDv7; the address of the request for the department.';
comment on column cases.opinion_request.asked_at is 'When, by the server.';
comment on column cases.opinion_request.due_at is 'Last moment to answer; moves with the calendar like the consultation of the case.';
comment on column cases.opinion_request.due_on is 'Its day.';
comment on column cases.opinion_request.due_unit is 'Unit of the limit it came from.';
comment on column cases.opinion_request.due_provisional is 'True when a year without a holiday notice was touched.';
comment on column cases.opinion_request.answered_at is 'When the department answered; null while it has not.';
comment on column cases.opinion_request.answered_by is 'Account that answered.';
comment on column cases.opinion_request.stance is '意见: agrees, agreesOnConditions, disagrees, notConcerned.';
comment on column cases.opinion_request.words is 'Conditions and basis in words, apart from the journal; null when unanswered or deleted with the personal data.';
comment on column cases.opinion_request.digest is 'Salted digest of the answer; what the journal will hold.';
comment on column cases.opinion_request.gathered_at is '意见齐备; unanswered then means by silence.';

-- An answer is written once; a request is never deleted and says for ever whom it asked what.
grant select, insert on cases.opinion_request to yichuang_app;
grant update (due_at, due_on, due_unit, due_provisional, answered_at, answered_by, stance, words, digest, gathered_at)
  on cases.opinion_request to yichuang_app;
