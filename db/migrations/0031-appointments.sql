-- 预约: rules of a centre, days on which a hall differs from the working calendar, and places held for people.
create table queueing.appointment_rules (
  centre_id smallint not null references organisation.centre,
  version int not null check (version > 0),
  slot_minutes smallint not null check (slot_minutes in (15, 20, 30, 60)),
  seats smallint not null check (seats between 0 and 100),
  service_seats jsonb not null check (jsonb_typeof(service_seats) = 'object'),
  walk_in_percent smallint not null check (walk_in_percent between 10 and 100),
  days_ahead smallint not null check (days_ahead between 1 and 30),
  early_minutes smallint not null check (early_minutes between 0 and 120),
  late_minutes smallint not null check (late_minutes between 0 and 120),
  a_day smallint not null check (a_day between 1 and 10),
  no_shows smallint not null check (no_shows between 1 and 10),
  no_show_days smallint not null check (no_show_days between 1 and 90),
  block_days smallint not null check (block_days between 1 and 90),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (centre_id, version),
  foreign key (centre_id, changed_by) references identity.account
);
comment on table queueing.appointment_rules is
  '预约规则 of a centre, one row a version; the highest holds. No row: the usual ones.';
comment on column queueing.appointment_rules.centre_id is 'The centre.';
comment on column queueing.appointment_rules.version is '1, 2, 3, …; two changes at once make one version.';
comment on column queueing.appointment_rules.slot_minutes is 'Length of a slot (时段).';
comment on column queueing.appointment_rules.seats is 'People a service can serve in one slot, unless service_seats says otherwise.';
comment on column queueing.appointment_rules.service_seats is 'The same for single services, by service id; 0: no appointments.';
comment on column queueing.appointment_rules.walk_in_percent is 'Share of the seats that is never booked: walk-in stays possible.';
comment on column queueing.appointment_rules.days_ahead is 'Opening days after today that can be booked.';
comment on column queueing.appointment_rules.early_minutes is 'How long before its slot an appointment can be checked in.';
comment on column queueing.appointment_rules.late_minutes is 'How long after its slot an appointment still comes first; later it is an ordinary number.';
comment on column queueing.appointment_rules.a_day is 'Appointments of one person on one day.';
comment on column queueing.appointment_rules.no_shows is 'So many appointments not kept within no_show_days block a person.';
comment on column queueing.appointment_rules.no_show_days is 'Natural days (自然日) over which they are counted.';
comment on column queueing.appointment_rules.block_days is 'Natural days a person may not book.';
comment on column queueing.appointment_rules.changed_at is 'When this version was made.';
comment on column queueing.appointment_rules.changed_by is 'Administrator who made it.';

create table queueing.hall_day (
  centre_id smallint not null,
  institution_id text not null,
  on_day date not null,
  hours text check (length(hours) <= 60),
  basis text not null check (length(basis) between 2 and 60),
  changed_at timestamptz not null,
  changed_by uuid not null,
  version int not null default 1,
  primary key (centre_id, institution_id, on_day),
  foreign key (centre_id, institution_id) references organisation.institution,
  foreign key (centre_id, changed_by) references identity.account
);
comment on table queueing.hall_day is
  '大厅开放日: days on which one hall is open other than the working calendar and the office hours say. Deadlines do not follow it.';
comment on column queueing.hall_day.centre_id is 'The centre.';
comment on column queueing.hall_day.institution_id is 'The hall.';
comment on column queueing.hall_day.on_day is 'The day.';
comment on column queueing.hall_day.hours is 'Sessions, 09:00-12:00; null: closed that day.';
comment on column queueing.hall_day.basis is 'Why, as visitors read it.';
comment on column queueing.hall_day.changed_at is 'When it was entered.';
comment on column queueing.hall_day.changed_by is 'Administrator who entered it.';
comment on column queueing.hall_day.version is 'Grows with every change; what a change must have seen.';

