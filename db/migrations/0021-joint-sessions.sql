-- 联合会审、联合踏勘: departments of one application meet, or visit the site together, and sign one record.
create table channels.joint_session (
  centre_id smallint not null,
  application_id uuid not null,
  session_id uuid not null,
  kind text not null,
  version int not null check (version > 0),
  needed_on date not null,
  called_at timestamptz not null,
  called_by uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null check (place <> ''),
  is_applicant_invited boolean not null,
  preparation text not null,
  moves int not null default 0 check (moves >= 0),
  change_reason text,
  minuted_at timestamptz,
  minuted_by uuid,
  is_applicant_present boolean,
  minutes_seq int,
  signed_seq int,
  cancelled_at timestamptz,
  closed_at timestamptz,
  primary key (centre_id, application_id, session_id),
  constraint joint_session_of_application foreign key (centre_id, application_id) references channels.application,
  constraint joint_session_minutes_event foreign key (centre_id, application_id, minutes_seq) references channels.event,
  constraint joint_session_signed_event foreign key (centre_id, application_id, signed_seq) references channels.event,
  constraint joint_session_kind check (kind in ('meeting', 'visit')),
  constraint joint_session_ends_after_start check (ends_at > starts_at),
  constraint joint_session_visit_tells_applicant check (kind = 'meeting' or is_applicant_invited),
  constraint joint_session_invitation_says_what check (not is_applicant_invited or preparation <> ''),
  constraint joint_session_change_has_reason
    check ((change_reason is not null) = (moves > 0 or cancelled_at is not null)),
  constraint joint_session_minutes_are_whole check (
    (minuted_at is null) = (minuted_by is null) and (minuted_at is null) = (is_applicant_present is null)
    and (minuted_at is null) = (minutes_seq is null)),
  constraint joint_session_signed_after_minutes check (signed_seq is null or signed_seq > minutes_seq),
  constraint joint_session_minuted_or_cancelled check (minuted_at is null or cancelled_at is null),
  constraint joint_session_closed
    check ((closed_at is not null) = (cancelled_at is not null or signed_seq is not null))
);
create index joint_session_open on channels.joint_session (centre_id, starts_at) where closed_at is null;
comment on table channels.joint_session is '联合会审、联合踏勘: one meeting or one visit of several departments on one application.';
comment on column channels.joint_session.centre_id is 'The centre.';
comment on column channels.joint_session.application_id is 'The application.';
comment on column channels.joint_session.session_id is 'UUIDv7.';
comment on column channels.joint_session.kind is 'meeting: 联合会审; visit: 联合踏勘.';
comment on column channels.joint_session.version is 'Grows when it is moved, cancelled or minuted; a signature leaves it as it is.';
comment on column channels.joint_session.needed_on is 'Day on which it turned out to be needed: the limit to call it counts from here.';
comment on column channels.joint_session.called_at is 'When it was called.';
comment on column channels.joint_session.called_by is 'Account of the coordinator.';
comment on column channels.joint_session.starts_at is 'Begin, as it stands now.';
comment on column channels.joint_session.ends_at is 'End, as it stands now.';
comment on column channels.joint_session.place is 'Room or site.';
comment on column channels.joint_session.is_applicant_invited is 'The applicant takes part and is told on the page of the application; always so for a visit.';
comment on column channels.joint_session.preparation is 'What the applicant is to prepare; empty when not invited.';
comment on column channels.joint_session.moves is 'How often it was moved to another time or place.';
comment on column channels.joint_session.change_reason is 'Why it was moved last, or cancelled.';
comment on column channels.joint_session.minuted_at is 'When the minutes were recorded.';
comment on column channels.joint_session.minuted_by is 'Account that recorded them.';
comment on column channels.joint_session.is_applicant_present is 'Whether the applicant was there.';
comment on column channels.joint_session.minutes_seq is 'Event of the minutes; their paper is of this occasion.';
comment on column channels.joint_session.signed_seq is 'Event of the last signature; the signed paper is of this occasion.';
comment on column channels.joint_session.cancelled_at is 'When it was cancelled.';
comment on column channels.joint_session.closed_at is 'When nothing was left to do: cancelled, or signed by all.';

