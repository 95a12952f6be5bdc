import { read, write } from '#platform/db/statement.ts';

export const substitutionsOfDay = read({
  name: 'queueing.substitutions_of_day',
  params: { centreId: 'int2', onDay: 'date' },
  row: {
    substitutionId: 'uuid',
    counterId: 'text',
    number: 'int2',
    half: 'text',
    absentId: 'uuid',
    standInId: 'uuid',
    reason: 'text',
    fromAt: 'timestamptz',
    untilAt: 'timestamptz?',
  },
})`
  select s.substitution_id, s.counter_id, p.number, s.half, s.absent_id, s.stand_in_id, s.reason, s.from_at, s.until_at
    from queueing.substitution s
    join organisation.counter_place p on p.centre_id = s.centre_id and p.counter_id = s.counter_id
   where s.centre_id = $centreId and s.on_day = $onDay
   order by s.from_at, s.substitution_id
   limit 2000`;

/** Nothing when somebody stands in there already, or the person stands in elsewhere. */
export const insertSubstitution = write({
  name: 'queueing.insert_substitution',
  params: {
    centreId: 'int2',
    substitutionId: 'uuid',
    counterId: 'text',
    onDay: 'date',
    half: 'text',
    absentId: 'uuid',
    standInId: 'uuid',
    reason: 'text',
    now: 'timestamptz',
    actorId: 'uuid',
  },
  row: { substitutionId: 'uuid' },
})`
  insert into queueing.substitution
         (centre_id, substitution_id, counter_id, on_day, half, absent_id, stand_in_id, reason, from_at, recorded_by)
  values ($centreId, $substitutionId, $counterId, $onDay, $half, $absentId, $standInId, $reason, $now, $actorId)
  on conflict do nothing
  returning substitution_id`;

/** Nothing when it has ended already. */
export const endSubstitutionRow = write({
  name: 'queueing.end_substitution',
  params: { centreId: 'int2', substitutionId: 'uuid', now: 'timestamptz', actorId: 'uuid' },
  row: { substitutionId: 'uuid' },
})`
  update queueing.substitution
     set until_at = greatest(from_at, $now), ended_by = $actorId
   where centre_id = $centreId and substitution_id = $substitutionId and until_at is null
  returning substitution_id`;