create table queueing.appointment (
  centre_id smallint not null,
  appointment_id uuid not null,
  institution_id text not null,
  service_id text not null,
  on_day date not null,
  from_minute smallint not null check (from_minute between 0 and 1439),
  to_minute smallint not null check (to_minute <= 1440),
  seat smallint not null check (seat > 0),
  bookable smallint not null,
  code text not null check (code ~ '^\d{8}$'),
  state text not null check (state in ('booked', 'arrived', 'cancelled', 'calledOff', 'missed')),
  booked_at timestamptz not null,
  arrived_at timestamptz,
  ended_at timestamptz,
  ticket_id uuid,
  phone_digest bytea,
  id_digest bytea,
  holder_digest bytea,
  masked_name text not null,
  masked_phone text not null,
  version int not null default 1,
  primary key (centre_id, appointment_id),
  foreign key (centre_id, institution_id) references organisation.institution,
  foreign key (centre_id, service_id) references queueing.service,
  foreign key (centre_id, ticket_id) references queueing.ticket,
  constraint slot_has_length check (from_minute < to_minute),
  constraint seat_can_be_booked check (seat <= bookable),
  constraint arrived_has_ticket check ((state = 'arrived') = (ticket_id is not null and arrived_at is not null))
);
-- The last seat of a slot is taken once, however many ask: a seat has one row that holds it.
create unique index one_holder_a_seat on queueing.appointment (centre_id, service_id, on_day, from_minute, seat)
  where state in ('booked', 'arrived', 'missed');
create unique index one_appointment_a_code on queueing.appointment (centre_id, code) where state = 'booked';
create unique index one_appointment_a_ticket on queueing.appointment (centre_id, ticket_id) where ticket_id is not null;
-- One person holds one place of a service on one day.
create unique index one_place_a_phone on queueing.appointment (centre_id, service_id, on_day, phone_digest)
  where state = 'booked';
create index appointment_of_phone on queueing.appointment (centre_id, phone_digest, on_day) where phone_digest is not null;
create index appointment_of_card on queueing.appointment (centre_id, id_digest, on_day) where id_digest is not null;
create index appointment_booked on queueing.appointment (centre_id, on_day) where state = 'booked';
comment on table queueing.appointment is
  '预约: a seat of a service held for a person at a time. Whole name, telephone and identity number are never kept.';
comment on column queueing.appointment.centre_id is 'The centre.';
comment on column queueing.appointment.appointment_id is 'UUID, random: whoever has the address of its page holds it.';
comment on column queueing.appointment.institution_id is 'The hall.';
comment on column queueing.appointment.service_id is 'The service.';
comment on column queueing.appointment.on_day is 'The day.';
comment on column queueing.appointment.from_minute is 'Begin of the slot, minutes since midnight.';
comment on column queueing.appointment.to_minute is 'End of the slot.';
comment on column queueing.appointment.seat is 'Which of the seats of the slot, from 1.';
comment on column queueing.appointment.bookable is 'Seats that could be booked when it was booked.';
comment on column queueing.appointment.code is '预约码, eight digits: checks in at a machine, and with the telephone finds the appointment again.';
comment on column queueing.appointment.state is 'Booked, arrived, cancelled by its holder, called off by the hall, or missed (爽约).';
comment on column queueing.appointment.booked_at is 'When it was booked.';
comment on column queueing.appointment.arrived_at is 'When it was checked in.';
comment on column queueing.appointment.ended_at is 'When it was cancelled, called off or missed.';
comment on column queueing.appointment.ticket_id is 'The number it became.';
comment on column queueing.appointment.phone_digest is 'HMAC of the telephone; gone once no block can rest on it.';
comment on column queueing.appointment.id_digest is 'HMAC of the identity number, where one was given; gone at the same time.';
comment on column queueing.appointment.holder_digest is 'The digest its ticket will carry: of that person and that day.';
comment on column queueing.appointment.masked_name is 'Name with its middle hidden.';
comment on column queueing.appointment.masked_phone is 'Telephone with its middle hidden, so that the holder knows their own.';
comment on column queueing.appointment.version is 'Grows with every change; what an act must have seen.';

grant select, insert on queueing.appointment_rules to yichuang_app;
grant select, insert, update, delete on queueing.hall_day to yichuang_app;
grant select, insert, update on queueing.appointment to yichuang_app;
