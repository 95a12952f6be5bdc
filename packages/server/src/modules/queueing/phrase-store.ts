import { read, write } from '#platform/db/statement.ts';

/** Those of the centre and of one account; the oldest first. */
export const phrasesFor = read({
  name: 'queueing.phrases_for',
  params: { centreId: 'int2', accountId: 'uuid', limit: 'int4' },
  row: {
    phraseId: 'uuid',
    isMine: 'bool',
    abbreviation: 'text',
    words: 'text',
    itemCode: 'text?',
    documentId: 'text?',
    version: 'int4',
  },
})`
  select phrase_id, account_id is not null as is_mine, abbreviation, words, item_code, document_id, version
    from queueing.phrase
   where centre_id = $centreId and (account_id is null or account_id = $accountId)
   order by abbreviation, phrase_id
   limit $limit`;

export const phraseUses = read({
  name: 'queueing.phrase_uses',
  params: { centreId: 'int2', accountId: 'uuid', limit: 'int4' },
  row: { phraseKey: 'text', uses: 'int4' },
})`
  select phrase_key, uses
    from queueing.phrase_use
   where centre_id = $centreId and account_id = $accountId
   order by uses desc, phrase_key
   limit $limit`;

export const lockPhrase = write({
  name: 'queueing.lock_phrase',
  params: { centreId: 'int2', phraseId: 'uuid' },
  row: { accountId: 'uuid?', version: 'int4' },
})`
  select account_id, version from queueing.phrase
   where centre_id = $centreId and phrase_id = $phraseId
     for update`;

/** One abbreviation stands once in its place; no row: it is taken. */
export const insertPhrase = write({
  name: 'queueing.insert_phrase',
  params: {
    centreId: 'int2',
    phraseId: 'uuid',
    accountId: 'uuid?',
    abbreviation: 'text',
    words: 'text',
    itemCode: 'text?',
    documentId: 'text?',
    now: 'timestamptz',
    changedBy: 'uuid',
  },
  row: { phraseId: 'uuid' },
})`
  insert into queueing.phrase
         (centre_id, phrase_id, account_id, abbreviation, words, item_code, document_id, version, changed_at, changed_by)
  values ($centreId, $phraseId, $accountId, $abbreviation, $words, $itemCode, $documentId, 1, $now, $changedBy)
  on conflict do nothing
  returning phrase_id`;

export const updatePhrase = write({
  name: 'queueing.update_phrase',
  params: {
    centreId: 'int2',
    phraseId: 'uuid',
    abbreviation: 'text',
    words: 'text',
    itemCode: 'text?',
    documentId: 'text?',
    now: 'timestamptz',
    changedBy: 'uuid',
  },
  row: { phraseId: 'uuid' },
})`
  update queueing.phrase p
     set abbreviation = $abbreviation, words = $words, item_code = $itemCode, document_id = $documentId,
         version = p.version + 1, changed_at = $now, changed_by = $changedBy
   where p.centre_id = $centreId and p.phrase_id = $phraseId
     and not exists (select from queueing.phrase o
                      where o.centre_id = $centreId and o.phrase_id <> $phraseId
                        and o.account_id is not distinct from p.account_id and o.abbreviation = $abbreviation
                        and o.item_code is not distinct from $itemCode and o.document_id is not distinct from $documentId)
  returning p.phrase_id`;

export const deletePhrase = write({
  name: 'queueing.delete_phrase',
  params: { centreId: 'int2', phraseId: 'uuid' },
  row: {},
})`
  delete from queueing.phrase where centre_id = $centreId and phrase_id = $phraseId`;

export const countPhraseUse = write({
  name: 'queueing.count_phrase_use',
  params: { centreId: 'int2', accountId: 'uuid', phraseKey: 'text', now: 'timestamptz' },
  row: {},
})`
  insert into queueing.phrase_use (centre_id, account_id, phrase_key, uses, used_at)
  values ($centreId, $accountId, $phraseKey, 1, $now)
  on conflict (centre_id, account_id, phrase_key) do update
     set uses = queueing.phrase_use.uses + 1, used_at = excluded.used_at`;
