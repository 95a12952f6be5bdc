import { read, write } from '#platform/db/statement.ts';

const NOTICE = {
  noticeId: 'text',
  category: 'text',
  title: 'text',
  body: 'text',
  publishedOn: 'date',
  relatedItems: 'text[]',
} as const;

/** Those that are out: a notice of a later day is in the data, and not public yet. */
export const notices = read({
  name: 'notices.notices',
  params: { centreId: 'int2', today: 'date' },
  row: NOTICE,
})`
  select notice_id, category, title, body, published_on, related_items
    from notices.notice
   where centre_id = $centreId and published_on <= $today
   order by published_on desc, notice_id
   limit 500`;

export const questions = read({
  name: 'notices.questions',
  params: { centreId: 'int2', itemCode: 'text' },
  row: { question: 'text', answer: 'text' },
})`
  select question, answer from notices.question
   where centre_id = $centreId and item_code = $itemCode
   order by question_id`;

export const upsertNotice = write({
  name: 'notices.upsert_notice',
  params: {
    centreId: 'int2',
    noticeId: 'text',
    category: 'text',
    title: 'text',
    body: 'text',
    publishedOn: 'date',
    relatedItems: 'text[]',
  },
  row: {},
})`
  insert into notices.notice (centre_id, notice_id, category, title, body, published_on, related_items)
  values ($centreId, $noticeId, $category, $title, $body, $publishedOn, $relatedItems)
  on conflict (centre_id, notice_id) do update
     set category = excluded.category, title = excluded.title, body = excluded.body,
         published_on = excluded.published_on, related_items = excluded.related_items`;

export const upsertQuestion = write({
  name: 'notices.upsert_question',
  params: {
    centreId: 'int2',
    questionId: 'text',
    itemCode: 'text',
    kind: 'text',
    question: 'text',
    answer: 'text',
  },
  row: {},
})`
  insert into notices.question (centre_id, question_id, item_code, kind, question, answer)
  values ($centreId, $questionId, $itemCode, $kind, $question, $answer)
  on conflict (centre_id, question_id) do update
     set item_code = excluded.item_code, kind = excluded.kind, question = excluded.question, answer = excluded.answer`;
