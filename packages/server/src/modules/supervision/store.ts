import { read, write } from '#platform/db/statement.ts';

const CARD = {
  cardId: 'uuid',
  caseId: 'uuid?',
  remedyId: 'uuid?',
  rule: 'text',
  occasion: 'int4',
  colour: 'text',
  departmentCode: 'text',
  responsibleId: 'uuid?',
  raisedAt: 'timestamptz',
  evidence: 'jsonb',
  answerByAt: 'timestamptz?',
  answerByOn: 'date?',
  explainedAt: 'timestamptz?',
  state: 'text',
  version: 'int4',
  headHash: 'bytea',
} as const;

export const cardById = read({
  name: 'supervision.card_by_id',
  params: { centreId: 'int2', cardId: 'uuid' },
  row: CARD,
})`
  select card_id, case_id, remedy_id, rule, occasion, colour, department_code, responsible_id, raised_at, evidence,
         answer_by_at, answer_by_on, explained_at, state, version, head_hash
    from supervision.card
   where centre_id = $centreId and card_id = $cardId`;

export const lockCard = write({
  name: 'supervision.lock_card',
  params: { centreId: 'int2', cardId: 'uuid' },
  row: CARD,
})`
  select card_id, case_id, remedy_id, rule, occasion, colour, department_code, responsible_id, raised_at, evidence,
         answer_by_at, answer_by_on, explained_at, state, version, head_hash
    from supervision.card
   where centre_id = $centreId and card_id = $cardId
     for update`;

export const lockCardsOfCase = write({
  name: 'supervision.lock_cards_of_case',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: CARD,
})`
  select card_id, case_id, remedy_id, rule, occasion, colour, department_code, responsible_id, raised_at, evidence,
         answer_by_at, answer_by_on, explained_at, state, version, head_hash
    from supervision.card
   where centre_id = $centreId and case_id = $caseId
   order by raised_at, card_id
     for update`;

export const lockCardsOfRemedy = write({
  name: 'supervision.lock_cards_of_remedy',
  params: { centreId: 'int2', remedyId: 'uuid' },
  row: CARD,
})`
  select card_id, case_id, remedy_id, rule, occasion, colour, department_code, responsible_id, raised_at, evidence,
         answer_by_at, answer_by_on, explained_at, state, version, head_hash
    from supervision.card
   where centre_id = $centreId and remedy_id = $remedyId
   order by raised_at, card_id
     for update`;

const FILTERS = { centreId: 'int2', state: 'text?', department: 'text?' } as const;

export const listNewestCards = read({
  name: 'supervision.list_newest_cards',
  params: {
    ...FILTERS,
    colour: 'text?',
    afterAt: 'timestamptz?',
    afterId: 'uuid?',
    limit: 'int4',
  },
  row: CARD,
})`
  select card_id, case_id, remedy_id, rule, occasion, colour, department_code, responsible_id, raised_at, evidence,
         answer_by_at, answer_by_on, explained_at, state, version, head_hash
    from supervision.card
   where centre_id = $centreId
     and ($state::text is null or state = $state)
     and ($department::text is null or department_code = $department)
     and ($colour::text is null or colour = $colour)
     and ($afterAt::timestamptz is null or (raised_at, card_id) < ($afterAt, $afterId::uuid))
   order by raised_at desc, card_id desc
   limit $limit`;

export const countCards = read({
  name: 'supervision.count_cards',
  params: FILTERS,
  row: { warning: 'int8', yellow: 'int8', red: 'int8' },
})`
  select count(*) filter (where colour = 'warning') as warning, count(*) filter (where colour = 'yellow') as yellow,
         count(*) filter (where colour = 'red') as red
    from supervision.card
   where centre_id = $centreId
     and ($state::text is null or state = $state)
     and ($department::text is null or department_code = $department)`;

/** Hearing of a breach twice raises one card: then no row comes back. */
export const insertCard = write({
  name: 'supervision.insert_card',
  params: { centreId: 'int2', ...CARD },
  row: { cardId: 'uuid' },
})`
  insert into supervision.card
         (centre_id, card_id, case_id, remedy_id, rule, occasion, colour, department_code, responsible_id, raised_at,
          evidence, answer_by_at, answer_by_on, explained_at, state, version, head_hash)
  values ($centreId, $cardId, $caseId, $remedyId, $rule, $occasion, $colour, $departmentCode, $responsibleId, $raisedAt,
          $evidence, $answerByAt, $answerByOn, $explainedAt, $state, $version, $headHash)
  on conflict do nothing
  returning card_id`;

export const updateCard = write({
  name: 'supervision.update_card',
  params: {
    centreId: 'int2',
    cardId: 'uuid',
    state: 'text',
    version: 'int4',
    headHash: 'bytea',
    explainedAt: 'timestamptz?',
  },
  row: {},
})`
  update supervision.card
     set state = $state, version = $version, head_hash = $headHash, explained_at = $explainedAt
   where centre_id = $centreId and card_id = $cardId`;
