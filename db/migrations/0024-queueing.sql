-- 排队叫号: services people wait for, tickets, who works at which counter, and what happened in which order.
create schema queueing;
comment on schema queueing is '排队叫号: tickets of a day, counters at work, and the stream that screens follow.';

create view organisation.counter_place as
  select centre_id, counter_id, number, institution_id, area, name, name_en from organisation.counter;
comment on view organisation.counter_place is 'For other modules: where a counter stands and what is written above it.';

create table queueing.area (
  centre_id smallint not null references organisation.centre,
  institution_id text not null,
  area text not null,
  letter text not null check (letter ~ '^[A-Z]$'),
  name text not null,
  name_en text not null,
  position smallint not null,
  primary key (centre_id, institution_id, area),
  unique (centre_id, letter),
  foreign key (centre_id, institution_id) references organisation.institution
);
comment on table queueing.area is '分区 of a hall: numbers of a ticket begin with its letter.';
comment on column queueing.area.centre_id is 'The centre.';
comment on column queueing.area.institution_id is 'The hall.';
comment on column queueing.area.area is 'Code from the imported data, as in organisation.counter.';
comment on column queueing.area.letter is 'First sign of its numbers; no two areas of a centre share one.';
comment on column queueing.area.name is 'Name in Chinese.';
comment on column queueing.area.name_en is 'Name in English.';
comment on column queueing.area.position is 'Order in lists, from west to east.';

create table queueing.service (
  centre_id smallint not null,
  service_id text not null,
  institution_id text not null,
  area text not null,
  name text not null,
  name_en text not null,
  item_codes text[] not null,
  position smallint not null,
  primary key (centre_id, service_id),
  foreign key (centre_id, institution_id, area) references queueing.area
);
comment on table queueing.service is '取号业务: what people take a number for; counters that do the same work share one.';
comment on column queueing.service.centre_id is 'The centre.';
comment on column queueing.service.service_id is 'Group of counters in the imported data, for example GS.gt.';
comment on column queueing.service.institution_id is 'The hall.';
comment on column queueing.service.area is 'The area.';
comment on column queueing.service.name is 'Name in Chinese.';
comment on column queueing.service.name_en is 'Name in English.';
comment on column queueing.service.item_codes is 'Items handled there.';
comment on column queueing.service.position is 'Order in lists.';

create table queueing.counter (
  centre_id smallint not null,
  counter_id text not null,
  services text[] not null,
  primary key (centre_id, counter_id),
  foreign key (centre_id, counter_id) references organisation.counter
);
comment on table queueing.counter is 'Services a counter calls numbers for.';
comment on column queueing.counter.centre_id is 'The centre.';
comment on column queueing.counter.counter_id is 'The counter.';
comment on column queueing.counter.services is 'Its services; ids of queueing.service.';

create table queueing.settings (
  centre_id smallint primary key references organisation.centre,
  calls smallint not null check (calls between 1 and 3),
  gap_seconds smallint not null check (gap_seconds between 10 and 120),
  tickets_a_day smallint not null check (tickets_a_day between 1 and 50)
);
comment on table queueing.settings is '叫号规则 of a centre; no row: the usual ones.';
comment on column queueing.settings.centre_id is 'The centre.';
comment on column queueing.settings.calls is 'How often a number is called before it counts as missed.';
comment on column queueing.settings.gap_seconds is 'Seconds between two calls.';
comment on column queueing.settings.tickets_a_day is 'Numbers one person may take on one day.';

