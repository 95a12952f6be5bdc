import { read, write } from '#platform/db/statement.ts';

export const insertReveal = write({
  name: 'complaints.insert_reveal',
  params: { centreId: 'int2', revealId: 'uuid', remedyId: 'uuid', accountId: 'uuid', now: 'timestamptz' },
  row: {},
})`
  insert into complaints.reveal (centre_id, reveal_id, remedy_id, account_id, at)
  values ($centreId, $revealId, $remedyId, $accountId, $now)`;

/** Newest first. */
export const revealsBefore = read({
  name: 'complaints.reveals_before',
  params: { centreId: 'int2', afterAt: 'timestamptz?', afterId: 'uuid?', limit: 'int4' },
  row: {
    revealId: 'uuid',
    at: 'timestamptz',
    accountId: 'uuid',
    remedyId: 'uuid',
    kind: 'text',
    number: 'text?',
    serviceName: 'text',
    serviceNameEn: 'text',
    invitedAt: 'timestamptz',
  },
})`
  select v.reveal_id, v.at, v.account_id, v.remedy_id, i.kind, i.number, i.service_name, i.service_name_en, i.invited_at
    from complaints.reveal v
    join complaints.remedy m using (centre_id, remedy_id)
    join complaints.rating r using (centre_id, rating_id)
    join complaints.invitation i using (centre_id, invitation_id)
   where v.centre_id = $centreId
     and ($afterAt::timestamptz is null or (v.at, v.reveal_id) < ($afterAt, $afterId::uuid))
   order by v.at desc, v.reveal_id desc
   limit $limit`;

export const countReveals = read({
  name: 'complaints.count_reveals',
  params: { centreId: 'int2' },
  row: { total: 'int8' },
})`
  select count(*) as total from complaints.reveal where centre_id = $centreId`;
