import { read, write } from '#platform/db/statement.ts';

const SETTINGS = {
  calls: 'int2',
  gapSeconds: 'int2',
  ticketsADay: 'int2',
  returnBehind: 'int2',
  heldAtMost: 'int2',
  waiting: 'int2',
  waitMinutes: 'int2',
  unservedMinutes: 'int2',
  pauseMinutes: 'int2',
  quietMinutes: 'int2',
  lateMinutes: 'int2',
} as const;

export const settingsOf = read({
  name: 'queueing.settings_of',
  params: { centreId: 'int2' },
  row: { ...SETTINGS, version: 'int4', changedAt: 'timestamptz?', changedBy: 'uuid?' },
})`
  select calls, gap_seconds, tickets_a_day, return_behind, held_at_most, waiting, wait_minutes, unserved_minutes,
         pause_minutes, quiet_minutes, late_minutes, version, changed_at, changed_by
    from queueing.settings
   where centre_id = $centreId`;

/** Version 0 is that of settings nobody has changed. Nothing when somebody else was faster. */
export const replaceSettings = write({
  name: 'queueing.replace_settings',
  params: { centreId: 'int2', ...SETTINGS, version: 'int4', now: 'timestamptz', actorId: 'uuid' },
  row: { version: 'int4' },
})`
  with changed as (
    update queueing.settings
       set calls = $calls, gap_seconds = $gapSeconds, tickets_a_day = $ticketsADay, return_behind = $returnBehind,
           held_at_most = $heldAtMost, waiting = $waiting, wait_minutes = $waitMinutes,
           unserved_minutes = $unservedMinutes, pause_minutes = $pauseMinutes, quiet_minutes = $quietMinutes,
           late_minutes = $lateMinutes, version = version + 1, changed_at = $now, changed_by = $actorId
     where centre_id = $centreId and version = $version
    returning version
  ), made as (
    insert into queueing.settings
           (centre_id, calls, gap_seconds, tickets_a_day, return_behind, held_at_most, waiting, wait_minutes,
            unserved_minutes, pause_minutes, quiet_minutes, late_minutes, changed_at, changed_by)
    select $centreId, $calls, $gapSeconds, $ticketsADay, $returnBehind, $heldAtMost, $waiting, $waitMinutes,
           $unservedMinutes, $pauseMinutes, $quietMinutes, $lateMinutes, $now, $actorId
     where $version = 0
    on conflict do nothing
    returning version
  )
  select version from changed union all select version from made limit 1`;
