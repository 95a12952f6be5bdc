import { rectifyLetter, withdrawLetter } from '@yichuang/contract/case-papers.ts';
import { track } from '@yichuang/contract/case-track.ts';
import { readCase, refuseCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { verify } from '@yichuang/contract/documents.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allLetters } from '#testing/all-letters.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { lettersBySubject } from '../documents/store.ts';

let here: TestServer;
let clerk: Call;
let reviewer: Call;

beforeAll(async () => {
  here = await startTestServer();
  [clerk, reviewer] = await Promise.all([here.as('clerk'), here.as('reviewer-ssj')]);
});
afterAll(() => here.close());

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

/** Refused, with its decision, in which a figure is wrong. */
async function refused() {
  const { caseId, trackPath } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
  const { version } = await reviewer(readCase, { params: { caseId } });
  const body = { version, reason: '距离垃圾收集点不足二十五米', legalBasis: '食品卫生法第八条' };
  await reviewer(refuseCase, { params: { caseId }, body });
  await here.jobs.settled();
  const view = await reviewer(readCase, { params: { caseId } });
  const decision = view.letters.find(({ title }) => title === '不予行政许可决定书');
  if (!decision) throw new Error('no decision');
  return { view, decision, trackPath, params: { caseId, letterId: decision.letterId } };
}

const RIGHT = [{ where: '理由', before: '不足二十五米', after: '不足三十米' }];
const codeOf = async (caseId: string, letterId: string) =>
  (await here.server.database.many(lettersBySubject, { centreId: 1, subjectId: caseId })).find(
    (row) => row.letterId === letterId,
  )?.code ?? '';

test('更正决定: names old and new words; the decision stays in force and says by what it was put right', async () => {
  const { view, decision, trackPath, params } = await refused();
  expect(decision).toMatchObject({ rectifiable: true });
  const body = { version: view.version, rectified: RIGHT, reason: '数字书写有误' };
  const after = await reviewer(rectifyLetter, { params, body });
  expect(after).toMatchObject({ state: 'refused', version: view.version });
  const number = after.letters.find(({ title }) => title === '更正决定书')?.number ?? '';
  expect(number).toMatch(/更〔2007〕\d{5}号$/);
  expect(after.letters.find(({ letterId }) => letterId === params.letterId)).toMatchObject({
    rectifiedBy: number,
    withdrawn: null,
  });

  const printed = (await allLetters(here)).find((letter) => letter.number === number);
  const text = printed?.text.replaceAll(/\s/g, '') ?? '';
  for (const part of [decision.number, '不足二十五米', '不足三十米', '数字书写有误', '行政复议'])
    expect(text).toContain(part);
  const code = await codeOf(params.caseId, params.letterId);
  expect(await here.anybody(verify, { params: { code } })).toMatchObject({
    verdict: 'valid',
    letter: { rectifiedBy: number },
  });
  const { letters } = await here.anybody(track, { params: { token: trackPath.replace('/t/', '') } });
  expect(letters.map((letter) => letter.number)).toContain(number);

  // A second slip in the same decision: the latest is named.
  const rectified = [{ where: '依据', before: '第八条', after: '第八条第一款' }];
  const again = await reviewer(rectifyLetter, { params, body: { ...body, rectified } });
  const latest = again.letters.filter(({ title }) => title === '更正决定书').at(-1)?.number;
  expect(latest).not.toBe(number);
  expect(again.letters.find(({ letterId }) => letterId === params.letterId)?.rectifiedBy).toBe(latest);
}, 120_000);

test('the same key gives one paper', async () => {
  const { view, params } = await refused();
  const body = { version: view.version, rectified: RIGHT, reason: '数字书写有误' };
  const key = { key: 'put-right-once' };
  await reviewer(rectifyLetter, { params, body }, key);
  const { letters } = await reviewer(rectifyLetter, { params, body }, key);
  expect(letters.filter(({ title }) => title === '更正决定书')).toHaveLength(1);
});

test('words the paper does not say, a notice, another department, a withdrawn paper: refused', async () => {
  const { view, params } = await refused();
  const { version } = view;
  const body = { version, rectified: RIGHT, reason: '有误' };
  const absent = [{ where: '理由', before: '不足九十九米', after: '不足三十米' }];
  const notice = view.letters.find(({ title }) => title === '受理通知书')?.letterId ?? '';
  const other = await here.as('reviewer-gjj');
  const attempts = [
    reviewer(rectifyLetter, { params, body: { ...body, rectified: absent } }),
    reviewer(rectifyLetter, { params: { ...params, letterId: notice }, body }),
    clerk(rectifyLetter, { params, body }),
    other(rectifyLetter, { params, body }),
  ];
  const codes = await Promise.all(attempts.map(async (attempt) => (await problemOf(attempt))?.code));
  expect(codes).toEqual(['documents.words-not-there', 'documents.not-rectifiable', 'forbidden', 'not-found']);
  await reviewer(withdrawLetter, { params, body: { version, ground: 'wrongFacts', reason: '不实' } });
  expect(await problemOf(reviewer(rectifyLetter, { params, body }))).toMatchObject({
    code: 'documents.already-withdrawn',
  });
});
