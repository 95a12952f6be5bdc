import type { Client } from 'pg';

/** As the yearbook of 2008 reports the year before: cases, and those decided on the spot. */
export const YEARBOOK = { cases: 1_328_355, immediate: 1_303_646 } as const;

/**
 * Rows of cases of 2007 without journal or papers: what statistics count, and nothing else. As many of a
 * thousand are decided on the spot as in the yearbook, none late, all received and decided by 30 December.
 */
export async function insertSyntheticCases(owner: Client, cases: number): Promise<void> {
  await owner.query(
    `with item as (
       select item_code, version, department_code, handling, row_number() over (partition by handling order by item_code) as n,
              count(*) over (partition by handling) as among
         from catalogue.item
        where is_current and department_code is not null and handling in ('immediate', 'promised')
     ), numbered as (
       select n, case when n <= $1::bigint * ${YEARBOOK.immediate} / ${YEARBOOK.cases} then 'immediate' else 'promised' end as handling
         from generate_series(1, $1::bigint) n
     ), made as (
       select n, handling,
              timestamptz '2007-01-01T01:00:00Z' + (n * 7919 % case handling when 'immediate' then 364 else 361 end) * interval '1 day'
                + (n * 104729 % 28800) * interval '1 second' as received_at
         from numbered
     )
     insert into cases.case_file
            (centre_id, case_id, case_number, item_code, item_version, department_code, handling, received_via, state, version,
             head_hash, received_at, accepted_at, accepted_on, decided_at, outcome, is_on_time, delivered_at)
     select 1, gen_random_uuid(), 'synthetic-' || made.n, item.item_code, item.version, item.department_code, made.handling,
            'counter', 'archived', 1, decode(repeat('00', 32), 'hex'), received_at, received_at, received_at::date, decided_at,
            'granted', true, decided_at
       from made
       join item on item.handling = made.handling and item.n = made.n % item.among + 1
      cross join lateral (
        select received_at + case made.handling when 'immediate' then interval '4 minutes' else interval '3 days' end
               as decided_at
      ) decided`,
    [cases],
  );
  // Who applied: for the cases that a list shows first.
  await owner.query(
    `insert into cases.dossier (centre_id, case_id, salt, applicant, form, documents, query_code)
     select centre_id, case_id, decode(repeat('00', 16), 'hex'), '{"kind": "person", "name": "王小明", "idNumber": "", "phone": ""}',
            '{}', '{}', '000000'
       from cases.case_file
      where case_number like 'synthetic-%' and received_at >= '2007-12-16'`,
  );
  await owner.query('analyze cases.case_file');
  await owner.query('analyze cases.dossier');
}