create table queueing.counter_session (
  centre_id smallint not null,
  session_id uuid not null,
  counter_id text not null,
  institution_id text not null,
  area text not null,
  account_id uuid not null,
  on_day date not null,
  state text not null check (state in ('open', 'paused', 'closed')),
  pause_reason text check (pause_reason in ('away', 'specialMatter', 'handover', 'equipment')),
  state_since timestamptz not null,
  opened_at timestamptz not null,
  services text[] not null,
  dedicated_to text check (dedicated_to in ('elder', 'disabled', 'pregnant', 'military')),
  last_kind text check (last_kind in ('ordinary', 'appointment', 'priority')),
  last_other text check (last_other in ('ordinary', 'appointment')),
  version int not null default 1,
  primary key (centre_id, session_id),
  foreign key (centre_id, counter_id) references organisation.counter,
  foreign key (centre_id, account_id) references identity.account,
  foreign key (centre_id, institution_id, area) references queueing.area,
  constraint pause_has_reason check ((state = 'paused') = (pause_reason is not null))
);
create unique index one_session_a_counter on queueing.counter_session (centre_id, counter_id) where state <> 'closed';
create unique index one_counter_a_person on queueing.counter_session (centre_id, account_id) where state <> 'closed';
comment on table queueing.counter_session is
  '窗口值守: who works at which counter since when. One person at a counter, one counter a person.';
comment on column queueing.counter_session.centre_id is 'The centre.';
comment on column queueing.counter_session.session_id is 'UUIDv7.';
comment on column queueing.counter_session.counter_id is 'The counter.';
comment on column queueing.counter_session.institution_id is 'Its hall.';
comment on column queueing.counter_session.area is 'Its area.';
comment on column queueing.counter_session.account_id is 'Who works there.';
comment on column queueing.counter_session.on_day is 'The day; a session forgotten over night holds nobody up.';
comment on column queueing.counter_session.state is 'Open, paused or closed.';
comment on column queueing.counter_session.pause_reason is 'Why it is paused; shown on its screen.';
comment on column queueing.counter_session.state_since is 'Since when the state holds.';
comment on column queueing.counter_session.opened_at is 'When the person sat down.';
comment on column queueing.counter_session.services is 'What the person can do there today: services of the counter.';
comment on column queueing.counter_session.dedicated_to is '老年专窗 and the like: this group is called first here.';
comment on column queueing.counter_session.last_kind is 'Kind of the last ticket it called; decides whose turn it is.';
comment on column queueing.counter_session.last_other is 'Kind of the last ticket without priority it called.';
comment on column queueing.counter_session.version is 'Grows with every act on the session.';

create table queueing.day_number (
  centre_id smallint not null,
  institution_id text not null,
  area text not null,
  on_day date not null,
  last int not null check (last > 0),
  primary key (centre_id, institution_id, area, on_day),
  foreign key (centre_id, institution_id, area) references queueing.area
);
comment on table queueing.day_number is 'The last number given out in an area on a day.';
comment on column queueing.day_number.centre_id is 'The centre.';
comment on column queueing.day_number.institution_id is 'The hall.';
comment on column queueing.day_number.area is 'The area.';
comment on column queueing.day_number.on_day is 'The day.';
comment on column queueing.day_number.last is 'The number.';

create table queueing.ticket (
  centre_id smallint not null,
  ticket_id uuid not null,
  institution_id text not null,
  area text not null,
  on_day date not null,
  serial int not null check (serial > 0),
  number text not null,
  kind text not null check (kind in ('ordinary', 'appointment', 'priority')),
  priority_reason text check (priority_reason in ('elder', 'disabled', 'pregnant', 'military')),
  state text not null
    check (state in ('taken', 'called', 'serving', 'held', 'missed', 'transferred', 'done', 'cancelled')),
  service_id text not null,
  further text[] not null,
  place timestamptz not null,
  taken_at timestamptz not null,
  counter_id text,
  session_id uuid,
  only_counter_id text,
  calls smallint not null default 0,
  called_at timestamptz,
  serving_since timestamptz,
  ended_at timestamptz,
  has_returned boolean not null default false,
  outcome text check (outcome in ('case', 'noCase')),
  holder_digest bytea,
  masked_name text,
  expected_from_minutes smallint,
  expected_to_minutes smallint,
  version int not null default 1,
  primary key (centre_id, ticket_id),
  unique (centre_id, institution_id, area, on_day, serial),
  foreign key (centre_id, institution_id, area) references queueing.area,
  foreign key (centre_id, service_id) references queueing.service,
  foreign key (centre_id, counter_id) references organisation.counter,
  foreign key (centre_id, only_counter_id) references organisation.counter,
  foreign key (centre_id, session_id) references queueing.counter_session,
  constraint priority_has_reason check ((kind = 'priority') = (priority_reason is not null)),
  constraint at_a_counter check (state not in ('called', 'serving', 'held') or session_id is not null),
  constraint done_has_outcome check ((state = 'done') = (outcome is not null))
);
-- "Next waiting" looks at a few services of one day while every machine of the hall adds rows: only rows that wait, in
-- the order of their places, so that a call reads the heads of its lines and never the tickets of past days.
create index ticket_waiting on queueing.ticket (centre_id, on_day, service_id, place)
  where state in ('taken', 'transferred');
