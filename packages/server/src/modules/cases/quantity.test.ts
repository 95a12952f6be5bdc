import { grantCase, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { publishSheet, readSheet } from '@yichuang/contract/item-settings.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

/** 互联网上网服务营业场所审核, limited in number. */
const CODE = 'SSJ-012';

let here: TestServer;
let clerk: Call;
let reviewer: Call;

beforeAll(async () => {
  here = await startTestServer();
  [clerk, reviewer] = await Promise.all([here.as('clerk'), here.as('reviewer-ssj')]);
  await limitTo(2);
});
afterAll(() => here.close());

async function limitTo(quantityLimit: number): Promise<void> {
  const admin = await here.as('admin');
  const params = { code: CODE };
  const { version, settings } = await admin(readSheet, { params });
  const rules = { ...settings.rules, quantityLimit };
  await admin(publishSheet, { params, body: { version, ...settings, rules } });
}

async function accepted(): Promise<string> {
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, CODE) });
  here.clock.advanceMinutes(1);
  return caseId;
}

const see = (caseId: string) => reviewer(readCase, { params: { caseId } });
const grant = async (caseId: string) =>
  reviewer(grantCase, { params: { caseId }, body: { version: (await see(caseId)).version } });
const refusal = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

test('G9: granted in the order of acceptance, until none is left', async () => {
  const [first, second, third] = [await accepted(), await accepted(), await accepted()];
  const waiting = await see(second);
  expect(waiting.acts.find(({ act }) => act === 'grant')).toMatchObject({
    open: false,
    why: '有数量限制，须按受理先后决定',
  });
  expect(await refusal(grant(second))).toMatchObject({
    code: 'cases.not-in-turn',
    facts: { why: 'earlierFirst', caseNumber: (await see(first)).caseNumber },
  });

  // Decided against is decided: the next one comes up.
  await reviewer(refuseCase, {
    params: { caseId: first },
    body: { version: (await see(first)).version, reason: '距离学校过近', legalBasis: '第九条' },
  });
  expect(await grant(second)).toMatchObject({ state: 'granted' });
  expect(await grant(third)).toMatchObject({ state: 'granted' });

  const late = await accepted();
  expect(await refusal(grant(late))).toMatchObject({
    code: 'cases.not-in-turn',
    facts: { why: 'usedUp', limit: 2 },
  });
});

test('a refusal can name only a department that objected as its cause', async () => {
  const caseId = await accepted();
  const { version } = await see(caseId);
  const body = { version, reason: '公安机关不同意', legalBasis: '第十条', causedBy: 'XFD' };
  expect(await refusal(reviewer(refuseCase, { params: { caseId }, body }))).toMatchObject({
    code: 'cases.opinion-not-sought',
    facts: { departments: ['XFD'] },
  });
});
