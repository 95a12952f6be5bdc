import { once, read } from '#platform/db/statement.ts';

/**
 * A rating in one statement and one round trip: the invitation is locked and looked at again, answered, and the rating
 * stored with the effect that follows. Writes nothing when it is not open any more. The key goes in from the guard only.
 */
export const giveRating = once({
  name: 'complaints.give_rating',
  params: {
    centreId: 'int2',
    invitationId: 'uuid?',
    kind: 'text?',
    subjectId: 'uuid?',
    counterId: 'text?',
    ratingId: 'uuid',
    level: 'int2',
    via: 'text',
    aspects: 'text[]',
    words: 'text?',
    phone: 'text?',
    now: 'timestamptz',
    effectId: 'uuid',
    scope: 'text',
    key: 'text',
    digest: 'bytea',
    route: 'text',
  },
  row: { isNew: 'bool' },
})`
  with ok as (
    select i.invitation_id
      from complaints.invitation i
     where i.centre_id = $centreId
       and (i.invitation_id = $invitationId or i.kind = $kind and i.subject_id = $subjectId)
       and ($counterId::text is null or i.counter_id = $counterId)
       and i.state = 'open' and i.answer_by_at >= $now
       for update of i
  ), req as (
    insert into platform.request (centre_id, scope, key, digest, route, reply, made_at)
    select $centreId, $scope, $key, $digest, $route, jsonb_build_object('isFollowedUp', $level::int <= 2), $now from ok
    on conflict do nothing
    returning 1
  ), answered as (
    update complaints.invitation i
       set state = 'answered', answered_at = $now
      from ok, req
     where i.centre_id = $centreId and i.invitation_id = ok.invitation_id
  ), given as (
    insert into complaints.rating (centre_id, rating_id, invitation_id, level, is_default, via, aspects, words, phone,
                                   rated_at)
    select $centreId, $ratingId, ok.invitation_id, $level, false, $via, $aspects, $words, $phone, $now from ok, req
  ), told as (
    insert into platform.outbox (centre_id, effect_id, task, effect_key, payload, written_at)
    select $centreId, $effectId, 'complaints.rated', $ratingId::uuid::text,
           jsonb_build_object('centreId', $centreId::smallint, 'ratingId', $ratingId::uuid), $now
      from ok, req
  )
  select exists (select from req) as is_new`;

/** What an earlier press with this key did. */
export const ratedByKey = read({
  name: 'complaints.rated_by_key',
  params: { centreId: 'int2', scope: 'text', key: 'text' },
  row: { digest: 'bytea', isFollowedUp: 'bool?' },
})`
  select digest, (reply ->> 'isFollowedUp')::boolean as is_followed_up
    from platform.request
   where centre_id = $centreId and scope = $scope and key = $key`;

export const RATING = {
  ratingId: 'uuid',
  level: 'int2',
  isDefault: 'bool',
  via: 'text',
  aspects: 'text[]',
  words: 'text?',
  phone: 'text?',
  ratedAt: 'timestamptz',
  kind: 'text',
  number: 'text?',
  counterId: 'text?',
  ratedAccountId: 'uuid?',
  departmentCode: 'text',
  serviceName: 'text',
  serviceNameEn: 'text',
  invitedAt: 'timestamptz',
} as const;

export const ratingById = read({
  name: 'complaints.rating_by_id',
  params: { centreId: 'int2', ratingId: 'uuid' },
  row: RATING,
})`
  select r.rating_id, r.level, r.is_default, r.via, r.aspects, r.words, r.phone, r.rated_at, i.kind, i.number,
         i.counter_id, i.rated_account_id, i.department_code, i.service_name, i.service_name_en, i.invited_at
    from complaints.rating r
    join complaints.invitation i using (centre_id, invitation_id)
   where r.centre_id = $centreId and r.rating_id = $ratingId
   limit 1`;

export const ratingsByIds = read({
  name: 'complaints.ratings_by_ids',
  params: { centreId: 'int2', ratingIds: 'uuid[]' },
  row: RATING,
})`
  select r.rating_id, r.level, r.is_default, r.via, r.aspects, r.words, r.phone, r.rated_at, i.kind, i.number,
         i.counter_id, i.rated_account_id, i.department_code, i.service_name, i.service_name_en, i.invited_at
    from complaints.rating r
    join complaints.invitation i using (centre_id, invitation_id)
   where r.centre_id = $centreId and r.rating_id = any($ratingIds)
   order by r.rated_at, r.rating_id
   limit 500`;

/** Newest first; what people said and what counts by default are never mixed. */
export const listNewestRatings = read({
  name: 'complaints.list_newest_ratings',
  params: {
    centreId: 'int2',
    isDefault: 'bool',
    most: 'int2',
    department: 'text?',
    since: 'timestamptz',
    afterAt: 'timestamptz?',
    afterId: 'uuid?',
    limit: 'int4',
  },
  row: { ...RATING, remedyId: 'uuid?' },
})`
  select r.rating_id, r.level, r.is_default, r.via, r.aspects, r.words, r.phone, r.rated_at, i.kind, i.number,
         i.counter_id, i.rated_account_id, i.department_code, i.service_name, i.service_name_en, i.invited_at,
         m.remedy_id
    from complaints.rating r
    join complaints.invitation i using (centre_id, invitation_id)
    left join complaints.remedy m using (centre_id, rating_id)
   where r.centre_id = $centreId and r.is_default = $isDefault and r.level <= $most and i.invited_at >= $since
     and ($department::text is null or i.department_code = $department)
     and ($afterAt::timestamptz is null or (r.rated_at, r.rating_id) < ($afterAt, $afterId::uuid))
   order by r.rated_at desc, r.rating_id desc
   limit $limit`;

/** Services of some days in groups that the figures cannot tell apart. */
export const countRatings = read({
  name: 'complaints.count_ratings',
  params: { centreId: 'int2', department: 'text?', since: 'timestamptz' },
  row: {
    level: 'int2?',
    isDefault: 'bool',
    isDiscounted: 'bool',
    isSetAside: 'bool',
    hasRemedy: 'bool',
    isCorrected: 'bool',
    isRevisitedInTime: 'bool',
    count: 'int8',
  },
})`
  select r.level, coalesce(r.is_default, false) as is_default,
         coalesce(m.verdict in ('mistaken', 'malicious'), false) as is_discounted,
         coalesce(m.appeal_outcome = 'ratingSetAside', false) as is_set_aside, m.remedy_id is not null as has_remedy,
         m.rectified_at is not null as is_corrected, coalesce(m.is_revisited_in_time, false) as is_revisited_in_time,
         count(*) as count
    from complaints.invitation i
    left join complaints.rating r using (centre_id, invitation_id)
    left join complaints.remedy m using (centre_id, rating_id)
   where i.centre_id = $centreId and i.invited_at >= $since
     and ($department::text is null or i.department_code = $department)
   group by 1, 2, 3, 4, 5, 6, 7
   order by 1, 2, 3, 4, 5, 6, 7
   limit 200`;