create table channels.agenda_item (
  centre_id smallint not null,
  application_id uuid not null,
  session_id uuid not null,
  item_no smallint not null,
  kind text not null,
  topic text not null check (topic <> ''),
  steps text[] not null,
  outcome text,
  conclusion text,
  primary key (centre_id, application_id, session_id, item_no),
  constraint agenda_item_of_session foreign key (centre_id, application_id, session_id) references channels.joint_session,
  constraint agenda_item_counts_from_one check (item_no >= 1),
  constraint agenda_item_kind check (kind in ('disagreement', 'condition', 'sharedDefect')),
  constraint agenda_item_names_steps check (cardinality(steps) > 0),
  constraint agenda_item_outcome check (outcome in ('agreed', 'agreedOnConditions', 'notAgreed')),
  constraint agenda_item_outcome_in_words check ((outcome is null) = (conclusion is null) and conclusion <> '')
);
comment on table channels.agenda_item is '会审议题: what a joint session is about, and what came of it.';
comment on column channels.agenda_item.centre_id is 'The centre.';
comment on column channels.agenda_item.application_id is 'The application.';
comment on column channels.agenda_item.session_id is 'The session.';
comment on column channels.agenda_item.item_no is '1, 2, 3 … in the order of the agenda.';
comment on column channels.agenda_item.kind is 'disagreement: 分歧; condition: 条件; sharedDefect: 共同缺陷.';
comment on column channels.agenda_item.topic is 'What exactly is to be settled.';
comment on column channels.agenda_item.steps is 'Steps it concerns.';
comment on column channels.agenda_item.outcome is 'What came of it; null until the minutes are recorded.';
comment on column channels.agenda_item.conclusion is 'The outcome in words; with conditions, the conditions.';

create table channels.session_line (
  centre_id smallint not null,
  application_id uuid not null,
  session_id uuid not null,
  department_code text not null,
  is_present boolean,
  signed_at timestamptz,
  signed_by uuid,
  reservation text check (reservation <> ''),
  urgings int not null default 0 check (urgings >= 0),
  urged_at timestamptz,
  primary key (centre_id, application_id, session_id, department_code),
  constraint session_line_of_session foreign key (centre_id, application_id, session_id) references channels.joint_session,
  constraint session_line_of_department foreign key (centre_id, department_code) references organisation.department,
  constraint session_line_signed_by_somebody check ((signed_at is null) = (signed_by is null)),
  constraint session_line_signed_by_those_present check (signed_at is null or is_present is true),
  constraint session_line_reserved_by_signer check (reservation is null or signed_at is not null),
  constraint session_line_urged_at_a_moment check ((urgings > 0) = (urged_at is not null))
);
create index session_line_unsigned on channels.session_line (centre_id, department_code) where signed_at is null;
comment on table channels.session_line is '参加部门签署栏: one line of the record for each department invited; nobody signs for another.';
comment on column channels.session_line.centre_id is 'The centre.';
comment on column channels.session_line.application_id is 'The application.';
comment on column channels.session_line.session_id is 'The session.';
comment on column channels.session_line.department_code is 'Department invited.';
comment on column channels.session_line.is_present is 'Whether it was there; null until the minutes are recorded.';
comment on column channels.session_line.signed_at is 'When it signed.';
comment on column channels.session_line.signed_by is 'Account of that department that signed.';
comment on column channels.session_line.reservation is '保留意见 that it signed with; null: none.';
comment on column channels.session_line.urgings is 'How often it was urged to sign.';
comment on column channels.session_line.urged_at is 'When it was urged last.';

grant select, insert on channels.joint_session, channels.agenda_item, channels.session_line to yichuang_app;
grant update (version, starts_at, ends_at, place, preparation, moves, change_reason, minuted_at, minuted_by, is_applicant_present,
              minutes_seq, signed_seq, cancelled_at, closed_at) on channels.joint_session to yichuang_app;
grant update (outcome, conclusion) on channels.agenda_item to yichuang_app;
grant update (is_present, signed_at, signed_by, reservation, urgings, urged_at) on channels.session_line to yichuang_app;
