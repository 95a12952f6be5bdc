import { read, write } from '#platform/db/statement.ts';

const SHEET = { itemCode: 'text', version: 'int4', sheet: 'jsonb' } as const;

export const currentSheets = read({
  name: 'catalogue.current_sheets',
  params: { centreId: 'int2' },
  row: SHEET,
})`
  select item_code, version, sheet from catalogue.item
   where centre_id = $centreId and is_current
   order by position, item_code`;

export const currentSheetByCode = read({
  name: 'catalogue.current_sheet',
  params: { centreId: 'int2', code: 'text' },
  row: SHEET,
})`
  select item_code, version, sheet from catalogue.item
   where centre_id = $centreId and item_code = $code and is_current`;

export const sheetByVersion = read({
  name: 'catalogue.sheet_by_version',
  params: { centreId: 'int2', code: 'text', version: 'int4' },
  row: SHEET,
})`
  select item_code, version, sheet from catalogue.item
   where centre_id = $centreId and item_code = $code and version = $version`;

/** The version offered now, held until the act is done, so that two publications follow one another. */
export const lockCurrentSheet = write({
  name: 'catalogue.lock_current_sheet',
  params: { centreId: 'int2', code: 'text' },
  row: { ...SHEET, position: 'int4' },
})`
  select item_code, version, sheet, position from catalogue.item
   where centre_id = $centreId and item_code = $code and is_current
     for update`;

export const publicationOf = read({
  name: 'catalogue.publication_of',
  params: { centreId: 'int2', code: 'text', version: 'int4' },
  row: { publishedAt: 'timestamptz' },
})`
  select published_at from catalogue.item
   where centre_id = $centreId and item_code = $code and version = $version`;

/** What a cached catalogue was made from. */
export const catalogueVersion = read({
  name: 'catalogue.version',
  params: { centreId: 'int2' },
  row: { items: 'int8', newest: 'timestamptz?' },
})`
  select count(*) as items, max(published_at) as newest from catalogue.item where centre_id = $centreId`;

/**
 * The same sheet again changes nothing. Imported data is compared with what was imported last, so that it does not
 * undo what an administrator has published since.
 */
export const publishItem = write({
  name: 'catalogue.publish_item',
  params: {
    centreId: 'int2',
    code: 'text',
    sheet: 'jsonb',
    departmentCode: 'text?',
    name: 'text',
    nameEn: 'text',
    handling: 'text',
    channel: 'text',
    digest: 'bytea',
    position: 'int4',
    now: 'timestamptz',
    publishedBy: 'uuid?',
  },
  row: { version: 'int4' },
})`
  with known as (
    select version from catalogue.item
     where centre_id = $centreId and item_code = $code and is_current
  ), compared as (
    select digest from catalogue.item
     where centre_id = $centreId and item_code = $code
       and case when $publishedBy::uuid is null then published_by is null else is_current end
     order by version desc
     limit 1
  ), retired as (
    update catalogue.item i set is_current = false
      from known
     where i.centre_id = $centreId and i.item_code = $code and i.version = known.version
       and not exists (select from compared where digest = $digest)
    returning i.version
  )
  insert into catalogue.item
         (centre_id, item_code, version, is_current, sheet, department_code, name, name_en, handling, channel, digest,
          published_at, position, published_by)
  select $centreId, $code, coalesce((select version from known), 0) + 1, true, $sheet, $departmentCode, $name, $nameEn,
         $handling, $channel, $digest, $now, $position, $publishedBy
   where not exists (select from compared where digest = $digest)
     and (select count(*) from retired) >= 0
  returning version`;

export const replaceSearchEntry = write({
  name: 'catalogue.replace_search_entry',
  params: {
    centreId: 'int2',
    subjectKind: 'text',
    subjectId: 'text',
    strong: 'text',
    middle: 'text',
    weak: 'text',
    plain: 'text',
    pinyin: 'text',
    initials: 'text',
    position: 'int4',
  },
  row: {},
})`
  insert into catalogue.search_entry
         (centre_id, subject_kind, subject_id, words, plain, pinyin, initials, position)
  values ($centreId, $subjectKind, $subjectId,
          setweight(to_tsvector('simple', $strong), 'A') || setweight(to_tsvector('simple', $middle), 'B')
            || setweight(to_tsvector('simple', $weak), 'C'),
          $plain, $pinyin, $initials, $position)
  on conflict (centre_id, subject_kind, subject_id) do update
     set words = excluded.words, plain = excluded.plain, pinyin = excluded.pinyin, initials = excluded.initials,
         position = excluded.position`;

/**
 * One question, several readings of it, the surest first: the same words, initials, pinyin; then a beginning, a part,
 * the same sound (typing errors), most of the signs, single words. `core` is the question without its small words.
 *
 * Lines begin and end with a newline in `plain`, `pinyin` and `initials`. Those before the empty line are what the
 * entry is best known by, and go before others that match as well.
 */
