import { listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, readDeskItem } from '@yichuang/contract/queueing.ts';
import { correctAtDesk, declineAtDesk } from '@yichuang/contract/queueing-desk.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

const PROMISED = 'SSJ-004';

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
});
afterAll(() => here.close());

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

const kindsOf = async (caseId: string) =>
  (await clerk(readCase, { params: { caseId } })).timeline.map(({ kind }) => kind);
const papersOf = async (caseId: string) => {
  await here.jobs.settled();
  return (await clerk(readCase, { params: { caseId } })).letters.map(({ title }) => title);
};

describe('D-14 what is missing is said in the act that takes the papers in', () => {
  test('one act, two events, and both papers: the receipt and the notice', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const [missing = '', ...brought] = filing.documents;
    const receipt = await clerk(correctAtDesk, {
      body: {
        ...filing,
        documents: brought,
        defects: [{ documentId: missing, defect: '未提交，应交原件1份' }],
      },
    });
    expect(receipt.state).toBe('awaitingCorrection');
    expect(await kindsOf(receipt.caseId)).toEqual(['received', 'correctionRequested']);
    expect(await papersOf(receipt.caseId)).toEqual(expect.arrayContaining(['补正告知书']));
    const view = await clerk(readCase, { params: { caseId: receipt.caseId } });
    expect(view.documents.filter(({ presented }) => presented).map(({ id }) => id)).toEqual(brought);
  });

  test('a defect without words is refused; nothing was received', async () => {
    const before = (await clerk(listCases, { query: { box: 'all' } })).rows.length;
    const filing = await filingFor(clerk, PROMISED);
    const defects = [{ documentId: filing.documents[0] ?? '', defect: ' ' }];
    expect(await problemOf(clerk(correctAtDesk, { body: { ...filing, defects } }))).toMatchObject({
      code: 'cases.basis-required',
      status: 400,
    });
    expect((await clerk(listCases, { query: { box: 'all' } })).rows.length).toBe(before);
  });

  test('asked again with the same key it is the same case', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const body = { ...filing, defects: [{ documentId: filing.documents[0] ?? '', defect: '未盖章' }] };
    const key = crypto.randomUUID();
    const first = await clerk(correctAtDesk, { body }, { key });
    expect((await clerk(correctAtDesk, { body }, { key })).caseId).toBe(first.caseId);
  });
});

describe('D-14 an application for another authority is declined in the act that takes it in', () => {
  const statement = {
    reason: '申请事项不属于本机关职权范围',
    legalBasis: '《中华人民共和国行政许可法》第三十二条第一款第二项',
    competentAuthority: '成都市公安局',
  };

  test('one act, two events, and the decision on paper', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const receipt = await clerk(declineAtDesk, { body: { ...filing, documents: [], ...statement } });
    expect(receipt.state).toBe('declined');
    expect(await kindsOf(receipt.caseId)).toEqual(['received', 'declined']);
    expect(await papersOf(receipt.caseId)).toEqual(expect.arrayContaining(['不予受理决定书']));
  });

  test('without saying where to go it is refused', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const body = { ...filing, ...statement, competentAuthority: ' ' };
    expect(await problemOf(clerk(declineAtDesk, { body }))).toMatchObject({ code: 'cases.basis-required' });
  });

  test('a reviewer does not stand at the counter', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const reviewer = await here.as('reviewer-ssj');
    expect(await problemOf(reviewer(declineAtDesk, { body: { ...filing, ...statement } }))).toMatchObject({
      code: 'forbidden',
    });
  });
});

test('the desk is told what a refusal may rest on', async () => {
  const item = await clerk(readDeskItem, { params: { code: PROMISED } });
  expect(item.legalBasis.length).toBeGreaterThan(0);
  // An act that asks for no time to think it over leaves its papers at once.
  const accepted = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
  expect(accepted.undoSeconds).toBe(0);
  expect(await papersOf(accepted.caseId)).toContain('受理通知书');
});
