import { describe, expect, test } from 'vitest';
import { bare, caseFault, namesIn, orderFault, schemaFaults } from './sql-rules.ts';

describe('rules of the text', () => {
  test('strings and comments are no SQL', () => {
    expect(bare(`select 'It''s FROM' as a -- AND\nfrom b`)).toBe(`select '' as a \nfrom b`);
  });

  test.each([
    ['select 1 as one', null],
    [`select 'open.notRunning'`, null],
    ['SELECT 1', 'SELECT is not lower case'],
    ['select caseId from x', 'caseId is not lower case'],
  ])('%s: %s', (sql, fault) => {
    expect(caseFault(sql)).toBe(fault);
  });

  const schemas = ['cases', 'catalogue', 'forms', 'identity', 'platform', 'graphile_worker'];

  test('names are seen with their schema, columns of an alias are not', () => {
    expect(namesIn('select c.cases from cases.case_file c join forms.draft d', schemas)).toEqual([
      'cases.case_file',
      'forms.draft',
    ]);
    expect(namesIn('do update set n = cases.number_block.n', schemas)).toEqual(['cases.number_block']);
  });

  test.each([
    ['its own table', 'cases', 'update cases.case_file set version = 1', 0],
    ['keys and outbox', 'cases', 'insert into platform.outbox default values', 0],
    ['a published view of a lower module', 'cases', 'select 1 from identity.live_session', 0],
    ['a table of a lower module', 'cases', 'select 1 from catalogue.item', 1],
    ['a published view of a higher module', 'catalogue', 'select 1 from cases.counted_case', 1],
    ['the job queue', 'operations', 'select 1 from graphile_worker.jobs', 0],
    ['the job queue of somebody else', 'cases', 'select 1 from graphile_worker.jobs', 1],
    ['platform looking upwards', 'platform', 'select 1 from identity.live_session', 1],
    ['a backup reading everything', 'backup', 'select 1 from cases.case_file', 0],
    ['a backup writing', 'backup', 'delete from cases.case_file', 1],
  ])('%s', (_what, module, sql, faults) => {
    expect(schemaFaults(sql, module, schemas)).toHaveLength(faults);
  });

  const keys = new Map([
    [
      'cases.case_file',
      [
        ['centre_id', 'case_id'],
        ['centre_id', 'draft_id'],
      ],
    ],
    ['cases.dossier', [['centre_id', 'case_id']]],
    [
      'catalogue.item',
      [
        ['centre_id', 'item_code', 'version'],
        ['centre_id', 'item_code', 'is_current'],
      ],
    ],
  ]);

  test.each([
    ['a whole key', 'select a from cases.case_file where centre_id = $1 and case_id = $2', true],
    ['another key', 'select a from cases.case_file f where f.centre_id = $1 and f.draft_id = $2', true],
    ['half a key', 'select a from cases.case_file where centre_id = $1', false],
    [
      'a partial key with its condition',
      'select a from catalogue.item\n where centre_id = $1 and item_code = $2 and is_current',
      true,
    ],
    [
      'a partial key without it',
      'select a from catalogue.item where centre_id = $1 and item_code = $2',
      false,
    ],
    [
      'joined by its key',
      'select a from cases.case_file f join cases.dossier d using (centre_id, case_id)\n where f.centre_id = $1 and f.draft_id = $2',
      true,
    ],
    [
      'joined by half a key',
      'select a from cases.case_file f join cases.dossier d using (centre_id) where f.centre_id = $1 and f.draft_id = $2',
      false,
    ],
    ['ordered', 'select a from cases.case_file where centre_id = $1 order by a', true],
    ['ordered inside only', 'select a from (select a from cases.case_file order by a) x', false],
    ['ordered in a window only', 'select row_number() over (order by a) from cases.case_file', false],
    ['an aggregate', 'select count(*), max(a) from cases.case_file where centre_id = $1', true],
    ['an aggregate of each group', 'select b, count(*) from cases.case_file group by b', false],
    ['a window is no aggregate', 'select count(*) over () as total from cases.case_file', false],
    ['no table at all', 'select exists (select 1 from cases.case_file) as is_there', true],
    [
      'a named query, ordered behind it',
      'with a as (select 1 from cases.case_file) select b from a order by b',
      true,
    ],
    [
      'a named query, ordered inside it',
      'with a as (select 1 from cases.case_file order by 1) select b from a',
      false,
    ],
    ['a write', 'update cases.case_file set a = $1 returning case_id', true],
    [
      'a write behind a named query',
      'with k as (select 1 from cases.case_file) insert into x select 1 from k returning a',
      true,
    ],
    [
      'a key among conditions, a subquery in the list',
      'select a, (select count(*) from x) as n from cases.case_file f\n left join cases.dossier d on d.centre_id = f.centre_id and d.case_id = f.case_id\n where f.centre_id = $1 and f.case_id = $2 and f.at > $3',
      true,
    ],
    ['any row will do', 'select a from cases.case_file where centre_id = $1 limit 1', true],
    ['one row by constraint', 'select a from platform.installation', true],
  ])('%s', (_what, sql, isRight) => {
    expect(orderFault(sql, keys)).toBe(isRight ? null : 'several rows and no order by');
  });
});
