create schema organisation;
comment on schema organisation is 'Centre, halls, departments, counters.';

create table organisation.centre (
  centre_id smallint primary key,
  name text not null,
  name_en text not null,
  region_code text not null unique check (region_code ~ '^[0-9]{6}$'),
  office_hours text not null,
  hours_per_working_day smallint not null check (hours_per_working_day between 1 and 24),
  phone text,
  letter_prefix text not null default '政务' check (letter_prefix ~ '^[一-龥]{2,8}$'),
  version int not null default 1,
  review_body text check (length(review_body) between 1 and 60),
  court text check (length(court) between 1 and 60)
);
comment on table organisation.centre is '政务服务中心 with its halls, streets and communities. One region code, one centre.';
comment on column organisation.centre.centre_id is 'The centre.';
comment on column organisation.centre.name is 'Name in Chinese.';
comment on column organisation.centre.name_en is 'Name in English.';
comment on column organisation.centre.region_code is 'First six digits of its case numbers.';
comment on column organisation.centre.office_hours is 'Segments of a working day, for example 08:30-12:00,13:00-17:30.';
comment on column organisation.centre.hours_per_working_day is 'How many working hours a working day stands for when units are compared.';
comment on column organisation.centre.phone is 'Number for questions.';
comment on column organisation.centre.letter_prefix is '机关代字: first signs of every 文号.';
comment on column organisation.centre.version is 'Grows with every change.';
comment on column organisation.centre.review_body is '行政复议机关 named in decisions against the applicant; null: by its general name.';
comment on column organisation.centre.court is '有管辖权的人民法院 named in the same decisions; null: by its general name.';

create table organisation.institution (
  centre_id smallint not null references organisation.centre,
  institution_id text not null,
  name text not null,
  name_en text not null,
  kind text not null check (kind in ('centre', 'hall', 'street_centre', 'community_centre')),
  tier smallint not null check (tier between 1 and 3),
  parent_id text,
  address text,
  position smallint not null,
  primary key (centre_id, institution_id),
  foreign key (centre_id, parent_id) references organisation.institution
);
comment on table organisation.institution is 'The places of a centre on its three tiers: halls, street centres, community centres.';
comment on column organisation.institution.centre_id is 'The centre.';
comment on column organisation.institution.institution_id is 'Code from the imported data.';
comment on column organisation.institution.name is 'Name in Chinese.';
comment on column organisation.institution.name_en is 'Name in English.';
comment on column organisation.institution.kind is 'What it is.';
comment on column organisation.institution.tier is '1 centre, 2 street, 3 community.';
comment on column organisation.institution.parent_id is 'The place above it.';
comment on column organisation.institution.address is 'Where it is.';
comment on column organisation.institution.position is 'Order in lists.';

create table organisation.department (
  centre_id smallint not null references organisation.centre,
  department_code text not null,
  name text not null,
  name_en text not null,
  level text not null check (level in ('zone_bureau', 'municipal_branch', 'manager')),
  position smallint not null,
  primary key (centre_id, department_code)
);
comment on table organisation.department is '进驻部门. level manager: the office that runs the centre and its general counters.';
comment on column organisation.department.centre_id is 'The centre.';
comment on column organisation.department.department_code is 'Code from the imported data.';
comment on column organisation.department.name is 'Name in Chinese.';
comment on column organisation.department.name_en is 'Name in English.';
comment on column organisation.department.level is 'zone_bureau, municipal_branch, or manager.';
comment on column organisation.department.position is 'Order in lists.';

create table organisation.counter (
  centre_id smallint not null,
  counter_id text not null,
  number smallint not null,
  institution_id text not null,
  area text not null,
  name text not null,
  name_en text not null,
  department_code text,
  intermediary_kind text,
  primary key (centre_id, counter_id),
  foreign key (centre_id, institution_id) references organisation.institution,
  foreign key (centre_id, department_code) references organisation.department
);
comment on table organisation.counter is '窗口 of a hall.';
comment on column organisation.counter.centre_id is 'The centre.';
comment on column organisation.counter.counter_id is 'Code from the imported data, for example S001.';
comment on column organisation.counter.number is 'Number above the counter.';
comment on column organisation.counter.institution_id is 'Its hall.';
comment on column organisation.counter.area is 'Area of the hall.';
comment on column organisation.counter.name is 'Name in Chinese.';
comment on column organisation.counter.name_en is 'Name in English.';
comment on column organisation.counter.department_code is 'Department that staffs it, when it is not an intermediary.';
comment on column organisation.counter.intermediary_kind is 'Kind of intermediary that staffs it.';

create view organisation.centre_version as
  select centre_id, version from organisation.centre;
comment on view organisation.centre_version is 'For other modules: what grows when the settings of a centre change.';

create view organisation.department_level as
  select centre_id, department_code, level from organisation.department;
comment on view organisation.department_level is 'For other modules: whether a department runs the centre.';
