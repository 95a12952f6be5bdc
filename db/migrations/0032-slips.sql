-- The counter desk without a network: numbers held in advance, and what became of the papers taken in under them.
create table queueing.slip (
  centre_id smallint not null,
  number text not null check (number ~ '^L[0-9]{8}-.+-[0-9]{3,}$'),
  counter_id text not null,
  on_day date not null,
  serial int not null check (serial > 0),
  session_id uuid not null,
  account_id uuid not null,
  held_at timestamptz not null,
  handed_in_at timestamptz,
  entered_at timestamptz,
  case_id uuid,
  primary key (centre_id, number),
  unique (centre_id, counter_id, on_day, serial),
  foreign key (centre_id, session_id) references queueing.counter_session,
  foreign key (centre_id, account_id) references identity.account,
  foreign key (centre_id, case_id) references cases.case_file,
  constraint entered_as_a_whole check
    ((case_id is null) = (entered_at is null) and (case_id is null) = (handed_in_at is null)),
  constraint held_before_handed_in check (held_at <= handed_in_at and handed_in_at <= entered_at)
);
create unique index slip_of_case on queueing.slip (centre_id, case_id) where case_id is not null;
comment on table queueing.slip is
  '临时凭条: a number a counter holds while there is a network, to be given out while there is none. A few dozen a counter and day; most stay unused.';
comment on column queueing.slip.centre_id is 'The centre.';
comment on column queueing.slip.number is 'As printed: day, counter, serial. Never a case number, and no proof of acceptance.';
comment on column queueing.slip.counter_id is 'The counter that holds it.';
comment on column queueing.slip.on_day is 'The day for which it is held.';
comment on column queueing.slip.serial is 'Counts up at one counter on one day.';
comment on column queueing.slip.session_id is 'The time at the counter during which it was fetched.';
comment on column queueing.slip.account_id is 'The clerk, who alone may enter papers under it.';
comment on column queueing.slip.held_at is 'When it was fetched: papers under it cannot have come earlier.';
comment on column queueing.slip.handed_in_at is 'When the window received the papers; the days of the law count from here. Null: not used.';
comment on column queueing.slip.entered_at is 'When they were entered afterwards (补录). Null: not used.';
comment on column queueing.slip.case_id is 'What it became. Null: not used.';

grant select, insert, update on queueing.slip to yichuang_app;
