import { read, write } from '#platform/db/statement.ts';

const SCREEN = {
  screenId: 'uuid',
  state: 'text',
  code: 'text?',
  codeUntil: 'timestamptz?',
  label: 'text?',
  kind: 'text?',
  hall: 'text?',
  area: 'text?',
  counterId: 'text?',
  layout: 'text',
  message: 'text?',
  volume: 'int2',
  reloads: 'int4',
  pairedAt: 'timestamptz?',
  revokedAt: 'timestamptz?',
  version: 'int4',
} as const;

export const screenById = read({
  name: 'queueing.screen_by_id',
  params: { centreId: 'int2', screenId: 'uuid' },
  row: SCREEN,
})`
  select screen_id, state, code, code_until, label, kind, institution_id as hall, area, counter_id, layout, message,
         volume, reloads, paired_at, revoked_at, version
    from queueing.screen
   where centre_id = $centreId and screen_id = $screenId
   limit 1`;

export const lockScreen = write({
  name: 'queueing.lock_screen',
  params: { centreId: 'int2', screenId: 'uuid' },
  row: SCREEN,
})`
  select screen_id, state, code, code_until, label, kind, institution_id as hall, area, counter_id, layout, message,
         volume, reloads, paired_at, revoked_at, version
    from queueing.screen
   where centre_id = $centreId and screen_id = $screenId
     for update`;

/** Those in use first. */
export const screensOfCentre = read({
  name: 'queueing.screens_of_centre',
  params: { centreId: 'int2' },
  row: SCREEN,
})`
  select screen_id, state, code, code_until, label, kind, institution_id as hall, area, counter_id, layout, message,
         volume, reloads, paired_at, revoked_at, version
    from queueing.screen
   where centre_id = $centreId and state <> 'waiting'
   order by state, kind, institution_id, counter_id, paired_at desc, screen_id
   limit 500`;

/** Nothing when another screen shows these digits just now. */
export const insertScreen = write({
  name: 'queueing.insert_screen',
  params: { centreId: 'int2', screenId: 'uuid', code: 'text', until: 'timestamptz', now: 'timestamptz' },
  row: { screenId: 'uuid' },
})`
  insert into queueing.screen (centre_id, screen_id, state, code, code_until, asked_at)
  values ($centreId, $screenId, 'waiting', $code, $until, $now)
  on conflict do nothing
  returning screen_id`;

/** Screens that nobody paired in time. */
export const dropLateScreens = write({
  name: 'queueing.drop_late_screens',
  params: { centreId: 'int2', now: 'timestamptz' },
  row: {},
})`
  delete from queueing.screen where centre_id = $centreId and state = 'waiting' and code_until <= $now`;

export const pairWaiting = write({
  name: 'queueing.pair_waiting',
  params: {
    centreId: 'int2',
    code: 'text',
    now: 'timestamptz',
    label: 'text',
    kind: 'text',
    hall: 'text?',
    area: 'text?',
    counterId: 'text?',
    actorId: 'uuid',
  },
  row: { screenId: 'uuid' },
})`
  update queueing.screen
     set state = 'paired', code = null, code_until = null, label = $label, kind = $kind, institution_id = $hall,
         area = $area, counter_id = $counterId, paired_at = $now, paired_by = $actorId, version = version + 1
   where centre_id = $centreId and state = 'waiting' and code = $code and code_until > $now
  returning screen_id`;

export const updateScreen = write({
  name: 'queueing.update_screen',
  params: {
    centreId: 'int2',
    screenId: 'uuid',
    label: 'text',
    layout: 'text',
    message: 'text?',
    volume: 'int2',
    reload: 'bool',
  },
  row: {},
})`
  update queueing.screen
     set label = $label, layout = $layout, message = $message, volume = $volume,
         reloads = reloads + case when $reload then 1 else 0 end, version = version + 1
   where centre_id = $centreId and screen_id = $screenId`;

export const revokePaired = write({
  name: 'queueing.revoke_paired',
  params: { centreId: 'int2', screenId: 'uuid', now: 'timestamptz', actorId: 'uuid' },
  row: {},
})`
  update queueing.screen
     set state = 'revoked', revoked_at = $now, revoked_by = $actorId, version = version + 1
   where centre_id = $centreId and screen_id = $screenId`;

export const areasOfHalls = read({
  name: 'queueing.areas_of_halls',
  params: { centreId: 'int2' },
  row: { hall: 'text', area: 'text', letter: 'text', name: 'text', nameEn: 'text' },
})`
  select institution_id as hall, area, letter, name, name_en
    from queueing.area
   where centre_id = $centreId
   order by position, area
   limit 100`;

export const counterPlates = read({
  name: 'queueing.counter_plates',
  params: { centreId: 'int2' },
  row: { counterId: 'text', number: 'int2', name: 'text' },
})`
  select counter_id, number, name
    from organisation.counter_place
   where centre_id = $centreId
   order by institution_id, number, counter_id
   limit 500`;
