import { read, write } from '#platform/db/statement.ts';

const COUNTER = {
  counterId: 'text',
  number: 'int2',
  hall: 'text',
  area: 'text',
  name: 'text',
  nameEn: 'text',
  departmentCode: 'text?',
  kind: 'text',
  isAccessible: 'bool',
  isElderFriendly: 'bool',
  devices: 'text[]',
  x: 'int2?',
  y: 'int2?',
  closedFrom: 'date?',
  closedUntil: 'date?',
  retiredOn: 'date?',
  version: 'int4',
} as const;

/** Every counter of the centre, those out of use for good as well. */
export const counterRecords = read({
  name: 'organisation.counter_records',
  params: { centreId: 'int2', counterId: 'text?' },
  row: COUNTER,
})`
  select counter_id, number, institution_id as hall, area, name, name_en, department_code, kind, is_accessible,
         is_elder_friendly, devices, plan_x as x, plan_y as y, closed_from, closed_until, retired_on, version
    from organisation.counter
   where centre_id = $centreId and ($counterId::text is null or counter_id = $counterId)
   order by institution_id, number, counter_id
   limit 1000`;

const WRITTEN = {
  centreId: 'int2',
  counterId: 'text',
  number: 'int2',
  hall: 'text',
  area: 'text',
  name: 'text',
  nameEn: 'text',
  departmentCode: 'text?',
  kind: 'text',
  isAccessible: 'bool',
  isElderFriendly: 'bool',
  devices: 'text[]',
  x: 'int2',
  y: 'int2',
  closedFrom: 'date?',
  closedUntil: 'date?',
} as const;

/** Nothing when the code is taken. */
export const insertCounterRecord = write({
  name: 'organisation.insert_counter_record',
  params: WRITTEN,
  row: { counterId: 'text' },
})`
  insert into organisation.counter
         (centre_id, counter_id, number, institution_id, area, name, name_en, department_code, kind, is_accessible,
          is_elder_friendly, devices, plan_x, plan_y, closed_from, closed_until)
  values ($centreId, $counterId, $number, $hall, $area, $name, $nameEn, $departmentCode, $kind, $isAccessible,
          $isElderFriendly, $devices, $x, $y, $closedFrom, $closedUntil)
  on conflict do nothing
  returning counter_id`;

/** Nothing when somebody else was faster, or the counter is out of use for good. */
export const updateCounterRecord = write({
  name: 'organisation.update_counter_record',
  params: { ...WRITTEN, version: 'int4' },
  row: { counterId: 'text' },
})`
  update organisation.counter
     set number = $number, institution_id = $hall, area = $area, name = $name, name_en = $nameEn,
         department_code = $departmentCode, kind = $kind, is_accessible = $isAccessible,
         is_elder_friendly = $isElderFriendly, devices = $devices, plan_x = $x, plan_y = $y,
         closed_from = $closedFrom, closed_until = $closedUntil, version = version + 1
   where centre_id = $centreId and counter_id = $counterId and version = $version and retired_on is null
  returning counter_id`;

/** Nothing when somebody else was faster, or it is out of use already. */
export const retireCounterRecord = write({
  name: 'organisation.retire_counter_record',
  params: { centreId: 'int2', counterId: 'text', version: 'int4', today: 'date' },
  row: { counterId: 'text' },
})`
  update organisation.counter
     set retired_on = $today, version = version + 1
   where centre_id = $centreId and counter_id = $counterId and version = $version and retired_on is null
  returning counter_id`;
