import { read, write } from '#platform/db/statement.ts';

/** What a cached clock was made from; when it differs, the clock is made anew. */
export const clockVersion = read({
  name: 'clock.version',
  params: { centreId: 'int2' },
  row: { centreVersion: 'int4', notices: 'int8' },
})`
  select c.version as centre_version,
         (select count(*) from clock.holiday_notice n where n.centre_id = c.centre_id) as notices
    from organisation.centre_version c
   where c.centre_id = $centreId`;

export const holidayNotices = read({
  name: 'clock.holiday_notices',
  params: { centreId: 'int2' },
  row: { notice: 'jsonb' },
})`
  select notice from clock.holiday_notice where centre_id = $centreId order by notice_id`;

export const insertHolidayNotice = write({
  name: 'clock.insert_holiday_notice',
  params: {
    centreId: 'int2',
    noticeId: 'text',
    year: 'int2',
    publishedOn: 'date?',
    documentNumber: 'text?',
    notice: 'jsonb',
  },
  row: { noticeId: 'text' },
})`
  insert into clock.holiday_notice (centre_id, notice_id, year, published_on, document_number, notice)
  values ($centreId, $noticeId, $year, $publishedOn, $documentNumber, $notice)
  on conflict (centre_id, notice_id) do nothing
  returning notice_id`;