create index ticket_at_counter on queueing.ticket (centre_id, session_id);
-- Two people pressing "next" for one counter at once: the second is refused by the database.
create unique index one_person_a_counter on queueing.ticket (centre_id, session_id) where state in ('called', 'serving');
create index ticket_of_holder on queueing.ticket (centre_id, on_day, holder_digest) where holder_digest is not null;
create index ticket_open on queueing.ticket (centre_id, on_day) where state not in ('done', 'cancelled');
comment on table queueing.ticket is '号票 of one visit. Numbers begin anew in each area every day.';
comment on column queueing.ticket.centre_id is 'The centre.';
comment on column queueing.ticket.ticket_id is 'UUID; on the slip it opens the page of the ticket, so it is random.';
comment on column queueing.ticket.institution_id is 'The hall.';
comment on column queueing.ticket.area is 'The area whose letter it bears.';
comment on column queueing.ticket.on_day is 'The day.';
comment on column queueing.ticket.serial is 'Number of the area that day.';
comment on column queueing.ticket.number is 'As it is called: letter and serial, A001.';
comment on column queueing.ticket.kind is '普通, 预约, 优先.';
comment on column queueing.ticket.priority_reason is 'Why it has priority.';
comment on column queueing.ticket.state is 'Where it stands.';
comment on column queueing.ticket.service_id is 'Service it waits for or is served in.';
comment on column queueing.ticket.further is 'Services still to be visited, in order.';
comment on column queueing.ticket.place is 'Its place among its kind: first arrival, or where a missed number came back.';
comment on column queueing.ticket.taken_at is 'When it was taken.';
comment on column queueing.ticket.counter_id is 'Counter that called, serves, holds or served it.';
comment on column queueing.ticket.session_id is 'Session of that counter.';
comment on column queueing.ticket.only_counter_id is 'The one counter that may call it, after a transfer to a counter.';
comment on column queueing.ticket.calls is 'How often it was called for the present service.';
comment on column queueing.ticket.called_at is 'The last call.';
comment on column queueing.ticket.serving_since is 'Since when it is served.';
comment on column queueing.ticket.ended_at is 'When it was done or cancelled.';
comment on column queueing.ticket.has_returned is 'It was missed and has come back once.';
comment on column queueing.ticket.outcome is 'Whether a case came of it; a ticket done without one is listed by supervision.';
comment on column queueing.ticket.holder_digest is
  'HMAC of the number of the identity card or the telephone with day and centre: tells tickets of one person, not who.';
comment on column queueing.ticket.masked_name is 'Name with its middle hidden, 李*明; the whole name is never kept.';
comment on column queueing.ticket.expected_from_minutes is 'The wait that was told, from; kept to see how good it was.';
comment on column queueing.ticket.expected_to_minutes is 'The wait that was told, to.';
comment on column queueing.ticket.version is 'Grows with every event; what an act must have seen.';

create view queueing.shown_ticket as
  select t.centre_id, t.ticket_id, t.institution_id, t.area, t.on_day, t.number, t.kind, t.priority_reason, t.state,
         t.service_id, t.further, t.place, t.taken_at, t.counter_id, t.session_id, t.only_counter_id, t.calls,
         t.called_at, t.serving_since, t.ended_at, t.has_returned, t.masked_name, t.version,
         s.name as service_name, s.name_en as service_name_en, s.institution_id as service_institution_id,
         s.area as service_area, c.number as counter_number,
         (select coalesce(jsonb_agg(jsonb_build_object('serviceId', n.service_id, 'name', n.name, 'nameEn', n.name_en,
                                    'institutionId', n.institution_id, 'area', n.area) order by f.nth), '[]'::jsonb)
            from unnest(t.further) with ordinality as f (service_id, nth)
            join queueing.service n on n.centre_id = t.centre_id and n.service_id = f.service_id) as further_services
    from queueing.ticket t
    join queueing.service s on s.centre_id = t.centre_id and s.service_id = t.service_id
    left join organisation.counter c on c.centre_id = t.centre_id and c.counter_id = t.counter_id;
