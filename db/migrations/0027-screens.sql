-- 大厅终端: machines and screens of the halls, paired to a place by a code of six digits.
create table queueing.screen (
  centre_id smallint not null references organisation.centre,
  screen_id uuid not null,
  state text not null check (state in ('waiting', 'paired', 'revoked')),
  code text check (code ~ '^\d{6}$'),
  code_until timestamptz,
  label text check (length(label) between 1 and 40),
  kind text check (kind in ('kiosk', 'hall', 'window', 'pad')),
  institution_id text,
  area text,
  counter_id text,
  layout text not null default 'callsAndLines' check (layout in ('calls', 'callsAndLines')),
  message text check (length(message) between 1 and 60),
  volume smallint not null default 70 check (volume between 0 and 100),
  reloads int not null default 0,
  asked_at timestamptz not null,
  paired_at timestamptz,
  paired_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  version int not null default 1,
  primary key (centre_id, screen_id),
  foreign key (centre_id, institution_id) references organisation.institution,
  foreign key (centre_id, institution_id, area) references queueing.area,
  foreign key (centre_id, counter_id) references organisation.counter,
  foreign key (centre_id, paired_by) references identity.account,
  foreign key (centre_id, revoked_by) references identity.account,
  constraint waiting_has_code check ((state = 'waiting') = (code is not null and code_until is not null)),
  constraint paired_has_place check (state = 'waiting' or (label is not null and kind is not null and paired_at is not null)),
  constraint place_of_kind check (
    kind is null
    or kind in ('kiosk', 'hall') and institution_id is not null and counter_id is null
    or kind in ('window', 'pad') and counter_id is not null and institution_id is null and area is null)
);
create unique index code_of_waiting_screen on queueing.screen (centre_id, code) where state = 'waiting';
comment on table queueing.screen is
  '大厅终端: take-a-number machines, hall screens, counter screens and pads. Its token is derived from the id, never stored; a revoked one is refused.';
comment on column queueing.screen.centre_id is 'The centre.';
comment on column queueing.screen.screen_id is 'UUID, random: part of the token in the cookie of the screen.';
comment on column queueing.screen.state is 'Waiting for its code to be entered, paired, or revoked.';
comment on column queueing.screen.code is 'The six digits it shows; gone once it is paired.';
comment on column queueing.screen.code_until is 'Until when the code is good.';
comment on column queueing.screen.label is 'What the administrator calls it.';
comment on column queueing.screen.kind is '取号机, 大厅屏, 窗口屏, 评价器.';
comment on column queueing.screen.institution_id is 'The hall of a machine or hall screen.';
comment on column queueing.screen.area is 'The area a hall screen is limited to; null: the whole hall.';
comment on column queueing.screen.counter_id is 'The counter of a counter screen or pad.';
comment on column queueing.screen.layout is 'Of a hall screen: calls alone, or with the lines of each area.';
comment on column queueing.screen.message is 'Words shown at its foot.';
comment on column queueing.screen.volume is 'Loudness of chime and voice, per cent; 0: silent calling (无声叫号).';
comment on column queueing.screen.reloads is 'Grows when it is to load its page anew.';
comment on column queueing.screen.asked_at is 'When it asked for a code.';
comment on column queueing.screen.paired_at is 'When it was paired.';
comment on column queueing.screen.paired_by is 'Administrator who paired it.';
comment on column queueing.screen.revoked_at is 'When it was revoked.';
comment on column queueing.screen.revoked_by is 'Administrator who revoked it.';
comment on column queueing.screen.version is 'Grows with every change; what a change must have seen.';

-- short lock: a queue keeps few months of events, and the index covers the calls alone.
create index event_called on queueing.event (centre_id, institution_id, seq) where kind in ('called', 'recalled');

grant select, insert, update, delete on queueing.screen to yichuang_app;
