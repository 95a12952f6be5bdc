import { read, write } from '#platform/db/statement.ts';

export const clockStamp = read({
  name: 'clock.stamp',
  params: { centreId: 'int2' },
  row: { stamp: 'text' },
})`
  select stamp from clock.stamp where centre_id = $centreId`;

export const holidayNotices = read({
  name: 'clock.holiday_notices',
  params: { centreId: 'int2' },
  row: { noticeId: 'text', notice: 'jsonb', importedAt: 'timestamptz?' },
})`
  select notice_id, notice, imported_at from clock.holiday_notice where centre_id = $centreId order by notice_id`;

/** `importedAt` null: known from the beginning, with the data of the centre. */
export const insertHolidayNotice = write({
  name: 'clock.insert_holiday_notice',
  params: {
    centreId: 'int2',
    noticeId: 'text',
    year: 'int2',
    publishedOn: 'date?',
    documentNumber: 'text?',
    notice: 'jsonb',
    importedAt: 'timestamptz?',
  },
  row: { noticeId: 'text' },
})`
  insert into clock.holiday_notice (centre_id, notice_id, year, published_on, document_number, notice, imported_at)
  values ($centreId, $noticeId, $year, $publishedOn, $documentNumber, $notice, $importedAt)
  on conflict (centre_id, notice_id) do nothing
  returning notice_id`;
