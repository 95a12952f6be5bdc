import { read, write } from '#platform/db/statement.ts';

/** What the pad of a counter shows, signed or not. */
export const shownAtCounter = read({
  name: 'queueing.shown_at_counter',
  params: { centreId: 'int2', counterId: 'text' },
  row: {
    presentationId: 'uuid',
    caseId: 'uuid?',
    maskedName: 'text',
    itemName: 'text',
    itemNameEn: 'text',
    materials: 'text[]',
    fee: 'text',
    wantsSignature: 'bool',
    answer: 'text?',
    isSigned: 'bool',
  },
})`
  select p.presentation_id, p.case_id, p.masked_name, p.item_name, p.item_name_en, p.materials, p.fee,
         p.wants_signature, p.answer,
         exists (select from queueing.signature s
                  where s.centre_id = p.centre_id and s.case_id = p.case_id
                    and s.presentation_id = p.presentation_id) as is_signed
    from queueing.presentation p
   where p.centre_id = $centreId and p.counter_id = $counterId
   limit 1`;

/** One counter shows one thing: the newest. */
export const present = write({
  name: 'queueing.present',
  params: {
    centreId: 'int2',
    counterId: 'text',
    presentationId: 'uuid',
    accountId: 'uuid',
    caseId: 'uuid?',
    maskedName: 'text',
    itemName: 'text',
    itemNameEn: 'text',
    materials: 'text[]',
    fee: 'text',
    wantsSignature: 'bool',
    now: 'timestamptz',
  },
  row: {},
})`
  insert into queueing.presentation
         (centre_id, counter_id, presentation_id, account_id, case_id, masked_name, item_name, item_name_en, materials,
          fee, wants_signature, shown_at)
  values ($centreId, $counterId, $presentationId, $accountId, $caseId, $maskedName, $itemName, $itemNameEn,
          $materials, $fee, $wantsSignature, $now)
  on conflict (centre_id, counter_id) do update
     set presentation_id = excluded.presentation_id, account_id = excluded.account_id, case_id = excluded.case_id,
         masked_name = excluded.masked_name, item_name = excluded.item_name, item_name_en = excluded.item_name_en,
         materials = excluded.materials, fee = excluded.fee, wants_signature = excluded.wants_signature,
         shown_at = excluded.shown_at, answer = null, answered_at = null`;

export const clearShown = write({
  name: 'queueing.clear_shown',
  params: { centreId: 'int2', counterId: 'text' },
  row: {},
})`
  delete from queueing.presentation where centre_id = $centreId and counter_id = $counterId`;

/** Nothing when the pad shows something else by now, or it was answered. */
export const answerShown = write({
  name: 'queueing.answer_shown',
  params: {
    centreId: 'int2',
    counterId: 'text',
    presentationId: 'uuid',
    answer: 'text',
    now: 'timestamptz',
  },
  row: { caseId: 'uuid?', wantsSignature: 'bool' },
})`
  update queueing.presentation
     set answer = $answer, answered_at = $now
   where centre_id = $centreId and counter_id = $counterId and presentation_id = $presentationId
     and answer is null
  returning case_id, wants_signature`;

/** One signature a case: a second one is not taken. */
export const insertSignature = write({
  name: 'queueing.insert_signature',
  params: {
    centreId: 'int2',
    caseId: 'uuid',
    png: 'bytea',
    digest: 'bytea',
    counterId: 'text',
    presentationId: 'uuid',
    now: 'timestamptz',
  },
  row: { caseId: 'uuid' },
})`
  insert into queueing.signature (centre_id, case_id, png, digest, counter_id, presentation_id, signed_at)
  values ($centreId, $caseId, $png, $digest, $counterId, $presentationId, $now)
  on conflict (centre_id, case_id) do nothing
  returning case_id`;

export const signatureOfCase = read({
  name: 'queueing.signature_of_case',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: { png: 'bytea' },
})`
  select png from queueing.signature where centre_id = $centreId and case_id = $caseId`;

export const padOfCounter = read({
  name: 'queueing.pad_of_counter',
  params: { centreId: 'int2', counterId: 'text' },
  row: { isPaired: 'bool' },
})`
  select exists (select from queueing.screen
                  where centre_id = $centreId and counter_id = $counterId and kind = 'pad'
                    and state = 'paired') as is_paired
   limit 1`;

/**
 * Something changed at the pad: rings in the hall, for the session that works there; without one for the ticket.
 *
 * The session is locked before the number of the stream is taken, in the order of every act at a counter: the other way
 * round two of them would wait for each other.
 */
export const ringAtCounter = write({
  name: 'queueing.ring_at_counter',
  params: {
    centreId: 'int2',
    counterId: 'text',
    kind: 'text',
    ticketId: 'uuid?',
    onDay: 'date',
    now: 'timestamptz',
  },
  row: { rung: 'int8' },
})`
  with at_work as (
    select session_id
      from queueing.counter_session
     where centre_id = $centreId and counter_id = $counterId and state <> 'closed' and on_day = $onDay
     order by session_id
     limit 1
       for key share
  ), place as (
    select p.institution_id, p.area, (select session_id from at_work) as session_id
      from organisation.counter_place p
     where p.centre_id = $centreId and p.counter_id = $counterId and p.area is not null
  ), rung as (
    select institution_id, area, session_id, case when session_id is null then $ticketId::uuid end as ticket_id
      from place
     where session_id is not null or $ticketId::uuid is not null
  ), head as (
    insert into queueing.stream_head (centre_id, seq)
    select $centreId, 1 from rung
    on conflict (centre_id) do update set seq = queueing.stream_head.seq + 1
    returning seq
  ), journal as (
    insert into queueing.event (centre_id, seq, kind, at, institution_id, area, ticket_id, session_id, counter_id)
    select $centreId, head.seq, $kind, $now, rung.institution_id, rung.area, rung.ticket_id, rung.session_id, $counterId
      from head, rung
    returning seq
  )
  select count(pg_notify('queueing_event', seq::text)) as rung from journal limit 1`;

/** A ticket that is done: where, by whom, for what, and the case that came of it. */
export const endedVisit = read({
  name: 'queueing.ended_visit',
  params: { centreId: 'int2', ticketId: 'uuid' },
  row: {
    number: 'text',
    counterId: 'text?',
    accountId: 'uuid?',
    departmentCode: 'text?',
    serviceName: 'text',
    serviceNameEn: 'text',
    caseId: 'uuid?',
    endedAt: 'timestamptz?',
  },
})`
  select t.number, t.counter_id, s.account_id, p.department_code, t.service_name, t.service_name_en,
         (select k.case_id from cases.case_of_ticket k
           where k.centre_id = t.centre_id and k.ticket_id = t.ticket_id
           order by k.case_id desc limit 1) as case_id, t.ended_at
    from queueing.shown_ticket t
    left join queueing.counter_session s on s.centre_id = t.centre_id and s.session_id = t.session_id
    left join organisation.counter_place p on p.centre_id = t.centre_id and p.counter_id = t.counter_id
   where t.centre_id = $centreId and t.ticket_id = $ticketId and t.state = 'done'
   limit 1`;