export const searchEntries = read({
  name: 'catalogue.search_entries',
  params: {
    centreId: 'int2',
    plain: 'text',
    core: 'text',
    latin: 'text',
    pinyin: 'text',
    sound: 'text',
    near: 'text',
    pairs: 'text[]',
    words: 'text',
    anyWord: 'text',
    limit: 'int4',
  },
  row: { subjectKind: 'text', subjectId: 'text', score: 'float8' },
})`
  select subject_kind, subject_id, score
    from (
      select e.subject_kind, e.subject_id, e.position,
             greatest(
               case when lower(e.subject_id) = $plain then 120 else 0 end,
               case when strpos(e.plain, a.plain) = 0 then 0
                    when strpos(e.plain, a.plain) < strpos(e.plain, a.gap) then 105 else 100 end,
               case when $core = '' or strpos(e.plain, a.core) = 0 then 0
                    when strpos(e.plain, a.core) < strpos(e.plain, a.gap) then 97 else 95 end,
               case when $latin = '' or strpos(e.initials, a.latin) = 0 then 0
                    when strpos(e.initials, a.latin) < strpos(e.initials, a.gap) then 92 else 90 end,
               case when length($pinyin) < 3 or strpos(e.pinyin, a.pinyin) = 0 then 0
                    when strpos(e.pinyin, a.pinyin) < strpos(e.pinyin, a.gap) then 87 else 85 end,
               case when strpos(e.plain, chr(10) || $plain) > 0 then 80 else 0 end,
               case when $sound <> '' and strpos(e.pinyin, a.sound) > 0 then 65 else 0 end,
               case when length($latin) > 1 and strpos(e.initials, chr(10) || $latin) > 0 then 60 else 0 end,
               case when length($pinyin) > 2 and strpos(e.pinyin, chr(10) || $pinyin) > 0 then 55 else 0 end,
               case when length($plain) > 1 and strpos(e.plain, $plain) > 0 then 50 else 0 end,
               case when $core <> '' and strpos(e.plain, $core) > 0 then 45 else 0 end,
               case when $sound <> '' and strpos(e.pinyin, $sound) > 0 then 42 else 0 end,
               case when length($latin) > 1 and strpos(e.initials, $latin) > 0 then 20 else 0 end,
               case when length($pinyin) > 3 and strpos(e.pinyin, $pinyin) > 0 then 18 else 0 end,
               case when $near = '' then 0
                    when left(e.initials, strpos(e.initials, a.gap)) ~ $near then 17
                    when e.initials ~ $near then 16 else 0 end,
               case when $words <> '' and e.words @@ to_tsquery('simple', $words)
                    then 30 + 10 * ts_rank(e.words, to_tsquery('simple', $words)) else 0 end,
               case when a.pairs > 0
                    then 40.0 * (select count(*) filter (where strpos(e.plain, pair) > 0) from unnest($pairs::text[]) as p (pair))
                         / a.pairs - 10 else 0 end,
               case when $anyWord <> '' and e.words @@ to_tsquery('simple', $anyWord)
                    then 8 + 10 * ts_rank(e.words, to_tsquery('simple', $anyWord)) else 0 end
             )::float8 as score
        from catalogue.search_entry e
       cross join (
         select chr(10) || chr(10) as gap, chr(10) || $plain || chr(10) as plain, chr(10) || $core || chr(10) as core,
                chr(10) || $latin || chr(10) as latin, chr(10) || $pinyin || chr(10) as pinyin,
                chr(10) || $sound || chr(10) as sound, cardinality($pairs::text[]) as pairs
       ) a
       where e.centre_id = $centreId
    ) found
   where score > 0
   order by score desc, position, subject_id
   limit $limit`;

/** The words by which items are found, for a copy that is searched elsewhere. */
export const itemWords = read({
  name: 'catalogue.item_words',
  params: { centreId: 'int2' },
  row: { subjectId: 'text', plain: 'text', pinyin: 'text', initials: 'text' },
})`
  select subject_id, plain, pinyin, initials
    from catalogue.search_entry
   where centre_id = $centreId and subject_kind = 'item'
   order by position, subject_id`;

export const lifeEvents = read({
  name: 'catalogue.life_events',
  params: { centreId: 'int2' },
  row: { slug: 'text', name: 'text', nameEn: 'text', event: 'jsonb', channelKey: 'text?' },
})`
  select slug, name, name_en, event, channel_key
    from catalogue.life_event
   where centre_id = $centreId
   order by position`;

export const upsertLifeEvent = write({
  name: 'catalogue.upsert_life_event',
  params: {
    centreId: 'int2',
    slug: 'text',
    name: 'text',
    nameEn: 'text',
    event: 'jsonb',
    channelKey: 'text?',
    position: 'int4',
  },
  row: {},
})`
  insert into catalogue.life_event (centre_id, slug, name, name_en, event, channel_key, position)
  values ($centreId, $slug, $name, $nameEn, $event, $channelKey, $position)
  on conflict (centre_id, slug) do update
     set name = excluded.name, name_en = excluded.name_en, event = excluded.event,
         channel_key = excluded.channel_key, position = excluded.position`;
