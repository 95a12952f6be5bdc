import { read, write } from '#platform/db/statement.ts';

const CENTRE = {
  name: 'text',
  nameEn: 'text',
  regionCode: 'text',
  officeHours: 'text',
  hoursPerWorkingDay: 'int2',
  phone: 'text?',
  letterPrefix: 'text',
  version: 'int4',
  reviewBody: 'text?',
  court: 'text?',
} as const;

export const centreById = read({ name: 'organisation.centre', params: { centreId: 'int2' }, row: CENTRE })`
  select name, name_en, region_code, office_hours, hours_per_working_day, phone, letter_prefix, version,
         review_body, court
    from organisation.centre
   where centre_id = $centreId`;

/** Settings of a centre change one after another; cases are opened in it meanwhile. */
export const lockCentre = write({
  name: 'organisation.lock_centre',
  params: { centreId: 'int2' },
  row: CENTRE,
})`
  select name, name_en, region_code, office_hours, hours_per_working_day, phone, letter_prefix, version,
         review_body, court
    from organisation.centre
   where centre_id = $centreId
     for no key update`;

export const upsertCentre = write({
  name: 'organisation.upsert_centre',
  params: {
    centreId: 'int2',
    name: 'text',
    nameEn: 'text',
    regionCode: 'text',
    officeHours: 'text',
    hoursPerWorkingDay: 'int2',
    phone: 'text?',
    letterPrefix: 'text',
  },
  row: {},
})`
  insert into organisation.centre
         (centre_id, name, name_en, region_code, office_hours, hours_per_working_day, phone, letter_prefix)
  values ($centreId, $name, $nameEn, $regionCode, $officeHours, $hoursPerWorkingDay, $phone, $letterPrefix)
  on conflict (centre_id) do update
     set name = excluded.name, name_en = excluded.name_en, office_hours = excluded.office_hours,
         hours_per_working_day = excluded.hours_per_working_day, phone = excluded.phone,
         letter_prefix = excluded.letter_prefix, version = organisation.centre.version + 1`;

/** Hours before the ones that stand in the row of the centre. */
export const formerOfficeHours = read({
  name: 'organisation.former_office_hours',
  params: { centreId: 'int2' },
  row: { officeHours: 'text', heldUntil: 'timestamptz' },
})`
  select office_hours, held_until from organisation.former_office_hours where centre_id = $centreId order by held_until`;

export const insertFormerOfficeHours = write({
  name: 'organisation.insert_former_office_hours',
  params: { centreId: 'int2', officeHours: 'text', heldUntil: 'timestamptz' },
  row: {},
})`
  insert into organisation.former_office_hours (centre_id, office_hours, held_until)
  values ($centreId, $officeHours, $heldUntil)`;

/** Where a decision can be contested. */
export const setRemedyBodies = write({
  name: 'organisation.set_remedy_bodies',
  params: { centreId: 'int2', reviewBody: 'text?', court: 'text?' },
  row: {},
})`
  update organisation.centre set review_body = $reviewBody, court = $court where centre_id = $centreId`;

export const halls = read({
  name: 'organisation.halls',
  params: { centreId: 'int2' },
  row: { id: 'text', name: 'text', nameEn: 'text', address: 'text?', counters: 'int8' },
})`
  select i.institution_id as id, i.name, i.name_en, i.address, count(c.counter_id) as counters
    from organisation.institution i
    left join organisation.counter c
      on c.centre_id = i.centre_id and c.institution_id = i.institution_id and c.retired_on is null
   where i.centre_id = $centreId and i.kind = 'hall'
   group by i.centre_id, i.institution_id
   order by i.position`;

/** Every place of the three tiers where people are served. */
export const servingPlaces = read({
  name: 'organisation.serving_places',
  params: { centreId: 'int2' },
  row: { id: 'text', name: 'text', nameEn: 'text', address: 'text?' },
})`
  select institution_id as id, name, name_en, address
    from organisation.institution
   where centre_id = $centreId and kind <> 'centre'
   order by position`;

export const departments = read({
  name: 'organisation.departments',
  params: { centreId: 'int2' },
  row: { code: 'text', name: 'text', nameEn: 'text', level: 'text' },
})`
  select department_code as code, name, name_en, level
    from organisation.department
   where centre_id = $centreId
   order by position`;

export const counters = read({
  name: 'organisation.counters',
  params: { centreId: 'int2' },
  row: { counterId: 'text', number: 'int2', institutionId: 'text' },
})`
  select counter_id, number, institution_id from organisation.counter where centre_id = $centreId order by counter_id`;

export const upsertInstitution = write({
  name: 'organisation.upsert_institution',
  params: {
    centreId: 'int2',
    institutionId: 'text',
    name: 'text',
    nameEn: 'text',
    kind: 'text',
    tier: 'int2',
    parentId: 'text?',
    address: 'text?',
    position: 'int2',
  },
  row: {},
})`
  insert into organisation.institution
         (centre_id, institution_id, name, name_en, kind, tier, parent_id, address, position)
  values ($centreId, $institutionId, $name, $nameEn, $kind, $tier, $parentId, $address, $position)
  on conflict (centre_id, institution_id) do update
     set name = excluded.name, name_en = excluded.name_en, address = excluded.address, position = excluded.position`;

export const upsertDepartment = write({
  name: 'organisation.upsert_department',
  params: { centreId: 'int2', code: 'text', name: 'text', nameEn: 'text', level: 'text', position: 'int2' },
  row: {},
})`
  insert into organisation.department (centre_id, department_code, name, name_en, level, position)
  values ($centreId, $code, $name, $nameEn, $level, $position)
  on conflict (centre_id, department_code) do update
     set name = excluded.name, name_en = excluded.name_en, level = excluded.level, position = excluded.position`;

export const upsertCounter = write({
  name: 'organisation.upsert_counter',
  params: {
    centreId: 'int2',
    counterId: 'text',
    number: 'int2',
    institutionId: 'text',
    area: 'text',
    name: 'text',
    nameEn: 'text',
    departmentCode: 'text?',
    intermediaryKind: 'text?',
    planX: 'int2?',
    planY: 'int2?',
  },
  row: {},
})`
  insert into organisation.counter
         (centre_id, counter_id, number, institution_id, area, name, name_en, department_code, intermediary_kind, plan_x,
          plan_y, kind)
  values ($centreId, $counterId, $number, $institutionId, $area, $name, $nameEn, $departmentCode, $intermediaryKind,
          $planX, $planY, case when $intermediaryKind::text is null then 'standard' else 'intermediary' end)
  on conflict (centre_id, counter_id) do update
     set number = excluded.number, area = excluded.area, name = excluded.name, name_en = excluded.name_en,
         department_code = excluded.department_code, intermediary_kind = excluded.intermediary_kind,
         plan_x = excluded.plan_x, plan_y = excluded.plan_y, version = organisation.counter.version + 1
   where (organisation.counter.number, organisation.counter.area, organisation.counter.name, organisation.counter.name_en,
          organisation.counter.department_code, organisation.counter.intermediary_kind, organisation.counter.plan_x,
          organisation.counter.plan_y)
         is distinct from
         (excluded.number, excluded.area, excluded.name, excluded.name_en, excluded.department_code,
          excluded.intermediary_kind, excluded.plan_x, excluded.plan_y)`;
