import { listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { takeBatch } from '@yichuang/contract/queueing-batch.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { problemOf } from './hall.testing.ts';

const ITEM = 'SSJ-004';

let here: TestServer;
let clerk: Call;
let body: InputOf<typeof takeBatch>['body'];

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  const { itemCode, itemVersion, documents } = await filingFor(clerk, ITEM);
  body = {
    itemCode,
    itemVersion,
    documents,
    act: 'accept',
    agent: { name: '王芳', idNumber: WANG_FANG.idNumber },
    rows: [
      { name: '李䶮', idNumber: '510107198506150046', phone: '13800005678' },
      { name: '张𠮷', idNumber: '510107198506150062', phone: '13800005679' },
    ],
  };
});
afterAll(() => here.close());

const counted = async () => (await clerk(listCases, { query: { box: 'all', limit: 1 } })).total;
const take = (changes: Partial<typeof body> = {}, key?: string) =>
  clerk(takeBatch, { body: { ...body, ...changes } }, key ? { key } : {});

describe('one agent brings several people (D-24)', () => {
  test('each has a case of their own, with the agent in it, in the order of the table', async () => {
    const before = await counted();
    const { outcomes, itemName } = await take();
    expect(itemName).not.toBe('');
    expect(outcomes.map(({ name }) => name)).toEqual(['李䶮', '张𠮷']);
    const numbers = outcomes.map(({ receipt }) => receipt?.caseNumber);
    expect(new Set(numbers).size).toBe(2);
    expect(await counted()).toBe(before + 2);
    const caseId = outcomes[1]?.receipt?.caseId ?? '';
    const view = await clerk(readCase, { params: { caseId } });
    expect(view).toMatchObject({ state: 'accepted', applicant: { name: '张𠮷', agentName: '王*' } });
  });

  test('what one lacks keeps none of the others back, and is told at their row', async () => {
    const before = await counted();
    const [good] = body.rows;
    const rows = [
      { name: '赵六', idNumber: '510107198506150047', phone: '138' },
      good as (typeof body.rows)[0],
    ];
    const { outcomes } = await take({ rows });
    expect(outcomes[0]).toMatchObject({ receipt: null, problem: { code: 'invalid-input' } });
    expect(outcomes[0]?.problem?.errors.map(({ pointer }) => pointer)).toContain('/phone');
    expect(outcomes[1]?.receipt).not.toBeNull();
    expect(await counted()).toBe(before + 1);
  });

  test('somebody who stands in the table twice has one case, not two', async () => {
    const before = await counted();
    const [one] = body.rows;
    const rows = one ? [one, { ...one, idNumber: ` ${one.idNumber}` }] : [];
    const { outcomes } = await take({ rows });
    expect(outcomes[1]).toMatchObject({ receipt: null, problem: { code: 'queueing.batch-twice' } });
    expect(await counted()).toBe(before + 1);
  });

  test('sent twice under one key it is done once, with the same numbers', async () => {
    const before = await counted();
    const [first, again] = [await take({}, 'batch-key-1'), await take({}, 'batch-key-1')];
    expect(again).toEqual(first);
    expect(await counted()).toBe(before + 2);
  });

  test('papers may be taken in only, to be looked at later', async () => {
    const { outcomes } = await take({ act: 'receive', documents: [] });
    expect(outcomes.map(({ receipt }) => receipt?.state)).toEqual(['received', 'received']);
  });

  test.each([
    ['without an agent', { agent: { name: ' ', idNumber: WANG_FANG.idNumber } }, '/agent/name'],
    ['with a wrong number of the agent', { agent: { name: '王芳', idNumber: '1' } }, '/agent/idNumber'],
  ])('%s nothing is taken', async (_what, changes, pointer) => {
    const before = await counted();
    const problem = await problemOf(take(changes));
    expect(problem?.errors?.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(await counted()).toBe(before);
  });

  test('thirty are taken at once, one more is refused', async () => {
    const [one] = body.rows;
    const rows = Array.from({ length: 31 }, () => one as (typeof body.rows)[0]);
    expect(await problemOf(take({ rows }))).toMatchObject({ code: 'invalid-input' });
    const { outcomes } = await take({ rows: rows.slice(1) });
    expect(outcomes).toHaveLength(30);
  });
});

test('D-28: a name is counted by its characters: 𠮷 alone is one, and too short', async () => {
  const filing = await filingFor(clerk, ITEM);
  const alone = clerk(receiveAtDesk, { body: { ...filing, applicant: { ...WANG_FANG, name: '𠮷' } } });
  expect((await problemOf(alone))?.errors?.map(({ pointer }) => pointer)).toEqual(['/applicant/name']);
});
