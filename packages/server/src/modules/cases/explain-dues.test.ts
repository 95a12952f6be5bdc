import { explainDues, explainDuesByLink } from '@yichuang/contract/case-dues.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

const PROMISED = 'SSJ-004';
const INSTANT = 'GSJ-013';

let here: TestServer;
let clerk: Call;
let reviewer: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  reviewer = await here.as('reviewer-ssj');
});
afterAll(() => here.close());

const accept = async () => clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
const tokenOf = ({ trackPath }: { trackPath: string }) => trackPath.slice('/t/'.length);
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

describe('why a case is due when it is', () => {
  test('both dates of the case, derived day by day from its journal', async () => {
    const { caseId } = await accept();
    const view = await reviewer(readCase, { params: { caseId } });
    const { statutory, promised, clocks, caseNumber } = await reviewer(explainDues, { params: { caseId } });
    expect(caseNumber).toBe(view.caseNumber);
    for (const [derived, due] of [
      [statutory, view.statutoryDue],
      [promised, view.promisedDue],
    ] as const) {
      expect(derived).toMatchObject({
        at: due?.at,
        on: due?.on,
        unit: due?.unit,
        provisional: due?.provisional,
      });
      expect(derived?.steps[0]).toEqual({ kind: 'start', on: '2007-10-30' });
      expect(derived?.steps.at(-1)?.on).toBe(due?.on);
    }
    expect(clocks.map(({ clock, statutory: told }) => [clock, told?.verdict ?? null])).toEqual([
      ['defectNotice', 'inTime'],
      ['decision', statutory === null ? null : 'running'],
    ]);
    expect(clocks[1]).toMatchObject({ name: '许可决定', basis: 'Administrative Licensing Law art. 42(1)' });
  });

  test('after the decision, what came of each', async () => {
    const { caseId, version } = await accept();
    await reviewer(grantCase, { params: { caseId }, body: { version } });
    const { clocks } = await reviewer(explainDues, { params: { caseId } });
    expect(clocks.at(-2)).toMatchObject({ clock: 'decision', promised: { verdict: 'inTime' } });
    expect(clocks.at(-1)).toMatchObject({ clock: 'delivery', statutory: { verdict: 'running' } });
  });

  test('a case decided at once', async () => {
    const { caseId } = await clerk(decideAtDesk, { body: await filingFor(clerk, INSTANT) });
    const view = await clerk(readCase, { params: { caseId } });
    const { promised } = await clerk(explainDues, { params: { caseId } });
    expect(promised?.at).toBe(view.promisedDue?.at);
  });
});

describe('who may ask', () => {
  test('another department is told the same as for a case that does not exist', async () => {
    const { caseId } = await accept();
    const stranger = await here.as('reviewer-gsj');
    const missing = crypto.randomUUID();
    expect(await problemOf(stranger(explainDues, { params: { caseId } }))).toEqual(
      await problemOf(stranger(explainDues, { params: { caseId: missing } })),
    );
    expect(await problemOf(here.anybody(explainDues, { params: { caseId } }))).toMatchObject({ status: 401 });
  });

  test('the applicant by the signed link, without a name in the answer', async () => {
    const receipt = await accept();
    const staff = await reviewer(explainDues, { params: { caseId: receipt.caseId } });
    const answer = await here.anybody(explainDuesByLink, { params: { token: tokenOf(receipt) } });
    expect(answer).toEqual(staff);
    expect(JSON.stringify(answer)).not.toMatch(/王芳|李|reviewer/);
  });

  test('a link that is not ours opens nothing', async () => {
    const receipt = await accept();
    const token = tokenOf(receipt);
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect(await problemOf(here.anybody(explainDuesByLink, { params: { token: forged } }))).toMatchObject({
      status: 404,
    });
  });
});