comment on view queueing.shown_ticket is 'A ticket with the names people read beside it.';

create table queueing.stream_head (
  centre_id smallint primary key references organisation.centre,
  seq bigint not null check (seq > 0)
);
comment on table queueing.stream_head is
  'The last number of queueing.event. One row a centre on purpose: numbers appear in the order of their commits, so that a screen that has read up to one never misses a smaller one.';
comment on column queueing.stream_head.centre_id is 'The centre.';
comment on column queueing.stream_head.seq is 'The number.';

create table queueing.event (
  centre_id smallint not null,
  seq bigint not null check (seq > 0),
  kind text not null,
  at timestamptz not null,
  institution_id text not null,
  area text not null,
  ticket_id uuid,
  session_id uuid,
  counter_id text,
  service_id text,
  actor_id uuid,
  detail text,
  handled_seconds int check (handled_seconds >= 0),
  primary key (centre_id, seq),
  foreign key (centre_id, ticket_id) references queueing.ticket,
  foreign key (centre_id, session_id) references queueing.counter_session,
  constraint of_a_ticket_or_a_counter check (ticket_id is not null or session_id is not null)
);
create index event_of_ticket on queueing.event (centre_id, ticket_id, seq) where ticket_id is not null;
create index event_handled on queueing.event (centre_id, service_id, seq) where handled_seconds is not null;
comment on table queueing.event is '排队流水: what happened in the hall, in order; append-only. Screens follow it by seq.';
comment on column queueing.event.centre_id is 'The centre.';
comment on column queueing.event.seq is '1, 2, 3, … without gaps, in the order of the commits.';
comment on column queueing.event.kind is 'What happened.';
comment on column queueing.event.at is 'When.';
comment on column queueing.event.institution_id is 'The hall.';
comment on column queueing.event.area is 'The area.';
comment on column queueing.event.ticket_id is 'The ticket; null for an event of a counter.';
comment on column queueing.event.session_id is 'Session of the counter; null for an act of the holder.';
comment on column queueing.event.counter_id is 'The counter, or the one a ticket was sent to.';
comment on column queueing.event.service_id is 'The service, or the one a ticket was sent to.';
comment on column queueing.event.actor_id is 'Account of the clerk; null: the holder, a machine of the hall, or the end of the day.';
comment on column queueing.event.detail is 'A code: reason of a pause, outcome of a service.';
comment on column queueing.event.handled_seconds is 'Handling time of the service that ended with this event; estimates of waits rest on it.';

alter table cases.case_file add column counter_id text;
alter table cases.case_file add column ticket_id uuid;
comment on column cases.case_file.counter_id is 'Counter where the papers were taken; null: online, or a desk that named none.';
comment on column cases.case_file.ticket_id is 'Number (号票) the person was called by; null: without one.';
-- short lock: the column is new, a scan finds no row for the index.
create index case_by_ticket on cases.case_file (centre_id, ticket_id) where ticket_id is not null;
create view cases.case_of_ticket as
  select centre_id, case_id, ticket_id from cases.case_file where ticket_id is not null;
comment on view cases.case_of_ticket is 'For other modules: which cases came of a ticket.';

grant usage on schema queueing to yichuang_app;
grant select on cases.case_of_ticket, organisation.counter_place, queueing.shown_ticket to yichuang_app;
grant select, insert, update on queueing.area, queueing.service, queueing.counter, queueing.settings,
  queueing.counter_session, queueing.day_number, queueing.ticket, queueing.stream_head to yichuang_app;
grant select, insert on queueing.event to yichuang_app;
